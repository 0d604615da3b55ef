import { withBase } from '#lib/env/base-path.ts';
import type { CallTarget } from '../call.ts';
import type { Question, Reply } from './verdict-worker.ts';

/** Milliseconds that a check may take. */
const longest = 4000;

/** The check was ended: its time was up. */
export class CheckTimeout extends Error {}

const contracts = new Map<string, Promise<string>>();

/** What the operation promises, as the JSON text of a `Contract`; fetched once a page. */
export function loadContract({ api, operation }: CallTarget): Promise<string> {
  const address = `/reference/${encodeURIComponent(api)}/${encodeURIComponent(operation)}/contract.json`;
  const known = contracts.get(address);
  if (known) return known;
  const loaded = fetch(withBase(address)).then((response) => {
    if (response.ok) return response.text();
    throw new TypeError(`The contract answered ${response.status}`);
  });
  contracts.set(address, loaded);
  // What failed once may work the next time.
  loaded.catch(() => contracts.delete(address));
  return loaded;
}

/**
 * A new worker for each question: one that hangs is ended with its question.
 *
 * @throws CheckTimeout where it takes too long; also where it does not start, or `signal` ends it.
 */
export function askWorker(question: Question, signal: AbortSignal): Promise<Reply> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./verdict-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Reply>((resolve, reject) => {
    const timer = setTimeout(() => reject(new CheckTimeout()), longest);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', () => reject(new Error('The check did not start')));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
