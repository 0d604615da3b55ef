import { useRef, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { announce } from '../ui/announce.ts';
import { abortOnLeave } from './abort-on-leave.ts';
import { type Answer, CallRefused, callSandbox, type PreferringTarget } from './call.ts';
import { nowAndThen } from './now-and-then.ts';
import { duration } from './words.ts';

export type CallState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly startedAt: number;
      readonly values: RequestValues;
      readonly answer?: Answer;
    }
  | { readonly phase: 'answered'; readonly answer: Answer; readonly values: RequestValues }
  | { readonly phase: 'refused'; readonly problem: Problem; readonly retryAfter?: number }
  | { readonly phase: 'cancelled'; readonly after: number };

/** Milliseconds between two views of an answer that is still coming. */
const betweenViews = 100;

/** One call at a time, with what has come of it. */
export function useCall(target: PreferringTarget, onAnswer: (answer: Answer, values: RequestValues) => void) {
  const [state, setState] = useState<CallState>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);

  async function send(values: RequestValues): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const stopWatching = abortOnLeave(controller);
    const startedAt = performance.now();
    const show = (next: CallState) => {
      if (running.current === controller) setState(next);
    };
    let partial: Answer | undefined;
    // A long answer comes in hundreds of pieces: each view of it costs more than the piece.
    const views = nowAndThen<Answer>(betweenViews, (answer) =>
      show({ phase: 'running', startedAt, values, answer }),
    );
    show({ phase: 'running', startedAt, values });
    announce(words.sending);
    try {
      const answer = await callSandbox(target, values, controller.signal, (grown) => {
        partial = grown;
        views.add(grown);
      });
      views.stop();
      onAnswer(answer, values);
      show({ phase: 'answered', answer, values });
      announce(say(words.answered, { status: answer.status, statusText: answer.statusText }));
    } catch (error) {
      views.stop();
      const after = performance.now() - startedAt;
      const isStopped = controller.signal.aborted;
      // What had arrived stays: a stream without an end is looked at by stopping it.
      if (isStopped && partial) {
        const answer = { ...partial, broken: stopped(after) };
        onAnswer(answer, values);
        show({ phase: 'answered', answer, values });
      } else if (isStopped) show({ phase: 'cancelled', after });
      else show(failureOf(error));
      announce(
        isStopped
          ? words.cancelled
          : say(words.notSentBecause, {
              title: failureOf(error).problem.title ?? words.theRequestWasRefused,
            }),
      );
    } finally {
      stopWatching();
    }
  }

  function cancel(): void {
    running.current?.abort();
  }

  return { state, send, cancel, show: setState };
}

function stopped(after: number): Problem {
  return {
    title: words.youStoppedItHere,
    detail: say(words.afterItWasSentThis, { duration: duration(after) }),
  };
}

function failureOf(error: unknown): Extract<CallState, { phase: 'refused' }> {
  if (error instanceof CallRefused) {
    const { problem, retryAfter } = error;
    return { phase: 'refused', problem, ...(retryAfter !== undefined && { retryAfter }) };
  }
  const isNetwork = error instanceof TypeError;
  return {
    phase: 'refused',
    problem: {
      title: isNetwork ? words.portalUnreachable : words.theAnswerCouldNotBe,
      detail: isNetwork ? words.theRequestDidNotLeave : words.itWasNotInThe,
    },
  };
}
