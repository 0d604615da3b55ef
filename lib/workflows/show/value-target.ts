import type { RuntimeExpression } from '../../request/parse-expression.ts';
import { workflowsIn } from '../calling.ts';
import type { Workflow, WorkflowStep, WorkflowSummary } from '../model.ts';

/** Where a value comes from. */
export type ValueTarget =
  | { readonly kind: 'input'; readonly name: string; readonly workflow?: WorkflowSummary }
  | { readonly kind: 'step'; readonly stepId: string; readonly output: string }
  | { readonly kind: 'output'; readonly name: string; readonly workflow: WorkflowSummary };

/** The input or output that an expression takes its value from; undefined where that is a call's own answer. */
export function targetOf(
  expression: RuntimeExpression,
  workflow: Workflow,
  step: WorkflowStep | undefined,
): ValueTarget | undefined {
  if (expression.of === 'inputs') {
    const name = longestOf(expression.name, workflow.inputs);
    return name === undefined ? undefined : { kind: 'input', name };
  }
  if (expression.of === 'steps') {
    const named = workflow.steps.find(({ stepId }) => stepId === expression.step);
    const output = longestOf(expression.output, named?.outputs ?? []);
    return output === undefined ? undefined : { kind: 'step', stepId: expression.step, output };
  }
  if (expression.of === 'outputs' && step?.call.kind === 'workflow')
    return { kind: 'output', name: expression.name, workflow: step.call.workflow };
  if (expression.of !== 'workflows') return undefined;
  const named = workflowsIn(workflow).find(({ workflowId }) => workflowId === expression.workflow);
  if (named === undefined) return undefined;
  return { kind: expression.field === 'inputs' ? 'input' : 'output', name: expression.name, workflow: named };
}

/** Of `user.name` the name that there is: conditions look into values with dots. */
function longestOf(name: string, known: readonly { readonly name: string }[]): string | undefined {
  const parts = name.split('.');
  const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  return prefixes.find((each) => known.some((one) => one.name === each));
}
