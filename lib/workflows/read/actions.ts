import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import { elements, has, member, number, own, type Place, text } from '../../openapi/parse/place.ts';
import type { Action, WorkflowSummary } from '../model.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';
import type { Around, WithComponents } from './around.ts';
import { readCriteria } from './criteria.ts';
import { findWorkflow } from './find-workflow.ts';
import { readInputsOfAction } from './parameters.ts';
import { openReusable } from './reusable.ts';

export type ActionKind = 'successActions' | 'failureActions';

/** What a workflow calls the summary of another one by. */
export type Summarize = (workflow: DeclaredWorkflow) => WorkflowSummary | undefined;

/** The actions of a step, then those of the workflow whose names it does not use itself. */
export function readActions(step: Place, kind: ActionKind, around: Around, summarize: Summarize): Action[] {
  const places = actionPlaces(step, kind, around);
  return places.flatMap((place) => readAction(place, around, summarize));
}

/** Where the actions of a step are written. */
export function actionPlaces(step: Place, kind: ActionKind, within: WithComponents): Place[] {
  const own = openAll(member(step, kind === 'successActions' ? 'onSuccess' : 'onFailure'), kind, within);
  const names = new Set(own.map((place) => text(place, 'name')));
  const shared = openAll(member(within.declared.place, kind), kind, within);
  return [...own, ...shared.filter((place) => !names.has(text(place, 'name')))];
}

function openAll(list: Place, kind: ActionKind, within: WithComponents): Place[] {
  const places: Place[] = [];
  const names = new Set<string>();
  for (const item of elements(list)) {
    const place = openReusable(item, kind, within)?.place;
    const name = place && text(place, 'name');
    if (place === undefined || name === undefined) continue;
    if (names.has(name))
      within.report.error(item, `the action ${describeValue(name)} stands twice: rename one of the two`);
    names.add(name);
    places.push(place);
  }
  return places;
}

const forRetry = ['retryAfter', 'retryLimit'] as const;

function readAction(place: Place, around: Around, summarize: Summarize): Action[] {
  const name = text(place, 'name');
  const type = text(place, 'type');
  if (name === undefined || (type !== 'end' && type !== 'goto' && type !== 'retry')) return [];
  checkFields(place, type, around);
  const criteria = readCriteria(member(place, 'criteria'), around);
  const step = stepOf(place, around);
  const workflow = workflowOf(place, around);
  const summary = workflow && summarize(workflow);
  return [
    {
      name,
      type,
      criteria,
      parameters: workflow ? readInputsOfAction(place, workflow, around) : [],
      ...(step !== undefined && { step }),
      ...(summary && { workflow: summary }),
      ...(type === 'retry' && {
        retryAfter: number(place, 'retryAfter') ?? 0,
        retryLimit: number(place, 'retryLimit') ?? 1,
      }),
    },
  ];
}

function checkFields(place: Place, type: Action['type'], { report }: Around): void {
  const targets = ['stepId', 'workflowId'].filter((key) => has(place, key));
  if (type === 'goto' && targets.length === 0)
    report.error(place, 'leads nowhere: it needs "stepId" or "workflowId"');
  if (targets.length === 2) report.error(place, 'has "stepId" and "workflowId": keep one of the two');
  if (type === 'end')
    for (const key of targets)
      report.error(
        member(place, key),
        `means nothing to an action of type "end": write "type: goto", or remove it`,
      );
  if (has(place, 'parameters') && !has(place, 'workflowId'))
    report.error(
      member(place, 'parameters'),
      'are inputs of a workflow: they need a "workflowId" beside them',
    );
  for (const key of forRetry) {
    if (type !== 'retry' && has(place, key))
      report.error(
        member(place, key),
        `means nothing to an action of type "${type}": write "type: retry", or remove it`,
      );
  }
  const after = own(place.value, 'retryAfter');
  if (typeof after === 'number' && after < 0)
    report.error(member(place, 'retryAfter'), 'must be a number of seconds from 0');
}

function stepOf(place: Place, { declared, report }: Around): string | undefined {
  const id = text(place, 'stepId');
  if (id === undefined) return undefined;
  const known = declared.steps.map((step) => step.id);
  if (!known.includes(id))
    report.error(
      member(place, 'stepId'),
      `there is no step ${describeValue(id)} in this workflow: ${suggest(id, known, quoted)}`,
    );
  return id;
}

function workflowOf(place: Place, { declared, library }: Around): DeclaredWorkflow | undefined {
  const id = text(place, 'workflowId');
  return id === undefined ? undefined : findWorkflow(id, member(place, 'workflowId'), declared, library);
}
