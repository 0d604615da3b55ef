import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { compressed } from './compress.ts';
import { contentSecurityPolicy, type OtherSources } from './policy.ts';

const text =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest\+json|yaml|(?:.+\+)?xml)|image\/svg\+xml)/;

/**
 * Finishes what Next writes: a page without a policy gets one made from its own scripts, and text is compressed.
 *
 * Prerendered pages bring their policy along (scripts/finish-pages.ts); the few that are rendered on request do not.
 * Text is held back whole for both; streams (NDJSON, server-sent events) and binary files pass as they come.
 *
 * @param onMissing answers anew, once, where there is no such page
 */
export function finishResponse(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  others?: OtherSources,
  onMissing?: () => void,
): void {
  const own = new Set(response.getHeaderNames());
  const { writeHead, flushHeaders, write, end } = response;
  const held: Buffer[] = [];
  let mode: 'undecided' | 'held' | 'passed' = 'undecided';

  /** From here on the response is node's own again. */
  const pass = (): void => {
    mode = 'passed';
    Object.assign(response, { writeHead, flushHeaders, write, end });
  };

  const decide = (): void => {
    const type = String(response.getHeader('content-type') ?? '');
    if (!path.startsWith('/api/') && text.test(type)) mode = 'held';
    else pass();
  };

  const startAnew = (): void => {
    held.length = 0;
    mode = 'undecided';
    response.statusCode = 200;
    for (const name of response.getHeaderNames()) if (!own.has(name)) response.removeHeader(name);
  };

  const finish = async (): Promise<void> => {
    const body = Buffer.concat(held);
    const isHtml = String(response.getHeader('content-type')).startsWith('text/html');
    if (isHtml && response.statusCode === 404 && onMissing !== undefined && request.method === 'GET') {
      const answer = onMissing;
      onMissing = undefined;
      startAnew();
      answer();
      return;
    }
    if (isHtml && !response.hasHeader('content-security-policy')) {
      if (response.statusCode === 200) response.statusCode = pageStatus(body);
      response.setHeader('Content-Security-Policy', contentSecurityPolicy(body.toString(), path, others));
    }
    // Next forbids storing a page that it has rendered; a browser would have to load it again on the way back.
    if (isHtml && request.method !== 'POST' && /no-store/.test(String(response.getHeader('cache-control'))))
      response.setHeader('Cache-Control', 'private, no-cache');
    const bytes = body.byteLength > 0 ? await compressed(body, request, response, path) : body;
    pass();
    response.end(bytes);
  };

  response.writeHead = ((status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(rest.find((entry) => typeof entry === 'object') ?? {}))
      if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as ServerResponse['writeHead'];
  response.flushHeaders = () => {
    if (mode === 'undecided') decide();
    if (mode === 'passed') response.flushHeaders();
  };
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    if (mode === 'undecided') decide();
    if (mode === 'passed') return response.write(chunk, encoding as BufferEncoding, done as () => void);
    held.push(toBuffer(chunk, encoding));
    callLater(encoding, done);
    return true;
  }) as ServerResponse['write'];
  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (mode === 'undecided') decide();
    if (mode === 'passed') return response.end(chunk, encoding as BufferEncoding, done as () => void);
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      held.push(toBuffer(chunk, encoding));
    callLater(chunk, encoding, done);
    finish().catch(() => response.destroy());
    return response;
  }) as ServerResponse['end'];
}

/** A rendered page has no other way to say that it is a refusal; text of a page cannot hold an unescaped element. */
function pageStatus(html: Buffer): number {
  const status = /<meta name="portal-status" content="([45]\d\d)"\/>/.exec(html.toString())?.[1];
  return status === undefined ? 200 : Number(status);
}

function callLater(...candidates: unknown[]): void {
  const done = candidates.find((candidate) => typeof candidate === 'function');
  if (done) process.nextTick(done as () => void);
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return Buffer.from(chunk as Uint8Array);
}
