import { isJsonText, readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isSendable } from '#lib/request/credentials.ts';
import type { Contract } from '../openapi/contract.ts';
import type { Example, Operation, SecurityScheme } from '../openapi/model.ts';
import { isForbiddenHeader } from '../request/build-headers.ts';
import type { Check } from './check-thread.ts';
import type { RequestFault } from './mock-problem.ts';
import { readBody } from './read-body.ts';
import { decode, fieldOf, type MockRequest, readCookies, readParameter, readQuery } from './read-request.ts';

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
  const names = security.map(({ schemes }) => schemes.map(({ scheme }) => scheme.name).join(' and '));
  const detail = `are missing: ${names.join(', or ')}`;
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
  const { missing, given } = readParameters(operation, request);
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
    ...(body.json && !isShown(body.json.value, operation.requestBody?.content[body.json.media]?.examples)
      ? [{ values: [body.json.value], schema: contract.body[body.json.media]?.schema ?? true, definitions }]
      : []),
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

/** What the page itself shows as an example is not refused, whatever the schema says: some match nothing. */
function isShown(value: unknown, examples: readonly Example[] = []): boolean {
  const text = writeJson(value);
  return examples.some((example) => writeJson(example.value) === text || textOfDocument(example) === text);
}

function textOfDocument({ serialized }: Example): string | undefined {
  return serialized !== undefined && isJsonText(serialized) ? writeJson(readJson(serialized)) : undefined;
}

function readParameters(operation: Operation, request: MockRequest) {
  const missing: RequestFault[] = [];
  const given: { index: number; name: string; readings: readonly unknown[] }[] = [];
  for (const [index, parameter] of operation.parameters.entries()) {
    // A header that nothing here ever sends cannot be asked for.
    if (parameter.in === 'header' && isForbiddenHeader(parameter.name)) continue;
    const name = `${parameter.in} ${parameter.name}`;
    const readings = readParameter(parameter, operation, request);
    if (readings === undefined) {
      if (parameter.required) missing.push({ pointer: name, detail: 'is missing' });
    } else if (!readings.some((reading) => isShown(reading, parameter.examples))) {
      if (readings.length > 0) given.push({ index, name, readings });
    }
  }
  return { missing, given };
}

function statusesFrom(status: number): number[] {
  return [...new Set([status, 400, 422])];
}
