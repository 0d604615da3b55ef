import { getOperation } from '#lib/openapi/catalog.ts';
import { workflowsIn } from '#lib/workflows/calling.ts';
import { getWorkflow } from '#lib/workflows/catalog.ts';
import type { Workflow, WorkflowSummary } from '#lib/workflows/model.ts';
import type { RunPlan } from '../console/workflow/run-plan.ts';
import { findFormModel, findInboxForm } from './form-model.ts';

/** A workflow, those that it may call, the forms of the operations that they call, and the inboxes. */
export async function buildRunPlan(workflow: Workflow): Promise<RunPlan> {
  const workflows = reachableFrom(workflow);
  const calls = new Map(
    workflows
      .flatMap(({ steps }) => steps)
      .flatMap(({ call }) => (call.kind === 'workflow' ? [] : [call]))
      .map(({ api, operation }) => [`${api}/${operation.slug}`, { api, slug: operation.slug }]),
  );
  const found = await Promise.all([...calls.values()].map(({ api, slug }) => getOperation(api, slug)));
  const operations = found.filter((operation) => operation !== undefined);
  const forms = operations.map((operation) => findFormModel(operation));
  const inboxes = operations.map(findInboxForm);
  return {
    workflows,
    forms: forms.filter((form) => form !== undefined),
    inboxes: inboxes.filter((form) => form !== undefined),
  };
}

function reachableFrom(first: Workflow): RunPlan['workflows'] {
  const found = new Map([[keyOf(first), first]]);
  for (const workflow of found.values())
    for (const summary of workflowsIn(workflow)) {
      const next = getWorkflow(summary.api, summary.slug);
      if (next && !found.has(keyOf(next))) found.set(keyOf(next), next);
    }
  found.delete(keyOf(first));
  return [first, ...found.values()];
}

function keyOf({ api, slug }: WorkflowSummary): string {
  return `${api}/${slug}`;
}
