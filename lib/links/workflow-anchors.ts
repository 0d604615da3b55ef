import type { Workflow } from '../workflows/model.ts';
import { inputSchema } from '../workflows/show/input-schema.ts';
import { inputAnchor, outputAnchor, stepAnchor, stepOutputAnchor } from './anchors.ts';
import { propertyRows, type Row, treeOf } from './value-rows.ts';

/** Ids of the sections of a workflow's page. */
export const workflowSections = {
  inputs: 'inputs',
  steps: 'steps',
  outputs: 'outputs',
  program: 'program',
  run: 'run',
} as const;

/** Every id of a workflow's page. */
export function workflowAnchors(workflow: Workflow): string[] {
  const { inputs, steps, outputs } = workflow;
  const { inputs: ofInputs, steps: ofSteps, outputs: ofOutputs } = workflowSections;
  return [
    ...(inputs.length > 0 ? [ofInputs, ...inputRows(workflow).map(({ anchor }) => anchor)] : []),
    ofSteps,
    ...steps.flatMap((step) => [
      stepAnchor(step.stepId),
      ...step.outputs.map(({ name }) => stepOutputAnchor(step.stepId, name)),
    ]),
    workflowSections.run,
    workflowSections.program,
    ...(outputs.length > 0 ? [ofOutputs, ...outputs.map(({ name }) => outputAnchor(name))] : []),
  ];
}

/** The inputs and what they are made of. */
export function inputRows(workflow: Workflow): Row[] {
  const scope = { table: new Map() };
  return propertyRows(treeOf(inputSchema(workflow), undefined, scope, inputAnchor), 'input', inputAnchor);
}
