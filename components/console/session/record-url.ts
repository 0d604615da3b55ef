import { sectionAnchors } from '#lib/links/anchors.ts';
import { operationUrl } from '#lib/links/urls.ts';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { fragmentOf } from '../request-link.ts';

/** The operation's page with the request filled in; `isShort`: it is too long for an address. */
export function recordUrl({ api, operation, values }: Pick<ExchangeRecord, 'api' | 'operation' | 'values'>) {
  const fragment = fragmentOf(values, undefined);
  return {
    href: `${operationUrl(api, operation)}${fragment ?? `#${sectionAnchors.tryIt}`}`,
    isShort: fragment === undefined,
  };
}
