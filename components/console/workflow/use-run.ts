import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import type { FormModel } from '#lib/request/form.ts';
import { say } from '#lib/words/say.ts';
import {
  answered,
  impossible,
  startRun,
  unanswered,
  waited,
  withInputs,
} from '#lib/workflows/run/advance.ts';
import type { CallNext, Run } from '#lib/workflows/run/run.ts';
import type { Values } from '#lib/workflows/run/scope.ts';
import { words as consoleWords } from '#words/console.ts';
import { words } from '#words/run.ts';
import { announce } from '../../ui/announce.ts';
import type { Answer } from '../call.ts';
import { nowAndThen } from '../now-and-then.ts';
import { switchToSandbox } from '../sample-server.ts';
import { Blocked, callOf, type Exchange, makeCall, NeedsKey } from './make-call.ts';
import { noteExchange } from './note-exchange.ts';
import { type Pause, pauseFor } from './pause.ts';
import { formOf, type RunPlan } from './run-plan.ts';

export type RunPhase =
  | { readonly kind: 'standing' }
  | { readonly kind: 'calling'; readonly answer?: Answer }
  | { readonly kind: 'waiting'; readonly pause: Pause }
  /** The next call needs a key that the reader does not have yet. */
  | { readonly kind: 'asking'; readonly model: FormModel; readonly isAll: boolean }
  | { readonly kind: 'blocked'; readonly problem: Problem; readonly retryAfter?: number };

export interface RunState {
  /** Absent before it is begun. */
  readonly run?: Run;
  readonly phase: RunPhase;
  /** By the number of the attempt. */
  readonly exchanges: ReadonlyMap<number, Exchange>;
  /** As it was before the call that was made last. */
  readonly before?: Run;
  /** Whether it is run whole, not step by step. */
  readonly isAll: boolean;
  /** How often it was begun. */
  readonly began: number;
}

/** What the reader gives: looked at anew before each call. */
export interface Given {
  readonly inputs: Values;
  /** Credentials by scheme for the calls of an operation; undefined where it needs one and there is none. */
  readonly credentialsFor: (model: FormModel) => ReadonlyMap<string, string> | undefined;
}

export type RunControl = ReturnType<typeof useRun>;

const nothing: RunState = { phase: { kind: 'standing' }, exchanges: new Map(), isAll: true, began: 0 };
/** Milliseconds between two views of an answer that is still coming. */
const betweenViews = 100;

/** A workflow that is run, whole or step by step; it can be stopped and gone on with at any time. */
export function useRun(plan: RunPlan, given: Given) {
  const [state, setState] = useState(nothing);
  const current = useRef({ state, given, isWithoutKey: false });
  current.current.given = given;
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  function show(change: Partial<RunState>): void {
    current.current.state = { ...current.current.state, ...change };
    setState(current.current.state);
  }

  async function go(isAll: boolean, from = current.current.state.run): Promise<void> {
    if (running.current || from?.next.kind === 'end') return;
    const controller = new AbortController();
    running.current = controller;
    const { inputs } = current.current.given;
    const [first, ...others] = plan.workflows;
    show({ isAll, run: from ? withInputs(from, inputs) : startRun(first, inputs, others) });
    try {
      await advance(isAll, controller.signal);
    } catch (error) {
      show({ phase: phaseOf(error, isAll, controller.signal) });
    } finally {
      running.current = undefined;
    }
  }

  async function advance(isAll: boolean, signal: AbortSignal): Promise<void> {
    for (;;) {
      const { run } = current.current.state;
      if (!run || run.next.kind === 'end') return stand(run);
      if (run.next.kind === 'wait') {
        await wait(run, run.next.seconds, signal);
        continue;
      }
      if (run.next.kind === 'receive') {
        show({ run: impossible(run, words.noWebhooksHere) });
        continue;
      }
      const model = formOf(plan, run.next.step);
      if (!model) throw new Blocked({ title: words.operationIsUnknown });
      await call(run, run.next, model, signal);
      const next = current.current.state.run?.next;
      if (!isAll || next?.kind === 'end') return stand(current.current.state.run);
    }
  }

  function credentialsFor(model: FormModel): ReadonlyMap<string, string> | undefined {
    const own = current.current.given.credentialsFor(model);
    return own ?? (current.current.isWithoutKey ? new Map() : undefined);
  }

  async function wait(run: Run, seconds: number, signal: AbortSignal): Promise<void> {
    const pause = pauseFor(seconds, signal);
    show({ phase: { kind: 'waiting', pause } });
    announce(say(words.waits, { seconds: Math.ceil(seconds) }));
    await pause.over;
    show({ run: waited(run), phase: { kind: 'standing' } });
  }

  async function call(run: Run, next: CallNext, model: FormModel, signal: AbortSignal): Promise<void> {
    switchToSandbox(model);
    show({ phase: { kind: 'calling' }, before: run });
    announce(say(words.calls, { step: next.step.title }));
    const views = nowAndThen<Answer>(betweenViews, (answer) => show({ phase: { kind: 'calling', answer } }));
    try {
      const exchange = await makeCall(next, model, credentialsFor(model), signal, (answer) =>
        views.add(answer),
      );
      noteExchange(exchange);
      const { exchanges } = current.current.state;
      show({
        run: after(run, exchange),
        exchanges: new Map([...exchanges, [run.attempts.length, exchange]]),
      });
      tell(current.current.state.run, run.attempts.length);
    } finally {
      views.stop();
    }
  }

  function stand(run: Run | undefined): void {
    show({ phase: { kind: 'standing' } });
    if (run?.next.kind === 'end') announce(run.next.isSuccess ? words.succeeded : words.failed);
  }

  function startOver(): void {
    current.current.isWithoutKey = false;
    current.current.state = { ...nothing, began: current.current.state.began + 1 };
    setState(current.current.state);
  }

  const { kind } = state.phase;
  return {
    state,
    isRunning: kind === 'calling' || kind === 'waiting',
    go: (isAll: boolean) => void go(isAll),
    stop() {
      running.current?.abort();
      announce(words.stopped);
    },
    /** The step that was called last is called again. */
    again: () => void go(false, current.current.state.before),
    startOver,
    runAgain() {
      startOver();
      void go(true);
    },
    goWithoutKey(isAll: boolean) {
      current.current.isWithoutKey = true;
      void go(isAll);
    },
  };
}

function after(run: Run, exchange: Exchange): Run {
  const call = callOf(exchange);
  return call && exchange.failure === undefined
    ? answered(run, call)
    : unanswered(run, exchange.failure ?? words.noAnswer);
}

function tell(run: Run | undefined, index: number): void {
  const attempt = run?.attempts[index];
  if (!attempt) return;
  const { step, isSuccess, call } = attempt;
  const outcome = isSuccess ? words.stepSucceeded : words.stepDidNotSucceed;
  announce(say(words.stepTold, { step: step.title, status: call?.status ?? '', outcome }));
}

function phaseOf(error: unknown, isAll: boolean, signal: AbortSignal): RunPhase {
  if (error instanceof NeedsKey) return { kind: 'asking', model: error.model, isAll };
  if (signal.aborted) return { kind: 'standing' };
  const { problem, retryAfter } =
    error instanceof Blocked ? error : new Blocked({ title: consoleWords.theAnswerCouldNotBe });
  announce(say(consoleWords.notSentBecause, { title: problem.title ?? consoleWords.notSent }));
  return { kind: 'blocked', problem, ...(retryAfter !== undefined && { retryAfter }) };
}
