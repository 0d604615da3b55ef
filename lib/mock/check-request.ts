import { isJsonText, readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isSendable } from '#lib/request/credentials.ts';
import { words } from '#words/problems.ts';
import type { Contract } from '../openapi/contract.ts';
import { defined } from '../openapi/defined.ts';
import type { Example, Operation, SecurityScheme } from '../openapi/model.ts';
import { readField } from '../openapi/read-field.ts';
import { isForbiddenHeader } from '../request/build-headers.ts';
import { toText } from '../request/expand.ts';
import { findMedia } from '../request/media-types.ts';
import { say } from '../words/say.ts';
import type { Check } from './check-thread.ts';
import type { RequestFault } from './mock-problem.ts';
import { type ReadBody, readBody } from './read-body.ts';
import { decode, fieldOf, findParameter, type MockRequest, readCookies, readQuery } from './read-request.ts';

/** What is wrong with a request, and the statuses that say so, the most telling first. */
export interface Refusal {
  readonly statuses: readonly number[];
  readonly faults: readonly RequestFault[];
}

const mostFaults = 20;

/** Credentials where the operation needs some: that they are there, never whether they are right. */
export function checkCredentials({ security }: Operation, request: MockRequest): Refusal | undefined {
  const isGiven = ({ schemes }: Operation['security'][number]) =>
    schemes.every(({ scheme }) => holdsCredential(scheme, request));
  if (security.length === 0 || security.some(isGiven)) return undefined;
  const names = security.map(({ schemes }) =>
    schemes.map(({ scheme }) => scheme.name).join(` ${words.and} `),
  );
  const detail = say(words.credentialsMissing, { names: names.join(`, ${words.or} `) });
  return { statuses: [401, 403], faults: [{ pointer: 'credentials', detail }] };
}

function holdsCredential(scheme: SecurityScheme, { url, headers }: MockRequest): boolean {
  if (!isSendable(scheme)) return true;
  if (scheme.type === 'apiKey') {
    if (scheme.in === 'header') return Boolean(fieldOf(headers, scheme.parameter));
    const pairs = scheme.in === 'query' ? readQuery(url) : readCookies(headers);
    return pairs.some(([name, value]) => decode(name) === scheme.parameter && value !== '');
  }
  const field = fieldOf(headers, 'Authorization') ?? '';
  const wanted = scheme.type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  if (wanted !== 'basic' && wanted !== 'bearer') return field !== '';
  return field.toLowerCase().startsWith(`${wanted} `) && field.trim().length > wanted.length;
}

/** Parameters and body against the description. @param check holds values against schemas, see `check-thread.ts`. */
export async function checkRequest(
  operation: Operation,
  contract: Contract,
  request: MockRequest,
  check: Check,
): Promise<Refusal | undefined> {
  const { missing, given } = readParameters(operation, contract, request);
  const body = readBody(operation, request);
  if (body.fault) missing.push(body.fault);
  const status = missing.length > 1 ? 400 : (body.status ?? 400);
  if (missing.length > 0) return { statuses: statusesFrom(status), faults: missing };

  const definitions = contract.definitions.request;
  const found = await check([
    ...given.map(({ index, readings }) => ({
      values: readings,
      schema: contract.parameters[index]?.schema ?? true,
      definitions,
    })),
    ...(body.json ? questionsOf(body.json, operation, contract) : []),
  ]);
  const faults = found.flatMap((differences, at) => {
    const parameter = given[at];
    const place = parameter ? parameter.name : 'body';
    return differences.map(({ steps, detail }) => ({
      pointer: steps.length > 0 ? `${place} /${steps.join('/')}` : place,
      detail,
    }));
  });
  if (faults.length === 0) return undefined;
  const isBodyAlone = faults.every(({ pointer }) => pointer.startsWith('body'));
  return { statuses: statusesFrom(isBodyAlone ? 422 : 400), faults: faults.slice(0, mostFaults) };
}

function questionsOf(
  { type, value }: NonNullable<ReadBody['json']>,
  operation: Operation,
  contract: Contract,
) {
  const shown = findMedia(operation.requestBody?.content ?? [], type)?.examples;
  const schema = findMedia(contract.body, type)?.schema ?? true;
  return isShown(value, shown)
    ? []
    : [{ values: [value], schema, definitions: contract.definitions.request }];
}

/** What the page itself shows as an example is not refused, whatever the schema says: some match nothing. */
function isShown(value: unknown, examples: readonly Example[] = []): boolean {
  const text = writeJson(value);
  return examples.some((example) => writeJson(example.value) === text || textOfDocument(example) === text);
}

function textOfDocument({ serialized }: Example): string | undefined {
  return serialized !== undefined && isJsonText(serialized) ? writeJson(readJson(serialized)) : undefined;
}

function readParameters(operation: Operation, contract: Contract, request: MockRequest) {
  const missing: RequestFault[] = [];
  const given: { index: number; name: string; readings: readonly unknown[] }[] = [];
  for (const [index, parameter] of operation.parameters.entries()) {
    // A header that nothing here ever sends cannot be asked for.
    if (parameter.in === 'header' && isForbiddenHeader(parameter.name)) continue;
    const name = `${parameter.in} ${parameter.name}`;
    const written = findParameter(parameter, operation, request);
    if (written === undefined && parameter.required) missing.push({ pointer: name, detail: words.isMissing });
    if (written === undefined || written === 'opaque') continue;
    const form = defined({ items: written.items, content: parameter.content });
    const schema = contract.parameters[index]?.schema ?? true;
    const readings = readField(written.text, schema, contract.definitions.request, form);
    // An example that its schema does not allow is sent all the same.
    const isWritten = parameter.examples.some(
      ({ value }) => value !== undefined && toText(value) === written.text,
    );
    const isExample = readings.some((reading) => isShown(reading, parameter.examples));
    if (!isWritten && !isExample) given.push({ index, name, readings });
  }
  return { missing, given };
}

function statusesFrom(status: number): number[] {
  return [...new Set([status, 400, 422])];
}
