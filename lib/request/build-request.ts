import { words } from '#words/request.ts';
import { withoutTrailingSlashes } from './base-url.ts';
import { buildBody } from './build-body.ts';
import { buildCookies, buildHeaders, checkHeader } from './build-headers.ts';
import { buildPath } from './build-path.ts';
import { buildQuery } from './build-query.ts';
import { chosenBaseUrl, type ServerChoice } from './chosen-server.ts';
import { buildCredentials, chooseAlternative } from './credentials.ts';
import { FaultList } from './faults.ts';
import { acceptedTypes } from './media-types.ts';
import { checkNames, checkUnicode } from './named-values.ts';
import { credentialVariables } from './placeholders.ts';
import type { CallableOperation, HttpRequest, RequestValues } from './types.ts';

/** Where the request goes; nothing in `values` can change it. */
export type BuildOptions =
  | {
      /** Scheme, host and path prefix, such as `http://localhost:4010/v1`. */
      readonly baseUrl: string;
    }
  /** One of the description's servers, with values of its variables. */
  | ServerChoice;

/**
 * The one way from filled-in values to an HTTP request, for samples, console, proxy and tests alike. Pure; runs on
 * the server and in the browser.
 *
 * Required parameters that are missing are no fault (people try errors too), except in the path, which then has no
 * meaning. Throws `InvalidValuesError` with every fault: undeclared names, what would change the path's shape, what
 * a header or cookie cannot carry, and a server's variable that is unknown or does not fit its place.
 */
export function buildRequest(
  operation: CallableOperation,
  values: RequestValues,
  options: BuildOptions,
): HttpRequest {
  const faults = new FaultList();
  checkNames(operation, values, faults);
  checkUnicode(values, faults);
  faults.throwIfAny();
  const auth = values.auth ?? {};
  const alternative = chooseAlternative(operation.security, auth);
  const credentials = buildCredentials(alternative, auth, faults);
  const variables = credentialVariables(operation.api ?? '', alternative, auth);
  const path = buildPath(operation, values.path ?? {}, faults);
  const query = [...buildQuery(operation, values.query ?? {}, faults), ...credentials.query];
  const body = buildBody(operation, values, faults);
  const headers = [
    ...credentials.headers,
    ...bodyHeaders(body?.contentType, faults),
    ...acceptHeader(operation),
    ...buildHeaders(operation, values.header ?? {}, faults),
  ];
  const cookies = [...buildCookies(operation, values.cookie ?? {}, faults), ...credentials.cookies];
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(operation.method)) faults.add(['method'], words.isNoMethod);
  const baseUrl = 'server' in options ? chosenBaseUrl(options, faults) : options.baseUrl;
  const url = joinUrl(baseUrl, path, query, faults);
  faults.throwIfAny();
  return {
    method: operation.method.toUpperCase(),
    url,
    headers: [
      ...lastOfEachName(headers),
      ...(cookies.length > 0 ? [['Cookie', cookies.join('; ')] as const] : []),
    ],
    ...(body?.body !== undefined && { body: body.body }),
    ...(body?.filename !== undefined && { filename: body.filename }),
    ...(body?.parts !== undefined && { parts: body.parts }),
    ...(variables.length > 0 && { variables }),
  };
}

function bodyHeaders(contentType: string | undefined, faults: FaultList): [string, string][] {
  if (contentType === undefined) return [];
  const checked = checkHeader('Content-Type', contentType, ['contentType'], faults);
  return checked === undefined ? [] : [['Content-Type', checked]];
}

function acceptHeader(operation: CallableOperation): [string, string][] {
  const accept = acceptedTypes(operation.responses);
  // A media type name comes from the file: one that is no field value is left out rather than refused.
  return accept !== undefined && /^[\x20-\x7e]{1,1024}$/.test(accept) ? [['Accept', accept]] : [];
}

/** A header parameter named Accept or Authorization stands in for the one made here. */
function lastOfEachName(headers: readonly [string, string][]): [string, string][] {
  return [...new Map(headers.map((header) => [header[0].toLowerCase(), header])).values()];
}

function joinUrl(baseUrl: string, path: string, query: readonly string[], faults: FaultList): string {
  const base = new URL(baseUrl);
  const prefix = withoutTrailingSlashes(base.pathname);
  const pathname = prefix + (path.startsWith('/') ? path : `/${path}`);
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  const url = `${base.origin}${pathname}${search}`;
  if (faults.faults.length > 0) return url;
  // What a URL parser makes of it must be what was built: same origin, not a segment more or less.
  const parsed = new URL(url);
  if (parsed.origin !== base.origin || parsed.pathname !== pathname) {
    faults.add(['path'], words.makesNoPath);
  }
  return url;
}
