import { promisify } from 'node:util';
import zlib from 'node:zlib';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
const maxKept = 64 * 1024 * 1024;
/** Below this a smaller body costs more than it saves. */
export const worthEncoding = 1024;

export type Encoding = 'br' | 'gzip';

/** By the names alone; `q=0` is the one weight that is heeded. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const names = (accepted ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(?:\.0*)?$/.test(entry))
    .map((entry) => entry.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : undefined;
}

/** Encoded bodies, the least recently used first. */
const kept = new Map<string, Promise<Buffer>>();
const sizes = new Map<string, number>();
let total = 0;

/**
 * A body in an encoding. One with a `key`, which must name its very bytes, is encoded once and kept; of many that ask
 * at the same time all wait for the same work.
 */
export function encode(body: Buffer, encoding: Encoding, key?: string): Promise<Buffer> {
  if (key === undefined) return compress(body, encoding);
  const name = `${encoding} ${key}`;
  const known = kept.get(name);
  if (known) {
    kept.delete(name);
    kept.set(name, known);
    return known;
  }
  const made = compress(body, encoding);
  kept.set(name, made);
  made.then(
    ({ byteLength }) => remember(name, byteLength),
    () => kept.delete(name),
  );
  return made;
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(body);
  return brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function remember(name: string, size: number): void {
  sizes.set(name, size);
  total += size;
  for (const oldest of kept.keys()) {
    if (total <= maxKept) break;
    kept.delete(oldest);
    total -= sizes.get(oldest) ?? 0;
    sizes.delete(oldest);
  }
}
