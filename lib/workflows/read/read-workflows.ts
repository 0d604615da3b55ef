import type { Fault } from '../../openapi/fault.ts';
import { workflowsIn } from '../calling.ts';
import type { Workflow, WorkflowSummary } from '../model.ts';
import { giveAddresses } from './addresses.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';
import { type Call, findCall } from './calls.ts';
import type { ApiDirectory } from './directory.ts';
import { Library, type ReadOptions } from './library.ts';
import { readWorkflow } from './read-workflow.ts';
import { WorkflowOrder } from './workflow-order.ts';

/** What a folder's files of workflows say. */
export interface ReadWorkflows {
  /** Those that have no error, file by file in the files' order. */
  readonly workflows: readonly Workflow[];
  /** All errors and warnings. */
  readonly faults: readonly Fault[];
}

/**
 * Reads all files of workflows of a folder of descriptions: `*.arazzo.yaml` (`.yml`, `.json`) in it and in its folder
 * `workflows`. A workflow with an error is left out, and so is one that runs
 * it or leads to it; the others are not touched by it.
 */
export async function readWorkflows(
  folder: string,
  apis: ApiDirectory,
  options: ReadOptions = {},
): Promise<ReadWorkflows> {
  const library = new Library(folder, apis, options);
  const order = new WorkflowOrder(library);
  order.tellCycles();
  const calls = await callsOf(library);
  const summaries = giveAddresses(calls);
  const read: Workflow[] = [];
  for (const [declared, own] of calls) {
    const summarize = (workflow: DeclaredWorkflow) => summaries.get(workflow);
    const workflow = readWorkflow(declared, { library, order, calls: own, summarize });
    if (workflow) read.push(workflow);
  }
  return { workflows: whole(read), faults: library.faults() };
}

async function callsOf(library: Library): Promise<Map<DeclaredWorkflow, readonly (Call | undefined)[]>> {
  const all = new Map<DeclaredWorkflow, readonly (Call | undefined)[]>();
  for (const declared of library.workflows) {
    const own: (Call | undefined)[] = [];
    for (const step of declared.steps) own.push(await findCall(step, declared, library));
    if (own.includes(undefined)) declared.report.fail();
    all.set(declared, own);
  }
  return all;
}

/** Those of which all workflows that they run, or lead to, can be shown too. */
function whole(read: readonly Workflow[]): readonly Workflow[] {
  const shown = new Set(read.map(addressOf));
  const kept = read.filter((workflow) => workflowsIn(workflow).every((each) => shown.has(addressOf(each))));
  return kept.length === read.length ? read : whole(kept);
}

function addressOf({ api, slug }: WorkflowSummary): string {
  return `${api}/${slug}`;
}
