import { AppError } from '../errors/app-error.ts';
import type { Operation } from '../openapi/model.ts';
import type { HttpRequest } from '../request/types.ts';
import type { ProxyContext } from './context.ts';
import type { UpstreamRequest } from './exchange.ts';
import { credentialFields, filterRequestHeaders, type HeaderList } from './header-lists.ts';
import { sandboxBaseUrl } from './sandbox-base.ts';

/** A call that has passed every check of its destination. */
export interface PlannedCall {
  readonly upstream: UpstreamRequest;
  /** The request as the visitor may see it again: without credentials. */
  readonly shown: { readonly method: string; readonly url: string; readonly headers: HeaderList };
}

/** Base URL of an operation's sandbox. @throws AppError `not_found` for an API without one. */
export function baseUrlOf(operation: Operation, { portal, settings }: ProxyContext): string {
  const base = sandboxBaseUrl(operation.api, operation.servers, portal, settings);
  if (base === undefined) throw new AppError('not_found', 'This API has no sandbox.');
  return base;
}

/**
 * A built request → what is dialled. The URL is taken apart here once and only its path and query go on; both must
 * have the shape of the operation's template (R3), whatever built them.
 */
export function planCall(operation: Operation, request: HttpRequest, context: ProxyContext): PlannedCall {
  const url = new URL(request.url);
  const template = new URL(baseUrlOf(operation, context)).pathname.replace(/\/$/, '') + operation.path;
  if (
    url.origin !== context.settings.sandboxOrigin ||
    url.pathname.split('/').length !== template.split('/').length
  )
    throw new AppError('invalid_request', 'The call does not have the shape of the operation.');
  if (request.method === 'CONNECT')
    throw new AppError('invalid_request', 'CONNECT opens a tunnel and is never sent.');

  const headers = filterRequestHeaders(request.headers, operation);
  return {
    upstream: {
      method: request.method,
      target: url.pathname + url.search,
      headers,
      body: typeof request.body === 'string' ? Buffer.from(request.body) : request.body,
    },
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
