import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { findResponse } from '../openapi/find-response.ts';
import type { Operation } from '../openapi/model.ts';
import { say } from '../words/say.ts';
import { limits } from './limits.ts';

export type HeaderList = readonly (readonly [name: string, value: string])[];

/** Fields that no description can declare into a proxied request (RFC 9110 7.6.1, and what speaks for the proxy). */
const forbidden =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|content-length|expect|forwarded|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|via|origin|referer|sec-.*|user-agent|accept-encoding|content-encoding|http2-settings|next-.*|rsc|x-nextjs-.*|x-middleware-.*|x-portal-.*|x-original-url|x-rewrite-url|x-http-method(?:-override)?|x-method-override|date|dnt|access-control-request-.*)$/;

/** What the operation declares, and the three that every call may carry. Lower case. */
export function declaredRequestHeaders(operation: Operation): ReadonlySet<string> {
  const names = new Set(['accept', 'content-type', 'idempotency-key']);
  for (const parameter of operation.parameters)
    if (parameter.in === 'header') names.add(parameter.name.toLowerCase());
  if (operation.parameters.some((parameter) => parameter.in === 'cookie')) names.add('cookie');
  for (const name of credentialFields(operation).headers) names.add(name);
  return new Set([...names].filter((name) => !forbidden.test(name)));
}

/** Where the operation's security schemes put credentials; header names in lower case. */
export function credentialFields(operation: Operation): {
  readonly headers: ReadonlySet<string>;
  readonly query: ReadonlySet<string>;
} {
  const headers = new Set<string>();
  const query = new Set<string>();
  for (const { scheme } of operation.security.flatMap((requirement) => requirement.schemes)) {
    if (scheme.type !== 'apiKey') headers.add('authorization');
    else if (scheme.in === 'query') query.add(scheme.parameter);
    else headers.add(scheme.in === 'cookie' ? 'cookie' : scheme.parameter.toLowerCase());
  }
  return { headers, query };
}

/** Keeps what is declared; refuses values that are no field value. */
export function filterRequestHeaders(headers: HeaderList, operation: Operation): HeaderList {
  const declared = declaredRequestHeaders(operation);
  const kept = headers.filter(([name]) => declared.has(name.toLowerCase()));
  for (const [name, value] of kept) {
    // Latin-1 is all that node writes unchanged; anything above would be cut to its low byte.
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new AppError('invalid_request', words.wrongHeader, {
        errors: [{ pointer: `/header/${name}`, detail: words.mustBeVisible }],
      });
    if (Buffer.byteLength(value) > limits.headerValue)
      throw new AppError('invalid_request', say(words.longHeader, { bytes: limits.headerValue }), {
        errors: [{ pointer: `/header/${name}`, detail: words.isTooLong }],
      });
  }
  return kept;
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The sandbox's fields as data: all but those that speak of its connection to the portal. */
export function shownResponseHeaders(raw: readonly string[]): HeaderList {
  const named = new Set(hopByHop);
  const list = pairs(raw);
  for (const [name, value] of list)
    if (name.toLowerCase() === 'connection')
      for (const entry of value.split(',')) named.add(entry.trim().toLowerCase());
  return list.filter(([name]) => !named.has(name.toLowerCase()));
}

/** What every answer may carry, documented or not. */
const harmless = new Set([
  'content-language',
  'etag',
  'last-modified',
  'ratelimit',
  'ratelimit-policy',
  'request-id',
  'retry-after',
]);

/** Fields that a browser acts on, or that describe the portal's own answer: no description makes them real ones. */
const actedOn =
  /^(?:accept-(?:ch|ranges)|access-control-.*|activate-.*|age|ad-auction-.*|alt-svc|attribution-reporting-.*|authentication-.*|cache-control|cdn-.*|clear-site-data|content-.*|cross-origin-.*|critical-ch|date|document-.*|expect-ct|expires|feature-policy|integrity-policy.*|location|nel|next-.*|no-vary-search|observe-.*|origin-.*|p3p|permissions-policy|pragma|proxy-.*|public-key-.*|referrer-policy|refresh|report-to|reporting-endpoints|rsc|sec-.*|server|server-timing|service-worker-.*|set-.*|shared-storage-.*|signed-.*|sourcemap|speculation-rules|strict-transport-security|supports-loading-mode|surrogate-.*|timing-allow-origin|use-as-dictionary|vary|via|www-authenticate|x-accel-.*|x-content-.*|x-dns-.*|x-download-.*|x-frame-.*|x-middleware-.*|x-nextjs-.*|x-permitted-.*|x-portal-.*|x-robots-tag|x-sourcemap|x-ua-.*|x-webkit-.*|x-xss-.*)$/;

/** Of an answer's fields those that become real ones where a client reads it raw: what the description documents for it. */
export function passedResponseHeaders(headers: HeaderList, status: number, operation: Operation): HeaderList {
  const documented = new Set(
    (findResponse(operation.responses, status)?.headers ?? []).map(({ name }) => name.toLowerCase()),
  );
  return headers.filter(([field]) => {
    const name = field.toLowerCase();
    return harmless.has(name) || (documented.has(name) && !actedOn.test(name) && !hopByHop.has(name));
  });
}

function pairs(raw: readonly string[]): [string, string][] {
  const list: [string, string][] = [];
  for (let at = 0; at < raw.length; at += 2) list.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return list;
}
