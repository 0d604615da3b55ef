import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import type { FormModel } from '#lib/request/form.ts';
import { say } from '#lib/words/say.ts';
import {
  answered,
  impossible,
  received,
  startRun,
  unanswered,
  waited,
  withInputs,
} from '#lib/workflows/run/advance.ts';
import type { CallNext, ReceiveNext, Run } from '#lib/workflows/run/run.ts';
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
import { type Reception, receiveWebhook } from './receive-webhook.ts';
import { RunInboxes } from './run-inboxes.ts';
import { formOf, inboxOf, type RunPlan } from './run-plan.ts';

export type RunPhase =
  | { readonly kind: 'standing' }
  | { readonly kind: 'calling'; readonly answer?: Answer }
  | { readonly kind: 'waiting'; readonly pause: Pause }
  /** A webhook is waited for, until then by the clock of `performance.now`. */
  | { readonly kind: 'receiving'; readonly until: number; readonly passedOver: number }
  /** The next step needs a key of an API that the reader does not have yet. */
  | { readonly kind: 'asking'; readonly api: string; readonly isAll: boolean }
  | { readonly kind: 'blocked'; readonly problem: Problem; readonly retryAfter?: number };

export interface RunState {
  /** Absent before it is begun. */
  readonly run?: Run;
  readonly phase: RunPhase;
  /** By the number of the attempt. */
  readonly exchanges: ReadonlyMap<number, Exchange>;
  /** The same of steps that waited for a webhook. */
  readonly receptions: ReadonlyMap<number, Reception>;
  /** As it was before the step that was run last. */
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
  /** The key of an API's inbox. */
  readonly keyFor: (api: string) => string | undefined;
}

export type RunControl = ReturnType<typeof useRun>;

const nothing: RunState = {
  ...{ phase: { kind: 'standing' }, exchanges: new Map(), receptions: new Map(), isAll: true, began: 0 },
};
/** Milliseconds between two views of an answer that is still coming. */
const betweenViews = 100;

/** A workflow that is run, whole or step by step; it can be stopped and gone on with at any time. */
export function useRun(plan: RunPlan, given: Given) {
  const [state, setState] = useState(nothing);
  const current = useRef({ state, given, isWithoutKey: false });
  current.current.given = given;
  const running = useRef<AbortController>(undefined);
  const inboxes = useRef(new RunInboxes());
  useEffect(() => {
    const opened = inboxes.current;
    return () => {
      running.current?.abort();
      opened.close();
    };
  }, []);

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
      const { keyFor } = current.current.given;
      await inboxes.current.open(plan.inboxes, keyFor, from === undefined, controller.signal);
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
      if (run.next.kind === 'receive') await receive(run, run.next, signal);
      else await call(run, run.next, signal);
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

  async function receive(run: Run, next: ReceiveNext, signal: AbortSignal): Promise<void> {
    const form = inboxOf(plan, next.step);
    if (!form) return show({ run: impossible(run, words.noWebhooksHere), before: run });
    const key = current.current.given.keyFor(form.api);
    if (key === undefined) {
      if (!form.hasNoKeys && !current.current.isWithoutKey) throw new NeedsKey(form.api);
      throw new Blocked({ title: words.inboxNeedsKey });
    }
    const until = performance.now() + next.milliseconds;
    const wait = (passedOver: number) => show({ phase: { kind: 'receiving', until, passedOver } });
    show({ before: run });
    wait(0);
    announce(say(words.waitsFor, { event: form.event }));
    const listening = inboxes.current.listeningTo(form, key);
    const reception = await receiveWebhook(next, listening, signal, wait);
    const index = run.attempts.length;
    const { request, failure } = reception;
    show({
      run: request ? received(run, request, failure) : unanswered(run, failure ?? words.noAnswer),
      receptions: new Map([...current.current.state.receptions, [index, reception]]),
    });
    tell(current.current.state.run, index);
  }

  async function call(run: Run, next: CallNext, signal: AbortSignal): Promise<void> {
    const model = formOf(plan, next.step);
    if (!model) throw new Blocked({ title: words.operationIsUnknown });
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
    if (run?.next.kind === 'end') inboxes.current.close();
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
    isRunning: kind === 'calling' || kind === 'waiting' || kind === 'receiving',
    go: (isAll: boolean) => void go(isAll),
    stop() {
      running.current?.abort();
      announce(words.stopped);
    },
    /** The step that was run last is run again. */
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
  if (error instanceof NeedsKey) return { kind: 'asking', api: error.api, isAll };
  if (signal.aborted) return { kind: 'standing' };
  const { problem, retryAfter } =
    error instanceof Blocked ? error : new Blocked({ title: consoleWords.theAnswerCouldNotBe });
  announce(say(consoleWords.notSentBecause, { title: problem.title ?? consoleWords.notSent }));
  return { kind: 'blocked', problem, ...(retryAfter !== undefined && { retryAfter }) };
}
