import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { isObject } from '../openapi/json-value.ts';
import type { SecurityScheme } from '../openapi/model.ts';
import { isForbiddenHeader } from '../request/build-headers.ts';
import type { WebhookInboxDefinition } from '../site/connection-definition.ts';
import type { UpstreamRequest } from './exchange.ts';
import { limits } from './limits.ts';

/** What a page asks of the inbox that an API's backend keeps webhooks in: its deliveries, one of them again, the secret. */
export interface InboxCall {
  readonly api: string;
  readonly action: 'deliveries' | 'redeliver' | 'secret';
  /** The reader's. */
  readonly key: string;
  /** The id of the last event of the stream that the page has. */
  readonly after?: string;
  /** The delivery that is to be made again. */
  readonly delivery?: string;
  /** How many attempts are to fail before one succeeds. */
  readonly failures?: number;
}

const isText = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  api: isText(/^.{1,200}$/),
  action: isText(/^(?:deliveries|redeliver|secret)$/),
  key: (value) =>
    typeof value === 'string' && value.length <= limits.headerValue && /^[\x21-\x7e]+$/.test(value),
  after: isText(/^[\x21-\x7e]{1,200}$/),
  // No character with a meaning in a path.
  delivery: isText(/^[\w~-]{1,200}$/),
  failures: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10,
};
/** Beside `api`, `action` and `key`. */
const others = {
  deliveries: { required: [], optional: ['after'] },
  redeliver: { required: ['delivery'], optional: ['failures'] },
  secret: { required: [], optional: [] },
} as const;

/** @param value parsed JSON. @throws AppError `invalid_request` for everything but the documented members */
export function parseInboxCall(value: unknown): InboxCall {
  if (!isObject(value)) throw invalid('', words.mustBeObject);
  for (const [name, member] of Object.entries(value)) {
    if (!Object.hasOwn(members, name)) throw invalid(name, words.isNoMember);
    if (!members[name]?.(member)) throw invalid(name, words.isNotAsDocumented);
  }
  const { required, optional } = others[(value as unknown as InboxCall).action] ?? others.secret;
  const needed = ['api', 'action', 'key', ...required];
  const missing = needed.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) throw invalid(missing, words.isRequired);
  const known: readonly string[] = [...needed, ...optional];
  const foreign = Object.keys(value).find((name) => !known.includes(name));
  if (foreign !== undefined) throw invalid(foreign, words.isNoMember);
  return value as unknown as InboxCall;
}

function invalid(name: string, detail: string): AppError {
  const pointer = name === '' ? '' : `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return new AppError('invalid_request', words.wrongForm, {
    errors: [{ pointer, detail }],
  });
}

/** The request to the backend: the paths are the site's own, and nothing of the reader's stands in them but one name. */
export function inboxRequest(
  call: InboxCall,
  inbox: WebhookInboxDefinition,
  schemes: readonly SecurityScheme[],
): UpstreamRequest {
  const { action, key, after, delivery = '', failures = 0 } = call;
  const credential = keyField(key, schemes);
  if (action === 'secret')
    return { method: 'GET', target: inbox.secret, headers: [credential], body: undefined };
  if (action === 'deliveries') {
    const place = after === undefined ? [] : [['Last-Event-ID', after] as const];
    const headers = [credential, ['Accept', 'text/event-stream'] as const, ...place];
    return { method: 'GET', target: inbox.deliveries, headers, body: undefined };
  }
  const body = failures > 0 ? Buffer.from(JSON.stringify({ failures })) : undefined;
  const type = body ? [['Content-Type', 'application/json'] as const] : [];
  const target = inbox.redeliver.replace('{id}', () => encodeURIComponent(delivery));
  return { method: 'POST', target, headers: [credential, ...type], body };
}

/** As a bearer token, or where the API's first scheme is a key in a header, there. */
function keyField(key: string, [first]: readonly SecurityScheme[]): readonly [string, string] {
  return first?.type === 'apiKey' && first.in === 'header' && !isForbiddenHeader(first.parameter)
    ? [first.parameter, key]
    : ['Authorization', `Bearer ${key}`];
}
