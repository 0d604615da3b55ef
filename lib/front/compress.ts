import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
const worthIt = 1024;
const maxCached = 64 * 1024 * 1024;

/** Compressed bodies by path, entity tag and encoding, the least recently used first. */
const cache = new Map<string, Buffer>();
let cached = 0;

/** The body in the best encoding that the client takes, with the fields that say so. Never decompresses. */
export async function compressed(
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<Buffer> {
  response.setHeader('Content-Length', body.byteLength);
  if (body.byteLength < worthIt || response.hasHeader('content-encoding')) return body;
  addVary(response);
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''));
  if (!encoding) return body;

  const etag = response.getHeader('etag');
  const key = etag === undefined ? undefined : `${encoding} ${path} ${etag}`;
  const result = (key && cache.get(key)) || (await compress(body, encoding));
  if (key) remember(key, result);
  // Another sequence of bytes than the tag was made for: RFC 9110 section 8.8.1 asks for a weak one.
  if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('ETag', `W/${etag}`);
  response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', result.byteLength);
  return result;
}

/** By the names alone: `q=0` is the one weight that is heeded. */
function encodingFor(accepted: string): 'br' | 'gzip' | undefined {
  const names = accepted
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(?:\.0*)?$/.test(entry))
    .map((entry) => entry.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : undefined;
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(body);
  return brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function remember(key: string, body: Buffer): void {
  if (!cache.delete(key)) cached += body.byteLength;
  cache.set(key, body);
  for (const [oldest, { byteLength }] of cache) {
    if (cached <= maxCached) break;
    cache.delete(oldest);
    cached -= byteLength;
  }
}

function addVary(response: ServerResponse): void {
  const vary = String(response.getHeader('vary') ?? '');
  if (!/accept-encoding/i.test(vary))
    response.setHeader('Vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
}
