import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type BuiltFile, type BuiltFiles, rulesField } from './built-files.ts';
import { encode, encodingFor, worthEncoding } from './encode.ts';

/** The built file that a request is for, if it is for one: everything else is Next's to answer. */
export function findBuilt(
  path: string,
  headers: IncomingHttpHeaders,
  files: BuiltFiles,
): BuiltFile | undefined {
  return /text\/markdown/i.test(headers.accept ?? '') ? undefined : files.get(path);
}

/** Answers with a file of the build, encoded once for all who ask. */
export async function serveBuilt(
  built: BuiltFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tag = tagOf(built);
  for (const [name, value] of Object.entries(built.headers)) response.setHeader(name, value);
  if (/^on$/i.test(String(request.headers['save-data'] ?? ''))) response.removeHeader(rulesField);
  response.setHeader('ETag', tag);
  if (isKnown(request.headers['if-none-match'], tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const encoding = isText(built) ? encodingFor(String(request.headers['accept-encoding'] ?? '')) : undefined;
  const body = await bytesOf(built, encoding);
  if (encoding && body.isEncoded) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.bytes.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body.bytes);
}

async function bytesOf(built: BuiltFile, encoding: 'br' | 'gzip' | undefined) {
  if (encoding === 'br' && built.brotli !== undefined)
    return { bytes: await readKept(built.brotli), isEncoded: true };
  const bytes = await readKept(built.file);
  if (!encoding || bytes.byteLength < worthEncoding) return { bytes, isEncoded: false };
  return { bytes: await encode(bytes, encoding, `${built.version} ${built.file}`), isEncoded: true };
}

const maxKept = 64 * 1024 * 1024;
const kept = new Map<string, Buffer>();
let total = 0;

/** The files asked for last stay in memory: reading one from the disk takes longer than all the rest. */
async function readKept(file: string): Promise<Buffer> {
  const known = kept.get(file);
  if (known) {
    kept.delete(file);
    kept.set(file, known);
    return known;
  }
  const bytes = await readFile(file);
  if (!kept.has(file)) total += bytes.byteLength;
  kept.set(file, bytes);
  for (const [oldest, { byteLength }] of kept) {
    if (total <= maxKept) break;
    kept.delete(oldest);
    total -= byteLength;
  }
  return bytes;
}

/** Weak, since it is the same for every encoding of the file. */
function tagOf({ file, version }: BuiltFile): string {
  return `W/"${createHash('sha256').update(`${version} ${file}`).digest('base64url').slice(0, 22)}"`;
}

/** RFC 9110 section 13.1.2: weak comparison. */
function isKnown(header: string | undefined, tag: string): boolean {
  const opaque = tag.replace(/^W\//, '');
  return (header ?? '')
    .split(',')
    .some((entry) => entry.trim().replace(/^W\//, '') === opaque || entry.trim() === '*');
}

function isText(built: BuiltFile): boolean {
  return /^(?:text\/|application\/json|image\/svg)/.test(built.headers['Content-Type'] ?? '');
}
