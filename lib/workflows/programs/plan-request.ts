import { words } from '#words/programs.ts';
import type { Operation } from '../../openapi/model.ts';
import { buildRequest } from '../../request/build-request.ts';
import { getDefaultValues } from '../../request/default-values.ts';
import { isJson, isUrlencoded } from '../../request/media-types.ts';
import { exactJson, headerOf, timeoutSeconds } from '../../request/samples/sample-body.ts';
import type { CredentialVariable, HttpRequest } from '../../request/types.ts';
import type { WorkflowStep } from '../model.ts';
import { requestValuesOf } from '../run/request-values.ts';
import { Marks } from './marks.ts';
import { NotWritable } from './path.ts';
import type { ProgramRequest, Value } from './program.ts';
import { type Names, readValue } from './read-value.ts';

export interface PlannedRequest {
  readonly request: ProgramRequest;
  readonly credentials: readonly CredentialVariable[];
}

/**
 * What a step sends, with the program's values in their places.
 *
 * @param baseUrl of the operation's API
 * @throws NotWritable, and InvalidValuesError as `buildRequest` does
 */
export function planRequest(
  step: WorkflowStep,
  operation: Operation,
  baseUrl: string,
  names: Names,
): PlannedRequest {
  const marks = new Marks(JSON.stringify([step, operation.path, baseUrl]));
  const values = requestValuesOf(step, operation, (value) => marks.mark(readValue(value, names)));
  const { auth } = getDefaultValues(operation);
  const built = buildRequest(operation, { ...(auth && { auth }), ...values }, { baseUrl });
  const { url, headers, body = '' } = built;
  if (built.parts) throw new NotWritable(words.severalParts);
  if (typeof body !== 'string') throw new NotWritable(words.bytes);
  return {
    request: {
      kind: 'request',
      method: built.method,
      server: baseUrl,
      url: marks.divide(url.slice(baseUrl.length), true),
      headers: headers.map(([name, value]) => ({ name, value: marks.divide(value, false) })),
      ...bodyOf(built.body === undefined ? undefined : body, headers, marks),
      timeoutSeconds: step.timeout === undefined ? timeoutSeconds : step.timeout / 1000,
    },
    credentials: built.variables ?? [],
  };
}

function bodyOf(
  body: string | undefined,
  headers: HttpRequest['headers'],
  marks: Marks,
): Pick<ProgramRequest, 'body'> {
  if (body === undefined) return {};
  const type = headerOf(headers, 'content-type');
  // A template is JSON only once its values stand in it.
  const json = exactJson({ kind: 'text', text: body, isJson: isJson(type) });
  if (json) return { body: { json: marks.read(json.value) } };
  return { body: { text: marks.divide(body, isUrlencoded(type)) } };
}

/** What `$request`, `$url` and `$method` of a step lead to. */
export function sentBy(
  step: WorkflowStep,
  { method, url, server }: ProgramRequest,
  names: Names,
): NonNullable<Names['request']> {
  return (place, name): Value | undefined => {
    if (place === 'method') return { kind: 'constant', value: method };
    if (place === 'url') return { kind: 'text', text: [server, ...url] };
    if (place === 'body') return step.requestBody && readValue(step.requestBody.payload, names);
    const isNamed = (other: string) =>
      place === 'header' ? other.toLowerCase() === name.toLowerCase() : other === name;
    const parameter = step.parameters.find((each) => each.in === place && isNamed(each.name));
    return parameter && readValue(parameter.value, names);
  };
}
