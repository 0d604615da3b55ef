import { useEffect, useState } from 'react';
import { words } from '#words/verdict.ts';
import type { Answer, CallTarget } from '../call.ts';
import { askWorker, CheckTimeout, loadContract } from './ask-worker.ts';
import type { CheckedAnswer, Verdict } from './check-answer.ts';
import type { ValueRemark } from './check-values.ts';

/** The message that is checked: a finished answer, or what a webhook has delivered. */
export type Judged = Answer | { readonly delivered: Pick<CheckedAnswer, 'headers' | 'body'> };

/** The verdict on a message; undefined while it is being reached. */
export function useVerdict(target: CallTarget, message: Judged): Verdict | undefined {
  const [verdict, setVerdict] = useState<Verdict>();
  useEffect(() => {
    const controller = new AbortController();
    setVerdict(undefined);
    judge(target, message, controller.signal)
      .catch((): Verdict => ({ differences: [], unchecked: words.theCheckDidNotCome }))
      .then((reached) => {
        if (!controller.signal.aborted) setVerdict(reached);
      });
    return () => controller.abort();
  }, [target, message]);
  return verdict;
}

async function judge(target: CallTarget, message: Judged, signal: AbortSignal): Promise<Verdict> {
  const contract = await loadContract(target);
  const asked = 'delivered' in message ? { delivery: message.delivered } : { answer: checkedOf(message) };
  const reply = await askWorker({ contract, ...asked }, signal);
  return 'verdict' in reply ? reply.verdict : { differences: [] };
}

function checkedOf(answer: Answer): CheckedAnswer {
  const { status, headers, body, end } = answer;
  const { method } = answer.request;
  const isWhole = typeof body === 'string' && end?.truncated === false;
  return { method, status, headers, ...(isWhole && { body }) };
}

/** Milliseconds without a key press before the form is checked. */
const pause = 350;

/** In place of all remarks where a pattern of the description takes too long. */
const unchecked: ValueRemark = {
  place: 'body',
  name: words.theBody,
  steps: [],
  detail: words.couldNotBeCheckedA,
  anchors: [],
};

/** What the schemas do not allow about the values of the form (as JSON text), a moment after the last change. */
export function useValueRemarks(target: CallTarget, valuesText: string): readonly ValueRemark[] {
  const [remarks, setRemarks] = useState<readonly ValueRemark[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const contract = await loadContract(target);
        const reply = await askWorker({ contract, values: valuesText }, controller.signal);
        if ('remarks' in reply && !controller.signal.aborted) setRemarks(reply.remarks);
      } catch (error) {
        // Advice only: without it the form works as well.
        if (error instanceof CheckTimeout) setRemarks([unchecked]);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [target, valuesText]);
  return remarks;
}
