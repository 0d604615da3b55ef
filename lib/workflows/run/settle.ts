import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import { readRetryAfter } from '../../request/retry-after.ts';
import type { AnsweredCall, ReceivedRequest } from '../../request/runtime-expression.ts';
import type { Action, WorkflowStep } from '../model.ts';
import { type Judgement, judge } from './criterion.ts';
import { outputsOf } from './evaluator.ts';
import {
  findWorkflow,
  indexOf,
  inputsOf,
  placeAt,
  pop,
  push,
  scopeOf,
  stepOf,
  topOf,
  withTop,
} from './frames.ts';
import { RunLimitError, runLimits } from './limits.ts';
import type { Attempt, Frame, Next, Progress } from './run.ts';
import type { Scope, Seen, Values } from './scope.ts';

/** A run that is being moved: `next` is set where it stops. */
export type Moving = Progress & { readonly next?: Next };

/** What came of a step: an answer, a webhook, outputs of the workflow that it called, or nothing. */
interface Result {
  readonly call?: AnsweredCall;
  readonly received?: ReceivedRequest;
  readonly outputs?: Values;
  readonly failure?: string;
}

/** Judges the step that the top workflow stands at, and does what its actions say. */
export function settle(run: Moving, result: Result): Moving {
  const frame = topOf(run);
  const step = stepOf(frame);
  if (!step) throw new RunLimitError(words.nothingToRun);
  const attempt = judged(run, frame, step, result);
  const { isSuccess, outputs, action } = attempt;
  const noted: Moving = { ...run, attempts: [...run.attempts, attempt] };
  const kept = isSuccess
    ? withTop(noted, { steps: new Map([...frame.steps, [step.stepId, outputs]]), ...placeAt(frame.at) })
    : noted;
  try {
    const scope = scopeOf(kept, seenIn(result));
    return action ? act(kept, action, { isSuccess, scope }) : withoutAction(kept, step, isSuccess);
  } catch (error) {
    if (!(error instanceof RunLimitError)) throw error;
    return { ...kept, next: stopped(error) };
  }
}

/** Notes why the step that the top workflow stands at cannot be run, and ends all workflows there. */
export function giveUp(run: Moving, failure: string): Moving {
  const frame = topOf(run);
  const step = stepOf(frame);
  if (!step) throw new RunLimitError(words.nothingToRun);
  const attempt: Attempt = {
    ...{ workflow: frame.workflow, step, depth: run.frames.length - 1, attempt: frame.attempt },
    ...{ failure, criteria: [], isSuccess: false, outputs: new Map() },
  };
  return { ...run, attempts: [...run.attempts, attempt], next: stopped(new RunLimitError(failure)) };
}

/** The end of a run that has passed a limit. */
export function stopped({ message }: RunLimitError): Next {
  return { kind: 'end', isSuccess: false, outputs: new Map(), reason: message };
}

function judged(run: Moving, frame: Frame, step: WorkflowStep, result: Result): Attempt {
  const scope = scopeOf(run, seenIn(result));
  const { call, received } = result;
  const isAnswered = result.failure === undefined;
  const criteria = isAnswered ? step.successCriteria.map((criterion) => judge(criterion, scope)) : [];
  const isMet = isAnswered && isGood(criteria, call);
  const { outputs, failure = result.failure } = isMet ? givenBy(step, result, scope) : nothing;
  const isSuccess = isMet && failure === undefined;
  const action = choose(step, frame, isSuccess, scope);
  return {
    ...{ workflow: frame.workflow, step, depth: run.frames.length - 1, attempt: frame.attempt },
    ...{ criteria, isSuccess, outputs },
    ...(call && { call }),
    ...(received && { received }),
    ...(failure !== undefined && { failure }),
    ...(action && { action }),
  };
}

const nothing: { readonly outputs: Values; readonly failure?: string } = { outputs: new Map() };

/** What the step hands on: what the workflow that it called gave, and its own outputs. */
function givenBy(step: WorkflowStep, { outputs = nothing.outputs }: Result, scope: Scope): typeof nothing {
  try {
    return { outputs: new Map([...outputs, ...outputsOf(step.outputs, scope)]) };
  } catch (error) {
    if (!(error instanceof RunLimitError)) throw error;
    return { ...nothing, failure: error.message };
  }
}

function seenIn({ call, received, outputs }: Result): Seen {
  return { ...(call && { call }), ...(received && { received }), ...(outputs && { outputs }) };
}

function isGood(criteria: readonly Judgement[], call: AnsweredCall | undefined): boolean {
  if (criteria.length > 0) return criteria.every(({ holds }) => holds);
  return call === undefined || (call.status >= 200 && call.status < 300);
}

/** The first that fits; one that tries again, only as often as it may. */
function choose(
  step: WorkflowStep,
  { retries }: Frame,
  isSuccess: boolean,
  scope: Scope,
): Action | undefined {
  const actions = isSuccess ? step.onSuccess : step.onFailure;
  return actions.find(
    (action) =>
      action.criteria.every((criterion) => judge(criterion, scope).holds) &&
      (action.type !== 'retry' || (retries.get(action) ?? 0) < (action.retryLimit ?? 1)),
  );
}

function withoutAction(run: Moving, step: WorkflowStep, isSuccess: boolean): Moving {
  if (!isSuccess) {
    const reason = run.attempts.at(-1)?.failure;
    return failed(run, reason ?? say(words.stepFailed, { step: step.title }));
  }
  const { at, back } = topOf(run);
  const { back: _, ...rest } = topOf(run);
  return withFrame(run, { ...rest, ...(back ?? placeAt(at + 1)) });
}

function act(
  run: Moving,
  action: Action,
  { isSuccess, scope }: { isSuccess: boolean; scope: Scope },
): Moving {
  const frame = topOf(run);
  switch (action.type) {
    case 'end':
      return isSuccess ? completed(run) : failed(run, say(words.endedBy, { action: action.name }));
    case 'retry':
      return retry(run, action, scope);
    case 'goto': {
      if (action.workflow) {
        const inputs = inputsOf(action.parameters, scope);
        return push(pop(run), findWorkflow(run, action.workflow), inputs, frame.returns);
      }
      const { back: _, ...rest } = frame;
      return withFrame(run, { ...rest, ...placeAt(indexOf(frame, action.step ?? '')) });
    }
  }
}

/** Waits, does what is to be done before, and tries the step again. */
function retry(run: Moving, action: Action, scope: Scope): Moving {
  const { at, attempt, retries } = topOf(run);
  const again = {
    at,
    attempt: attempt + 1,
    retries: new Map([...retries, [action, (retries.get(action) ?? 0) + 1]]),
  };
  const detour =
    action.step === undefined ? again : { ...placeAt(indexOf(topOf(run), action.step)), back: again };
  const placed = withTop(run, detour);
  const next = waitOf(placed, (scope.call && readRetryAfter(scope.call.headers)) ?? action.retryAfter ?? 0);
  const called = action.workflow
    ? push(placed, findWorkflow(run, action.workflow), inputsOf(action.parameters, scope), 'retry')
    : placed;
  return next ? { ...called, next } : called;
}

function waitOf(run: Moving, seconds: number): Next | undefined {
  if (seconds > runLimits.wait) throw new RunLimitError(say(words.waitTooLong, { seconds }));
  const frame = topOf(run);
  const step = stepOf(frame);
  return seconds > 0 && step ? { kind: 'wait', seconds, workflow: frame.workflow, step } : undefined;
}

/** The top workflow has come to its end. */
export function completed(run: Moving): Moving {
  const { workflow, inputs, returns } = topOf(run);
  const outputs = outputsOf(workflow.outputs, scopeOf(run));
  const rest = {
    ...pop(run),
    finished: new Map([...run.finished, [workflow.workflowId, { inputs, outputs }]]),
  };
  if (returns === 'run') return { ...rest, next: { kind: 'end', isSuccess: true, outputs } };
  return returns === 'step' ? settle(rest, { outputs }) : rest;
}

/** The top workflow ends without success, and with it those that cannot go on without it. */
function failed(run: Moving, reason: string): Moving {
  const { workflow, returns } = topOf(run);
  if (returns === 'run') {
    const outputs = outputsOf(workflow.outputs, scopeOf(run));
    return { ...run, next: { kind: 'end', isSuccess: false, outputs, reason } };
  }
  return returns === 'step' ? settle(pop(run), { failure: reason }) : failed(pop(run), reason);
}

function withFrame(run: Moving, frame: Frame): Moving {
  return { ...run, frames: [...run.frames.slice(0, -1), frame] };
}
