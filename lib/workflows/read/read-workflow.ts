import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import { locateSources } from '../../openapi/locate-sources.ts';
import { titleFromIdentifier } from '../../openapi/normalize/title.ts';
import { elements, has, member, number, type Place, text } from '../../openapi/parse/place.ts';
import type { StepCall, Workflow, WorkflowStep, WorkflowSummary } from '../model.ts';
import { actionPlaces, readActions, type Summarize } from './actions.ts';
import type { DeclaredStep, DeclaredWorkflow } from './arazzo-file.ts';
import type { Around, InWorkflow } from './around.ts';
import { readBody } from './body.ts';
import type { Call } from './calls.ts';
import { readCriteria } from './criteria.ts';
import { Flow } from './flow.ts';
import type { Library } from './library.ts';
import { readParameters, tellUnused } from './parameters.ts';
import type { WorkflowReport } from './report.ts';
import { readOutputs } from './values.ts';
import type { WorkflowOrder } from './workflow-order.ts';

interface Given {
  readonly library: Library;
  readonly order: WorkflowOrder;
  readonly calls: readonly (Call | undefined)[];
  readonly summarize: Summarize;
}

/** The workflow as pages read it; undefined where an error keeps it from being shown. All that is wrong is told. */
export function readWorkflow(declared: DeclaredWorkflow, given: Given): Workflow | undefined {
  const { report, place } = declared;
  const within = withinOf(declared, given);
  // What it runs, or leads to, and cannot be shown is told where that stands.
  const summarize: Summarize = (workflow) => given.summarize(workflow) ?? report.fail();
  report.uses(place);
  for (const action of within.flow.endless())
    report.error(
      action,
      'leads round without end: give it "criteria", or use "type: retry", which has a "retryLimit"',
    );
  tellUnused(within);
  const steps = declared.steps.flatMap((step) => readStep(step, within, summarize));
  const outputs = readOutputs(member(place, 'outputs'), { ...within, moment: 'after' });
  const dependsOn = given.order.dependsOn(declared).flatMap((each) => summarize(each) ?? []);
  const summary = summarize(declared);
  if (report.hasErrors || summary === undefined) return undefined;
  const description = text(place, 'description');
  const [source = { file: declared.file.path, line: 1 }] = locateSources([place]);
  return {
    ...summary,
    ...(description !== undefined && { description }),
    inputs: declared.inputs,
    steps,
    outputs,
    dependsOn,
    source,
  };
}

function withinOf(declared: DeclaredWorkflow, { library, order, calls }: Given): InWorkflow {
  const { file, report } = declared;
  const base = { declared, file, report, library, calls, before: order.runs(declared) };
  // What an action needs of them does not depend on the flow that is made of it.
  const flow: Flow = new Flow(declared, (step, kind) => actionPlaces(step, kind, base));
  return { ...base, flow };
}

function readStep(step: DeclaredStep, within: InWorkflow, summarize: Summarize): WorkflowStep[] {
  const { place, id, index } = step;
  const call = within.calls[index];
  const at = (moment: Around['moment']): Around => ({ ...within, step, call, moment });
  const body = readBody(place, at('before'));
  const description = text(place, 'description');
  const timeout = number(place, 'timeout');
  checkStepFields(step, within);
  const read = {
    stepId: id,
    title: titleFromIdentifier(id),
    ...(description !== undefined && { description }),
    parameters: readParameters(place, at('before')),
    ...(body && { requestBody: body }),
    successCriteria: readCriteria(member(place, 'successCriteria'), at('after')),
    onSuccess: readActions(place, 'successActions', at('action'), summarize),
    onFailure: readActions(place, 'failureActions', at('action'), summarize),
    outputs: readOutputs(member(place, 'outputs'), at('after')),
    ...(timeout !== undefined && { timeout }),
  };
  const called = call && stepCall(call, summarize);
  return called ? [{ ...read, call: called }] : [];
}

function stepCall(call: Call, summarize: Summarize): StepCall | undefined {
  if (call.kind !== 'workflow') return { kind: call.kind, api: call.api, operation: call.summary };
  const workflow: WorkflowSummary | undefined = summarize(call.workflow);
  return workflow && { kind: 'workflow', workflow };
}

function checkStepFields({ place, index }: DeclaredStep, { declared, report, calls }: InWorkflow): void {
  checkAction(place, calls[index], report);
  if (has(place, 'correlationId')) report.error(member(place, 'correlationId'), ofMessages);
  const known = declared.steps.map(({ id }) => id);
  for (const at of elements(member(place, 'dependsOn'))) {
    const name = at.value;
    if (typeof name !== 'string' || name.startsWith('$')) continue;
    const target = known.indexOf(name);
    if (target < 0)
      report.error(
        at,
        `there is no step ${describeValue(name)} in this workflow: ${suggest(name, known, quoted)}`,
      );
    else if (target >= index)
      report.error(at, `step "${name}" stands later: steps run in their order, put it before this one`);
  }
}

const ofMessages = 'is for messages of AsyncAPI, which are out of scope: remove it';

/** A webhook is received; nothing else that a step may call is. */
function checkAction(step: Place, call: Call | undefined, report: WorkflowReport): void {
  const action = text(step, 'action');
  if (action === undefined || (call?.kind === 'webhook' && action === 'receive')) return;
  report.error(
    member(step, 'action'),
    call?.kind === 'webhook' ? 'a webhook can only be received: write "receive", or remove it' : ofMessages,
  );
}
