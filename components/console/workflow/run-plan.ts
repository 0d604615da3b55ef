import { parseJson } from '#json/read.ts';
import { withBase } from '#lib/env/base-path.ts';
import { workflowRunUrl } from '#lib/links/urls.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { Workflow, WorkflowStep } from '#lib/workflows/model.ts';
import type { InboxForm } from '../webhooks/inbox-form.ts';

/** All that running a workflow takes: itself first, those that it may call, and the forms of their operations. */
export interface RunPlan {
  readonly workflows: readonly [Workflow, ...Workflow[]];
  readonly forms: readonly FormModel[];
  /** Of the webhooks that their steps wait for, where the API has an inbox. */
  readonly inboxes: readonly InboxForm[];
}

/** @throws TypeError without a network, or where the portal does not know the workflow any more */
export async function loadRunPlan({ api, slug }: Pick<Workflow, 'api' | 'slug'>): Promise<RunPlan> {
  const response = await fetch(withBase(workflowRunUrl(api, slug)));
  if (!response.ok) throw new TypeError(`The workflow answered ${response.status}`);
  const { workflows, forms, inboxes } = parseJson(await response.text()) as RunPlan;
  return { workflows, inboxes, forms: forms.map((form) => ({ ...form, schemas: new Map() })) };
}

/** The form of the operation that a step calls. */
export function formOf({ forms }: RunPlan, { call }: WorkflowStep): FormModel | undefined {
  if (call.kind !== 'operation') return undefined;
  return forms.find(({ api, operation }) => api === call.api && operation === call.operation.slug);
}

/** The inbox that brings the webhook which a step waits for; undefined where none can arrive. */
export function inboxOf({ inboxes }: RunPlan, { call }: WorkflowStep): InboxForm | undefined {
  if (call.kind !== 'webhook') return undefined;
  return inboxes.find(({ api, operation }) => api === call.api && operation === call.operation.slug);
}
