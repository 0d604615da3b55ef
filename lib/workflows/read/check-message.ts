import { quoted, suggest } from '../../errors/nearest.ts';
import { isJsonType } from '../../openapi/media-type.ts';
import type { MediaType, Operation } from '../../openapi/model.ts';
import type { Place } from '../../openapi/parse/place.ts';
import { tokensOf } from '../../openapi/parse/pointer.ts';
import type { RuntimeExpression } from '../../request/parse-expression.ts';
import type { Around } from './around.ts';
import { quote } from './quote.ts';
import { cannotHave } from './schema-pointer.ts';

/** A part of a request or a response. */
type Part = Extract<RuntimeExpression, { of: 'request' | 'response' | 'message' }>;

/** Header fields that any answer may have, described or not. */
const common =
  /^(?:date|content-.*|location|server|etag|retry-after|cache-control|vary|last-modified|set-cookie)$/i;

/** That a part of a request or an answer can be there. */
export function checkMessage(
  expression: RuntimeExpression,
  text: string,
  place: Place,
  around: Around,
): void {
  const { step, call, moment, report } = around;
  const tell = (message: string) => report.error(place, `${quote(text)} leads nowhere: ${message}`);
  if (step === undefined)
    tell('the outputs of a workflow come from its steps: write "$steps.<stepId>.outputs.<name>"');
  else if (call?.kind === 'workflow')
    tell('the step calls a workflow, which has no request and no response: write "$outputs.<name>"');
  else if (moment === 'before') tell('nothing was sent yet where it stands');
  else if (call?.kind === 'webhook') checkWebhook(expression, call.operation, text, place, around);
  else if (call && expression.of === 'request') checkRequest(expression, call.operation, tell);
  else if (call && expression.of === 'response') {
    const said = saidOfResponse(expression, call.operation);
    if (said !== undefined) report.warn(place, `${quote(text)} leads to nothing that is described: ${said}`);
  }
}

/** What a step that waits for a webhook can read: the request that arrived. */
function checkWebhook(
  expression: RuntimeExpression,
  operation: Operation,
  text: string,
  place: Place,
  { report }: Around,
): void {
  if (expression.of === 'method') return;
  if (expression.of !== 'request') {
    report.error(
      place,
      `${quote(text)} leads nowhere: the step waits for a webhook, of which it has the request alone; write "$request.body" or "$request.header.<name>"`,
    );
    return;
  }
  const said = saidOfReceived(expression, operation);
  if (said !== undefined) report.warn(place, `${quote(text)} leads to nothing that is described: ${said}`);
}

function saidOfReceived(
  expression: Part,
  { parameters, requestBody, schemas }: Operation,
): string | undefined {
  if (expression.place === 'body')
    return lacks(expression.pointer, requestBody?.content ?? [], schemas)
      ? 'no request of the webhook has it'
      : undefined;
  if (expression.place !== 'header') return 'a webhook has no parameters of that kind here';
  const names = parameters.filter((each) => each.in === 'header').map(({ name }) => name);
  const isThere = names.some((name) => name.toLowerCase() === expression.name.toLowerCase());
  if (isThere || common.test(expression.name)) return undefined;
  return `no request of the webhook has that header; ${suggest(expression.name, names, quoted)}`;
}

function checkRequest(expression: Part, { parameters }: Operation, tell: (message: string) => void): void {
  if (expression.place !== 'path' && expression.place !== 'query') return;
  const known = parameters.filter((each) => each.in === expression.place).map(({ name }) => name);
  if (!known.includes(expression.name))
    tell(
      `the operation has no ${expression.place} parameter ${quote(expression.name)}; ${suggest(expression.name, known, quoted)}`,
    );
}

function saidOfResponse(expression: Part, { responses, schemas }: Operation): string | undefined {
  if (expression.place === 'body') {
    const content = responses.flatMap((response) => response.content);
    return lacks(expression.pointer, content, schemas) ? 'no response of the operation has it' : undefined;
  }
  if (expression.place !== 'header') return undefined;
  const names = responses.flatMap(({ headers }) => headers.map(({ name }) => name));
  const isThere = names.some((name) => name.toLowerCase() === expression.name.toLowerCase());
  if (isThere || common.test(expression.name)) return undefined;
  return `no response of the operation has that header; ${suggest(expression.name, [...new Set(names)], quoted)}`;
}

/** Whether none of the JSON bodies can have anything at a pointer. */
function lacks(pointer: string, content: readonly MediaType[], schemas: Operation['schemas']): boolean {
  const tokens = tokensOf(pointer);
  const bodies = content.filter(({ type }) => isJsonType(type));
  const cannot = ({ schema }: MediaType) => schema !== undefined && cannotHave(schema, tokens, schemas);
  return tokens.length > 0 && bodies.length > 0 && bodies.every(cannot);
}
