import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressed } from './compress.ts';
import { contentSecurityPolicy } from './policy.ts';

const text =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest\+json|yaml|(?:.+\+)?xml)|image\/svg\+xml)/;

/**
 * Finishes what Next writes: a page without a policy gets one made from its own scripts, and text is compressed.
 *
 * Prerendered pages bring their policy along (scripts/csp.ts); what is left are the few that are rendered on request.
 * Text is held back whole for both; streams (NDJSON, server-sent events) and binary files pass as they come.
 */
export function finishResponse(request: IncomingMessage, response: ServerResponse, path: string): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const held: Buffer[] = [];
  let isHeld: boolean | undefined;

  const put = (chunk: unknown, encoding: unknown): boolean => {
    isHeld ??= !path.startsWith('/api/') && text.test(String(response.getHeader('content-type') ?? ''));
    const bytes = toBuffer(chunk, encoding);
    return isHeld ? held.push(bytes) > 0 : write(bytes);
  };

  const finish = async (): Promise<void> => {
    if (isHeld !== true) {
      end();
      return;
    }
    const body = Buffer.concat(held);
    const isHtml = String(response.getHeader('content-type')).startsWith('text/html');
    if (isHtml && !response.hasHeader('content-security-policy'))
      response.setHeader('Content-Security-Policy', contentSecurityPolicy(body.toString(), path));
    end(await compressed(body, request, response, path));
  };

  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    const isReady = put(chunk, encoding);
    callLater(encoding, done);
    return isReady;
  }) as ServerResponse['write'];
  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') put(chunk, encoding);
    callLater(chunk, encoding, done);
    finish().catch(() => response.destroy());
    return response;
  }) as ServerResponse['end'];
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
