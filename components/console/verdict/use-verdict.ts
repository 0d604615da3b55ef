import { useEffect, useState } from 'react';
import { words } from '#words/verdict.ts';
import type { Answer, CallTarget } from '../call.ts';
import { askWorker, CheckTimeout, loadContract } from './ask-worker.ts';
import type { Verdict } from './check-answer.ts';
import type { ValueRemark } from './check-values.ts';

/** The verdict on a finished answer; undefined while it is being reached. */
export function useVerdict(target: CallTarget, answer: Answer): Verdict | undefined {
  const [verdict, setVerdict] = useState<Verdict>();
  useEffect(() => {
    const controller = new AbortController();
    setVerdict(undefined);
    judge(target, answer, controller.signal)
      .catch((): Verdict => ({ differences: [], unchecked: words.theCheckDidNotCome }))
      .then((reached) => {
        if (!controller.signal.aborted) setVerdict(reached);
      });
    return () => controller.abort();
  }, [target, answer]);
  return verdict;
}

async function judge(target: CallTarget, answer: Answer, signal: AbortSignal): Promise<Verdict> {
  const contract = await loadContract(target);
  const { status, headers, body, end } = answer;
  const { method } = answer.request;
  const isWhole = typeof body === 'string' && end?.truncated === false;
  const reply = await askWorker(
    { contract, answer: { method, status, headers, ...(isWhole && { body }) } },
    signal,
  );
  return 'verdict' in reply ? reply.verdict : { differences: [] };
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
