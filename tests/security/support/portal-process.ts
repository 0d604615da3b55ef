// The front and the proxy in a process of their own: what it needs in memory and time is then its own, and whatever
// decodes a body in it is counted.
import { createHook } from 'node:async_hooks';
import '../../use-site.ts';
import { readTestCatalog } from './catalog.ts';
import { startFront } from './front.ts';

export interface Measure {
  /** Resident memory in bytes. */
  readonly rss: number;
  /** Encoders and decoders of zlib, Brotli and zstd that were ever made. */
  readonly coders: number;
}

let coders = 0;
createHook({
  init: (_id, type) => {
    if (/^(?:ZLIB|BROTLI|ZSTD)/i.test(type)) coders += 1;
  },
}).enable();

const { reader, remove } = readTestCatalog();
process.on('exit', remove);
const front = await startFront(reader, process.argv[2] ?? '');
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ rss: process.memoryUsage.rss(), coders } satisfies Measure);
});
process.on('disconnect', () => process.exit(0));
process.send?.(front.port);
