import { suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import { essenceOf } from '../../openapi/media-type.ts';
import type { Operation } from '../../openapi/model.ts';
import { elements, has, member, type Place, text } from '../../openapi/parse/place.ts';
import type { StepBody } from '../model.ts';
import type { Around } from './around.ts';
import { checkMembers } from './body-members.ts';
import { nothingIsSent } from './parameters.ts';
import { checkPath } from './paths.ts';
import { readValue } from './values.ts';

/** The body that a step sends; undefined where it sends none. */
export function readBody(step: Place, around: Around): StepBody | undefined {
  const { call, report } = around;
  const place = member(step, 'requestBody');
  if (place.value === undefined) {
    if (call?.kind === 'operation' && call.operation.requestBody?.required)
      report.error(step, 'sends no body, which the operation requires: add "requestBody" with its "payload"');
    return undefined;
  }
  if (call?.kind === 'workflow')
    report.error(place, 'a workflow takes no body: hand its inputs on as "parameters"');
  if (call?.kind === 'webhook') report.error(place, nothingIsSent);
  if (call?.kind === 'operation') checkContent(place, call.operation, around);
  const contentType = text(place, 'contentType');
  return {
    replacements: readReplacements(member(place, 'replacements'), around),
    ...(contentType !== undefined && { contentType }),
    ...(has(place, 'payload') && { payload: readValue(member(place, 'payload'), around) }),
  };
}

function checkContent(place: Place, { requestBody, schemas }: Operation, { report }: Around): void {
  if (requestBody === undefined) {
    report.error(place, 'the operation takes no body: remove it');
    return;
  }
  if (!has(place, 'payload')) report.error(place, 'says nothing to send: add "payload"');
  const { content } = requestBody;
  const type = text(place, 'contentType');
  const known = content.map((each) => each.type);
  const media = content.find((each) => type === undefined || isOfType(type, each.type));
  if (media === undefined && known.length > 0)
    report.error(
      member(place, 'contentType'),
      `the operation takes no ${describeValue(type)}; ${suggest(type ?? '', known)}`,
    );
  if (media?.schema) checkMembers(member(place, 'payload'), media.schema, schemas, report);
}

function isOfType(type: string, range: string): boolean {
  const [essence, wanted] = [essenceOf(type), essenceOf(range)];
  if (wanted === '*/*' || essence === wanted) return true;
  return wanted.endsWith('/*') && essence.startsWith(wanted.slice(0, -1));
}

function readReplacements(list: Place, around: Around): StepBody['replacements'] {
  return elements(list).flatMap((place) => {
    const target = text(place, 'target');
    if (target === undefined) return [];
    const type = checkPath(
      target,
      member(place, 'target'),
      member(place, 'targetSelectorType'),
      around.report,
    );
    return type === undefined ? [] : [{ target, type, value: readValue(member(place, 'value'), around) }];
  });
}
