import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import type { StepParameter, Workflow, WorkflowStep, WorkflowSummary } from '../model.ts';
import { Evaluator, sizeOf } from './evaluator.ts';
import { RunLimitError, runLimits } from './limits.ts';
import type { Frame, Place, Progress } from './run.ts';
import type { Scope, Seen, Values } from './scope.ts';

export function topOf({ frames }: Progress): Frame {
  const top = frames.at(-1);
  if (!top) throw new RunLimitError(words.nothingToRun);
  return top;
}

export function stepOf(frame: Frame): WorkflowStep | undefined {
  return frame.workflow.steps[frame.at];
}

/** @throws RunLimitError where workflows call each other too often */
export function push<P extends Progress>(
  run: P,
  workflow: Workflow,
  inputs: Values,
  returns: Frame['returns'],
): P {
  if (run.frames.length >= runLimits.nested)
    throw new RunLimitError(say(words.nestedTooDeep, { count: runLimits.nested }));
  const frame: Frame = {
    ...{ workflow, returns, inputs: withDefaults(workflow, inputs), steps: new Map() },
    ...placeAt(0),
  };
  return { ...run, frames: [...run.frames, frame] };
}

export function pop<P extends Progress>(run: P): P {
  return { ...run, frames: run.frames.slice(0, -1) };
}

export function withTop<P extends Progress>(run: P, change: Partial<Frame>): P {
  return { ...run, frames: [...run.frames.slice(0, -1), { ...topOf(run), ...change }] };
}

export function placeAt(at: number): Place {
  return { at, attempt: 1, retries: new Map() };
}

/** The number of a step. @throws RunLimitError where the workflow has none of that name */
export function indexOf({ workflow }: Frame, stepId: string): number {
  const index = workflow.steps.findIndex((step) => step.stepId === stepId);
  if (index < 0) throw new RunLimitError(say(words.stepIsUnknown, { step: stepId }));
  return index;
}

export function findWorkflow({ workflows }: Progress, { api, slug, workflowId }: WorkflowSummary): Workflow {
  const found = workflows.find((each) => each.api === api && each.slug === slug);
  if (!found) throw new RunLimitError(say(words.workflowIsUnknown, { workflow: workflowId }));
  return found;
}

/** What the expressions of the top workflow can see. */
export function scopeOf(run: Progress, seen: Seen = {}): Scope {
  const { inputs, steps } = topOf(run);
  return { inputs, steps, workflows: run.finished, outputs: new Map(), ...seen };
}

/** Values of a called workflow's inputs. */
export function inputsOf(parameters: readonly StepParameter[], scope: Scope): Values {
  const evaluator = new Evaluator(scope);
  const entries = parameters.map(({ name, value }) => [name, evaluator.evaluate(value)] as const);
  for (const [, value] of entries) sizeOf(value);
  return new Map(entries.filter(([, value]) => value !== undefined));
}

/** Inputs with the defaults of those that are not given. */
export function withDefaults({ inputs: declared }: Workflow, inputs: Values): Values {
  const defaults = declared
    .filter(({ name, schema }) => !inputs.has(name) && schema.default !== undefined)
    .map(({ name, schema }) => [name, schema.default] as const);
  return new Map([...defaults, ...inputs]);
}
