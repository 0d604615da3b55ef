import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeJson } from '#json/write.ts';
import type { Difference } from '../openapi/differences.ts';
import type { JsonSchema } from '../openapi/to-json-schema.ts';

/** Values of which one at least should fit a schema. */
export interface Question {
  readonly values: readonly unknown[];
  readonly schema: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** For each question what is wrong with the last of its values; nothing where one of them fits. */
export type Check = (questions: readonly Question[]) => Promise<readonly (readonly Difference[])[]>;

/** Milliseconds that one call's questions may take. */
const longest = 1000;
/** The same for a thread that has yet to start, on a machine that is busy. */
const longestStart = 5000;
/** Standing in line included: a call behind slow ones is let through, so that nobody holds up the mock for all. */
const longestWait = 6000;

/**
 * Holds values against schemas on a thread of its own: a pattern of a description may take for ever for the right
 * value, and the portal must not. What is not answered in time counts as fitting, and the thread is replaced. One
 * call after another, since there is one thread.
 */
export function createCheck(): Check {
  let thread: Thread | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (questions: readonly Question[]): ReturnType<Check> => {
    thread ??= startThread();
    const found = await thread.ask(questions);
    if (found !== undefined) return found;
    void thread.end();
    thread = undefined;
    return questions.map(() => []);
  };
  return (questions) => {
    if (questions.length === 0) return Promise.resolve([]);
    const unchecked = questions.map(() => []);
    return new Promise((resolve) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        resolve(unchecked);
      }, longestWait);
      last = last.then(async () => {
        // Nobody waits for it any more: what stands behind it must not either.
        if (isLate) return;
        resolve(await ask(questions).catch(() => unchecked));
        clearTimeout(timer);
      });
    });
  };
}

type Found = Awaited<ReturnType<Check>>;

interface Thread {
  /** `undefined`: it did not answer, in time or at all. */
  ask(questions: readonly Question[]): Promise<Found | undefined>;
  end(): Promise<void>;
}

function startThread(): Thread {
  const file = path.join(process.cwd(), 'lib', 'mock', 'check-worker.ts');
  const worker = new Worker(/* turbopackIgnore: true */ file);
  let isReady = false;
  let finish = (_found?: Found): void => {};
  worker.on('message', (found: Found) => {
    isReady = true;
    finish(found);
  });
  worker.on('exit', () => finish());
  worker.on('error', (error) => {
    console.error('mock: the check failed', error);
    finish();
  });
  // It must not keep a process alive that is done. Last: whoever listens to a worker waits for it.
  worker.unref();
  return {
    ask: (questions) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => finish(), isReady ? longest : longestStart);
        finish = (found) => {
          clearTimeout(timer);
          resolve(found);
        };
        // As text: a copy of its values would round long numbers.
        worker.postMessage(writeJson(questions));
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
