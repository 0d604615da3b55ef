import type { Action, Workflow, WorkflowStep } from '../model.ts';
import { criterionParts, isSelector, type ValuePart, valueParts } from './value-parts.ts';
import { targetOf } from './value-target.ts';

/** What takes a value: a step, or an output of the workflow. */
export type ValueUse =
  | { readonly kind: 'step'; readonly stepId: string; readonly title: string }
  | { readonly kind: 'output'; readonly name: string };

/** By `inputs.<name>` and `steps.<stepId>.<output>`: what takes the value, each once, in the order of the page. */
export type ValueUses = ReadonlyMap<string, readonly ValueUse[]>;

export function usesOf(workflow: Workflow): ValueUses {
  const uses = new Map<string, ValueUse[]>();
  const add = (parts: readonly ValuePart[], use: ValueUse, step?: WorkflowStep) => {
    for (const { expression } of parts) {
      const target = expression && targetOf(expression, workflow, step);
      if (target === undefined || target.kind === 'output') continue;
      const key = target.kind === 'input' ? inputKey(target.name) : outputKey(target.stepId, target.output);
      const known = uses.get(key) ?? [];
      uses.set(key, known);
      if (!known.some((each) => isSame(each, use))) known.push(use);
    }
  };
  for (const step of workflow.steps)
    add(partsOfStep(step), { kind: 'step', stepId: step.stepId, title: step.title }, step);
  for (const { name, value } of workflow.outputs) add(partsIn(value), { kind: 'output', name });
  return uses;
}

export function inputKey(name: string): string {
  return `inputs.${name}`;
}

export function outputKey(stepId: string, output: string): string {
  return `steps.${stepId}.${output}`;
}

function isSame(a: ValueUse, b: ValueUse): boolean {
  if (a.kind === 'step') return b.kind === 'step' && a.stepId === b.stepId;
  return b.kind === 'output' && a.name === b.name;
}

function partsOfStep(step: WorkflowStep): ValuePart[] {
  const { parameters, requestBody, successCriteria, onSuccess, onFailure, outputs } = step;
  return [
    ...parameters.flatMap(({ value }) => partsIn(value)),
    ...partsIn(requestBody?.payload),
    ...(requestBody?.replacements ?? []).flatMap(({ value }) => partsIn(value)),
    ...successCriteria.flatMap(criterionParts),
    ...[...onSuccess, ...onFailure].flatMap(partsOfAction),
    ...outputs.flatMap(({ value }) => partsIn(value)),
  ];
}

function partsOfAction({ criteria, parameters }: Action): ValuePart[] {
  return [...criteria.flatMap(criterionParts), ...parameters.flatMap(({ value }) => partsIn(value))];
}

/** The expressions of a value, however deep they stand. */
function partsIn(value: unknown): ValuePart[] {
  if (typeof value === 'string' || isSelector(value)) return valueParts(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(partsIn) : [];
}
