import 'server-only';
import { dataPath } from '../env/data-path.ts';
import type { Workflow } from './model.ts';
import { WorkflowReader } from './store.ts';

const reader = new WorkflowReader(dataPath('workflows.json'));

/** The workflows whose pages stand below an API, in the order of their files; all of the site without one. */
export function listWorkflows(api?: string): readonly Workflow[] {
  return api === undefined ? reader.all() : reader.ofApi(api);
}

export function getWorkflow(api: string, slug: string): Workflow | undefined {
  return reader.get(api, slug);
}

/** The workflows that call an operation in one of their own steps. @param operation its slug */
export function workflowsOf(api: string, operation: string): readonly Workflow[] {
  return reader.calling(api, operation);
}
