import { sectionAnchors } from '#lib/links/anchors.ts';
import { operationUrl } from '#lib/links/urls.ts';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { fragmentOf } from '../request-link.ts';

/** The operation's page with the request filled in; `isShort`: it is too long for an address. */
export function recordUrl({ api, operation, values }: Pick<ExchangeRecord, 'api' | 'operation' | 'values'>) {
  const { body: _, parts: __, ...short } = values;
  const whole = fragmentOf(values, undefined);
  const fragment = whole ?? fragmentOf(short, undefined) ?? `#${sectionAnchors.tryIt}`;
  return { href: operationUrl(api, operation) + fragment, isShort: whole === undefined };
}
