import { say } from '#lib/words/say.ts';
import { words } from '#words/demo.ts';
import type { Answer } from '../call.ts';
import { type Demo, type DemoRun, headerOf } from './demo.ts';

const requests = 16;
// The portal passes on at most ten calls of one reader at a time.
const lanes = 6;

/** Sends until the plan's second is full. */
export const sendBurst: Demo = async (run) => {
  const answers = await sendMany(run, () => run.send('listUsers', { query: { limit: 1 } }, whatIsLeft));
  const refused = answers.filter(({ status }) => status === 429);
  const admitted = answers.length - refused.length;
  if (refused.length === 0) {
    return say(words.allWereAdmittedOnThis, { admitted });
  }
  const wait = headerOf(refused[0] as Answer, 'retry-after');
  return say(words.admittedRefusedRetryAfter, { admitted, count: refused.length, wait: wait ?? '' });
};

/** The same burst, but each refused request is sent again after Retry-After and some jitter. */
export const backOff: Demo = async (run) => {
  let refusals = 0;
  await sendMany(run, async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answer = await run.send('listUsers', { query: { limit: 1 } }, whatIsLeft);
      if (answer.status !== 429) return answer;
      refusals += 1;
      const seconds = Number(headerOf(answer, 'retry-after') ?? 1);
      await sleep((seconds + Math.random()) * 1000, run.signal);
    }
    throw new Error(words.refusedFiveTimes);
  });
  return say(words.requestsRefusalsAndEvery, { requests, refusals });
};

function sendMany(run: DemoRun, send: () => Promise<Answer>): Promise<Answer[]> {
  let left = requests;
  const answers: Answer[] = [];
  const lane = async () => {
    while (left > 0 && !run.signal.aborted) {
      left -= 1;
      answers.push(await send());
    }
  };
  return Promise.all(Array.from({ length: lanes }, lane)).then(() => answers);
}

function whatIsLeft(answer: Answer): string {
  const wait = headerOf(answer, 'retry-after');
  if (wait !== undefined) return `Retry-After: ${wait}`;
  const left = /"second";r=(\d+)/.exec(headerOf(answer, 'ratelimit') ?? '')?.[1];
  return left === undefined ? '' : say(words.leftThisSecond, { left });
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
