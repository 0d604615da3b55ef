import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { Operation } from '../openapi/model.ts';
import { calledBaseUrl, offerServers } from '../request/offered-servers.ts';
import type { HttpRequest } from '../request/types.ts';
import { say } from '../words/say.ts';
import type { BackendDials } from './backend-dials.ts';
import type { ProxyContext } from './context.ts';
import type { UpstreamRequest } from './exchange.ts';
import { credentialFields, filterRequestHeaders, type HeaderList } from './header-lists.ts';
import { limits } from './limits.ts';

/** A call that has passed every check of its destination. */
export interface PlannedCall {
  readonly upstream: UpstreamRequest;
  /** The request as the visitor may see it again: without credentials. */
  readonly shown: { readonly method: string; readonly url: string; readonly headers: HeaderList };
}

/** Whether the portal's own mock answers for an API, because the site declares no backend for it. */
export function isMocked({ api }: Pick<Operation, 'api'>, { dials }: ProxyContext): boolean {
  return !dials.has(api);
}

/** The diallers of an API's own backend: the only ones that its calls are given. @throws AppError where it has none */
export function dialsOf(api: string, { dials }: ProxyContext): BackendDials {
  const own = dials.get(api);
  if (own === undefined) throw new AppError('not_found', words.noBackend);
  return own;
}

/** What an operation's calls are built on: its backend, or for a mocked one its own server, which is never dialled. */
export function baseUrlOf({ api, servers }: Operation, { dials, settings }: ProxyContext): string {
  return calledBaseUrl({ servers, backend: dials.get(api)?.backend, origin: settings.publicOrigin });
}

/**
 * Refuses a call for a server that the portal does not call: of those that it offers it reaches one. Where its mock answers,
 * any of them will do, since none is dialled.
 *
 * @param index as the list of servers has them. @throws AppError `invalid_request`
 */
export function refuseUnreached(
  index: number | undefined,
  { api, servers }: Operation,
  { dials, settings }: ProxyContext,
): void {
  if (index === undefined) return;
  const backend = dials.get(api)?.backend;
  const server = offerServers({ servers, backend, origin: settings.publicOrigin }).servers[index];
  if (server && (backend === undefined || server.isReached)) return;
  const detail = server ? words.isNotReached : words.isNoServer;
  throw new AppError('invalid_request', words.wrongForm, { errors: [{ pointer: '/server', detail }] });
}

/**
 * A built request → what is dialled. The URL is taken apart here once and only its path and query go on; both must
 * have the shape of the operation's template, whatever built them.
 */
export function planCall(operation: Operation, request: HttpRequest, context: ProxyContext): PlannedCall {
  const url = new URL(request.url);
  const base = new URL(baseUrlOf(operation, context));
  const template = base.pathname.replace(/\/$/, '') + operation.path;
  if (url.origin !== base.origin || url.pathname.split('/').length !== template.split('/').length)
    throw new AppError('invalid_request', words.wrongShape);
  if (request.method === 'CONNECT') throw new AppError('invalid_request', words.noConnect);

  const target = url.pathname + url.search;
  if (target.length > limits.target)
    throw new AppError('invalid_request', say(words.longTarget, { bytes: limits.target }));
  const headers = filterRequestHeaders(request.headers, operation);
  const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
  if ((body?.byteLength ?? 0) > limits.requestBody)
    throw new AppError('payload_too_large', say(words.longBodyOfCall, { bytes: limits.requestBody }));
  return {
    upstream: { method: request.method, target, headers, body },
    shown: { method: request.method, ...withoutCredentials(url, headers, operation) },
  };
}

function withoutCredentials(url: URL, headers: HeaderList, operation: Operation) {
  const fields = credentialFields(operation);
  const shown = new URL(url);
  for (const name of fields.query) if (shown.searchParams.has(name)) shown.searchParams.set(name, '***');
  return {
    url: shown.href,
    headers: headers.map(([name, value]): [string, string] => {
      if (!fields.headers.has(name.toLowerCase())) return [name, value];
      const scheme = /^(basic|bearer|digest) /i.exec(value)?.[0] ?? '';
      return [name, `${scheme}***`];
    }),
  };
}
