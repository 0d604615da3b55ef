import type { Workflow } from './model.ts';

/** The workflows that call an operation, or wait for a webhook, in one of their own steps. */
export function callingOf(
  workflows: readonly Workflow[],
  { api, slug }: { readonly api: string; readonly slug: string },
): Workflow[] {
  return workflows.filter(({ steps }) =>
    steps.some(({ call }) => call.kind !== 'workflow' && call.api === api && call.operation.slug === slug),
  );
}
