import type { IncomingMessage, ServerResponse } from 'node:http';
import { encode, encodingFor, worthEncoding } from './encode.ts';

/** The body in the best encoding that the client takes, with the fields that say so. Never decompresses. */
export async function compressed(
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<Buffer> {
  response.setHeader('Content-Length', body.byteLength);
  if (body.byteLength < worthEncoding || response.hasHeader('content-encoding')) return body;
  addVary(response);
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''));
  if (!encoding) return body;

  const etag = response.getHeader('etag');
  const result = await encode(body, encoding, etag === undefined ? undefined : `${path} ${etag}`);
  // Another sequence of bytes than the tag was made for: RFC 9110 section 8.8.1 asks for a weak one.
  if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('ETag', `W/${etag}`);
  response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', result.byteLength);
  return result;
}

function addVary(response: ServerResponse): void {
  const vary = String(response.getHeader('vary') ?? '');
  if (!/accept-encoding/i.test(vary))
    response.setHeader('Vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
}
