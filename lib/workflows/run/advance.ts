import { words } from '#words/run.ts';
import type { AnsweredCall, ReceivedRequest } from '../../request/runtime-expression.ts';
import type { CallableOperation, RequestValues } from '../../request/types.ts';
import type { Workflow } from '../model.ts';
import { type Judgement, judge } from './criterion.ts';
import { Evaluator, sizeOf } from './evaluator.ts';
import { findWorkflow, inputsOf, push, scopeOf, stepOf, topOf, withDefaults } from './frames.ts';
import { RunLimitError, runLimits } from './limits.ts';
import { webhookPatience } from './patience.ts';
import { requestValuesOf } from './request-values.ts';
import type { CallNext, Next, Progress, ReceiveNext, Run } from './run.ts';
import type { Values } from './scope.ts';
import { completed, giveUp, type Moving, settle, stopped } from './settle.ts';

/**
 * Begins a workflow. A run is asked for what comes `next`, and told what came of it: `answered`,
 * `unanswered`, `received`, `impossible`, `waited`.
 *
 * @param workflows those that it may call
 */
export function startRun(workflow: Workflow, inputs: Values, workflows: readonly Workflow[] = []): Run {
  const empty: Progress = {
    ...{ workflows: [workflow, ...workflows], frames: [], finished: new Map() },
    ...{ attempts: [], begun: 0 },
  };
  return moved(empty, () => push(empty, workflow, inputs, 'run'));
}

/** The call that was next has been answered. */
export function answered(run: Run, call: AnsweredCall): Run {
  return moved(run, () => settle(standing(run), { call }));
}

/** The call that was next got no answer: it was refused, took too long, or could not be made. */
export function unanswered(run: Run, failure: string): Run {
  return moved(run, () => settle(standing(run), { failure }));
}

/**
 * The webhook that was next has arrived.
 *
 * @param failure why it is not accepted, such as a wrong signature
 */
export function received(run: Run, request: ReceivedRequest, failure?: string): Run {
  return moved(run, () =>
    settle(standing(run), { received: request, ...(failure !== undefined && { failure }) }),
  );
}

/** What comes next can never come: the run ends, whatever the actions of the step say. */
export function impossible(run: Run, reason: string): Run {
  return moved(run, () => giveUp(standing(run), reason));
}

/** The criteria of a step that waits for a webhook, tried on a request that arrived. */
export function judgeReceived(
  { step, scope }: Pick<ReceiveNext, 'step' | 'scope'>,
  request: ReceivedRequest,
): { readonly criteria: readonly Judgement[]; readonly isExpected: boolean } {
  const criteria = step.successCriteria.map((criterion) => judge(criterion, { ...scope, received: request }));
  return { criteria, isExpected: criteria.every(({ holds }) => holds) };
}

/** The wait that was next is over. */
export function waited(run: Run): Run {
  return moved(run, () => standing(run));
}

/** A run that goes on with other inputs; what was answered stays. One that has gone over to another workflow keeps its own. */
export function withInputs(run: Run, inputs: Values): Run {
  const [first, ...others] = run.frames;
  if (!first || first.workflow !== run.workflows[0]) return run;
  const frames = [{ ...first, inputs: withDefaults(first.workflow, inputs) }, ...others];
  const changed = { ...run, frames };
  return changed.next.kind === 'call' || changed.next.kind === 'receive'
    ? { ...changed, next: { ...changed.next, scope: scopeOf(changed) } }
    : changed;
}

/**
 * What the next call sends, and the expressions in it that lead to nothing.
 *
 * @throws RunLimitError where it cannot be made
 */
export function callValues(
  { step, scope }: Pick<CallNext, 'step' | 'scope'>,
  operation: CallableOperation,
): { readonly values: RequestValues; readonly missing: readonly string[] } {
  const evaluator = new Evaluator(scope);
  const values = requestValuesOf(step, operation, (value) => evaluator.evaluate(value));
  sizeOf(values);
  return { values, missing: evaluator.missing };
}

/** Goes on to what is next. Where a limit is passed the run ends there. */
function moved(run: Progress, change: () => Moving): Run {
  let moving: Moving = run;
  try {
    moving = change();
    while (moving.next === undefined) moving = goOn(moving);
    return { ...moving, next: moving.next };
  } catch (error) {
    if (!(error instanceof RunLimitError)) throw error;
    return { ...moving, next: stopped(error) };
  }
}

function standing({ next: _, ...progress }: Run): Moving {
  return progress;
}

function goOn(run: Moving): Moving {
  const frame = topOf(run);
  const needed = frame.workflow.dependsOn.find(({ workflowId }) => !run.finished.has(workflowId));
  if (needed) return push(run, findWorkflow(run, needed), frame.inputs, 'dependency');
  const step = stepOf(frame);
  if (!step) return completed(run);
  if (run.begun >= runLimits.steps) throw new RunLimitError(words.tooManySteps);
  const begun = { ...run, begun: run.begun + 1 };
  if (step.call.kind !== 'workflow') return { ...begun, next: nextOf(begun, step.call.kind) };
  const { workflow } = step.call;
  return push(begun, findWorkflow(run, workflow), inputsOf(step.parameters, scopeOf(run)), 'step');
}

function nextOf(run: Progress, kind: 'operation' | 'webhook'): Next {
  const frame = topOf(run);
  const step = stepOf(frame);
  if (!step) throw new RunLimitError(words.nothingToRun);
  const { workflow, attempt } = frame;
  const next = { workflow, step, depth: run.frames.length - 1, attempt, scope: scopeOf(run) };
  if (kind === 'operation') return { kind: 'call', ...next };
  return { kind: 'receive', ...next, milliseconds: webhookPatience(step) };
}
