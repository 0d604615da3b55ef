import type { Workflow, WorkflowSummary } from './model.ts';

/** The workflows that call an operation, or wait for a webhook, in one of their own steps. */
export function callingOf(
  workflows: readonly Workflow[],
  { api, slug }: { readonly api: string; readonly slug: string },
): Workflow[] {
  return workflows.filter(({ steps }) =>
    steps.some(({ call }) => call.kind !== 'workflow' && call.api === api && call.operation.slug === slug),
  );
}

/** All workflows that one runs, in its steps or before them, or that an action leads to. */
export function workflowsIn({ steps, dependsOn }: Workflow): WorkflowSummary[] {
  const called = steps.flatMap(({ call, onSuccess, onFailure }) => [
    ...(call.kind === 'workflow' ? [call.workflow] : []),
    ...[...onSuccess, ...onFailure].flatMap(({ workflow }) => workflow ?? []),
  ]);
  return [...dependsOn, ...called];
}
