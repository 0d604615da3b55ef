import type { Contract } from '#lib/openapi/contract.ts';
import { type CheckedAnswer, checkAnswer, type Verdict } from './check-answer.ts';

/** One question to the worker; answered by a `Verdict`. */
export interface VerdictQuestion {
  readonly contract: Contract;
  readonly answer: CheckedAnswer;
}

// A thread of its own: a schema's pattern may take for ever, and the page must not.
addEventListener('message', ({ data }: MessageEvent<VerdictQuestion>) => {
  postMessage(verdictOf(data));
});

function verdictOf({ contract, answer }: VerdictQuestion): Verdict {
  try {
    return checkAnswer(contract, answer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return { differences: [], unchecked: `The schema cannot be read: ${reason}` };
  }
}
