// Started by `npm run dev` once, and asked for a new catalog after each edit: a process that has loaded and compiled all that
// reads a site makes it in a third of the time that a new one takes.
import '../lean-heap.ts';
import { makeCatalog } from '../make-catalog.ts';

/** Bytes beyond which it ends after an answer: of a large description it would hold on to hundreds of megabytes. */
const mostKept = 600e6;

process.on('message', async () => {
  const fault = await makeCatalog({
    isStrict: process.env.PORTAL_STRICT === '1',
    report: () => undefined,
  }).catch((error: Error) => error.stack ?? String(error));
  process.send?.(fault ?? '');
  if (process.memoryUsage.rss() > mostKept) process.disconnect();
});
