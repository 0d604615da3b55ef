import type { IncomingMessage } from 'node:http';
import { words } from '#words/problems.ts';
import { withoutBase } from '../env/base-path.ts';
import { say } from '../words/say.ts';
import { hostOf, valuesOf } from './host.ts';
import { parseTarget, type Refusal } from './target.ts';

/** Addresses that take something else than GET and HEAD. */
const entries: ReadonlyMap<string, readonly string[]> = new Map([
  ['/api/try', ['POST']],
  ['/api/sandbox-key', ['POST']],
  ['/api/oauth-token', ['POST']],
  ['/api/webhook-inbox', ['POST']],
  ['/api/feedback', ['POST']],
  ['/api/fruitless-search', ['POST']],
  ['/mcp', ['POST']],
]);
/** Of the embedded client: it repeats the method of the call. */
const explorerMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const maxBody = 1024 * 1024;
/** Fields on which something is decided: of two, one reader takes the first and another the last. */
const single = ['content-type', 'content-encoding', 'origin', 'sec-fetch-site', 'sec-fetch-dest', 'expect'];
/** What Next builds for itself alone: asked for, it would be a page of status 500 that caches may keep. */
const internal = new Set(['/_global-error']);

/**
 * Everything that is refused before Next sees the request, which answers much of it with 200 or 500.
 *
 * @param basePath taken from the address, where it is there: a proxy in front may have taken it away already.
 * @returns as `url` what Next is given
 */
export function checkRequest(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders' | 'httpVersion'>,
  basePath = '',
): { readonly url: string } | Refusal {
  // Node's parser takes "HTTP/2.0" for a version of the text that it reads.
  if (!request.httpVersion.startsWith('1.')) return { code: 'invalid_request', detail: words.sendHttp };
  // Node's parser hands the request over before it finds that it cannot read the body (RFC 9112 section 6.1).
  const coding = request.headers['transfer-encoding'];
  if (coding !== undefined && (coding.toLowerCase() !== 'chunked' || request.httpVersion === '1.0'))
    return { code: 'invalid_request', detail: words.sendLength };
  if (single.some((name) => valuesOf(request.rawHeaders, name).length > 1))
    return { code: 'invalid_request', detail: words.fieldTwice };
  const host = hostOf(request.rawHeaders);
  if (host === undefined) return { code: 'invalid_request', detail: words.sendHost };
  const parsed = parseTarget(request.url ?? '', host);
  if ('code' in parsed) return parsed;
  const target = { url: withoutBase(parsed.url, basePath) };
  if (internal.has(decodeURIComponent(target.url.split('?', 1)[0] ?? '')))
    return { code: 'not_found', detail: words.noSuchPage };

  const allowed = allowedMethods(target.url);
  if (!allowed.includes(request.method ?? ''))
    return {
      code: 'method_not_allowed',
      detail: words.noSuchMethod,
      headers: { Allow: allowed.join(', ') },
    };
  return refuseBody(request.headers) ?? target;
}

export function allowedMethods(url: string): readonly string[] {
  const [path = '', ...query] = url.split('?');
  const isExplorer = path === '/api/try' && new URLSearchParams(query.join('?')).has('scalar_url');
  if (isFormPage(path)) return ['GET', 'HEAD', 'POST'];
  return isExplorer ? explorerMethods : (entries.get(path) ?? ['GET', 'HEAD']);
}

/** `/try/<api>/<operation>`: a page whose plain form is posted to itself. */
export function isFormPage(path: string): boolean {
  return /^\/try\/[^/]+\/[^/]+$/.test(path);
}

function refuseBody(headers: IncomingMessage['headers']): Refusal | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    return { code: 'unsupported_media_type', detail: words.sendUncoded };
  // There are no Server Actions here; what looks like a call of one is a probe.
  if (headers['next-action'] !== undefined) return { code: 'invalid_request', detail: words.noServerActions };
  if (Number(headers['content-length'] ?? 0) > maxBody)
    return { code: 'payload_too_large', detail: say(words.longBody, { bytes: maxBody }) };
  return undefined;
}

/** The field by which route handlers know whom a request counts for. */
const clientHeader = 'x-portal-client';

/** Fields by which a client could speak as the framework, as a proxy or as the front itself; nothing here has a cookie. */
const stripped =
  /^(?:x-portal-.*|forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-prerender-.*|x-original-url|x-rewrite-url|x-http-method.*|x-method-override|next-resume.*|expect|cookie)$/;

/** Fields of Next's router, which asks for parts of pages. Links here are links, and a build keeps no such parts. */
const ofRouter = /^(?:rsc|next-.*)$/;

/**
 * Takes those fields away and puts the client's address in their place. In development Next's router keeps its own: with
 * them it shows what was edited.
 *
 * In both forms that node keeps: whoever stands behind may read `headers` or `rawHeaders`.
 */
export function vouch(request: IncomingMessage, client: string, isDevelopment = false): void {
  const isTaken = (name: string) => stripped.test(name) || (!isDevelopment && ofRouter.test(name));
  for (const name of Object.keys(request.headers)) if (isTaken(name)) delete request.headers[name];
  request.headers[clientHeader] = client;

  const raw: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(at, at + 2);
    if (!isTaken(name.toLowerCase())) raw.push(name, value);
  }
  request.rawHeaders = [...raw, clientHeader, client];
}

/** Whom a request counts for, once it has been vouched for. */
export function clientOf({ headers }: IncomingMessage): string {
  return String(headers[clientHeader]);
}
