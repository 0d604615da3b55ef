import { tryReadJson } from '#json/read.ts';
import { words } from '#words/problems.ts';
import { buildContract, type Contract } from '../openapi/contract.ts';
import type { Example, MediaType, Operation, Response } from '../openapi/model.ts';
import { isJson } from '../request/media-types.ts';
import { checkCredentials, checkRequest, type Refusal } from './check-request.ts';
import { createCheck } from './check-thread.ts';
import { type Choice, chooseError, chooseResponse } from './choose-response.ts';
import { mockHeaders } from './mock-headers.ts';
import { mockProblem } from './mock-problem.ts';
import { type HeaderList, preferenceApplied, readPreference } from './prefer.ts';
import { fieldOf, type MockRequest } from './read-request.ts';
import { writeBody, writtenType } from './write-body.ts';

export interface MockAnswer {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
}

/** Says on every answer of the mock that it is one. */
export const mockField = ['X-Mock', 'true'] as const;
/** What is wrong with a request that a documented error answers. */
const mockReasonField = 'X-Mock-Reason';

const check = createCheck();
const contracts = new WeakMap<Operation, Contract>();

/**
 * Answers a request out of the operation's description, as an API would that has just been written to it: nothing is
 * stored and nothing leaves the process.
 *
 * What `Prefer` asks for (`code=404`, `example=name`) is given whatever the request holds. Else a request at fault is
 * answered with the documented error where there is one, and any other with the first documented success.
 */
export async function answerMock(operation: Operation, request: MockRequest): Promise<MockAnswer> {
  const preference = readPreference(request.headers);
  const accept = fieldOf(request.headers, 'Accept');
  const isFree = preference.code === undefined && preference.example === undefined;
  const refusal = isFree ? await refusalOf(operation, request) : undefined;
  if (refusal) return finish(await refuse(operation, refusal, accept), request);

  const choice = chooseResponse(operation.responses, preference, accept);
  if ('detail' in choice) return finish(mockProblem(choice.status, choice.detail), request);
  const applied = preferenceApplied(preference);
  const headers: HeaderList = applied === undefined ? [] : [['Preference-Applied', applied]];
  const isLastResort = isFree && choice.status >= 400;
  const reason: HeaderList = isLastResort ? [[mockReasonField, asFieldValue(words.noSuccess)]] : [];
  return finish(await give(operation, choice, [...headers, ...reason]), request);
}

async function refusalOf(operation: Operation, request: MockRequest): Promise<Refusal | undefined> {
  return (
    checkCredentials(operation, request) ??
    (await checkRequest(operation, contractOf(operation), request, check))
  );
}

async function refuse(operation: Operation, { statuses, faults }: Refusal, accept: string | undefined) {
  const detail = faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ');
  const choice = chooseError(operation.responses, statuses, accept);
  if (choice) return give(operation, choice, [[mockReasonField, asFieldValue(detail)]]);
  const [status = 400] = statuses;
  const challenge: HeaderList = status === 401 ? [['WWW-Authenticate', challengeOf(operation)]] : [];
  return mockProblem(status, detail, faults, challenge);
}

async function give(operation: Operation, choice: Choice, headers: HeaderList): Promise<MockAnswer> {
  const { status, response, media } = choice;
  const documented = response ? mockHeaders(response) : [];
  if (!response || !media) return { status, headers: [...documented, ...headers], body: new Uint8Array() };
  const example = choice.example ?? (await pickExample(operation, response, media));
  const body = writeBody(media, example, operation.schemas);
  return { status, headers: [['Content-Type', writtenType(media)], ...documented, ...headers], body };
}

/** Of the examples that the page shows the first that its own schema allows; the first of all where none is. */
async function pickExample(
  operation: Operation,
  response: Response,
  media: MediaType,
): Promise<Example | undefined> {
  const shown = media.examples.filter(
    ({ value, serialized }) => value !== undefined || serialized !== undefined,
  );
  if (shown.length < 2 || !isJson(writtenType(media))) return shown[0];
  const { responses, definitions } = contractOf(operation);
  const schema =
    responses[operation.responses.indexOf(response)]?.content[response.content.indexOf(media)]?.schema;
  if (schema === undefined) return shown[0];
  for (const example of shown) {
    const values = [jsonOf(example)];
    const [differences] = await check([{ values, schema, definitions: definitions.response }]);
    if (differences?.length === 0) return example;
  }
  return shown[0];
}

function jsonOf({ value, serialized }: Example): unknown {
  if (serialized === undefined) return value;
  const read = tryReadJson(serialized);
  return read === undefined ? serialized : read;
}

/** RFC 9110: no body after HEAD, and none of these statuses has one. */
function finish(answer: MockAnswer, { method }: MockRequest): MockAnswer {
  const hasBody = method !== 'HEAD' && answer.status >= 200 && ![204, 205, 304].includes(answer.status);
  const headers = [...answer.headers, mockField];
  return { ...answer, headers, body: hasBody ? answer.body : new Uint8Array() };
}

function contractOf(operation: Operation): Contract {
  const contract = contracts.get(operation) ?? buildContract(operation);
  contracts.set(operation, contract);
  return contract;
}

function challengeOf({ security }: Operation): string {
  const scheme = security[0]?.schemes[0]?.scheme;
  if (scheme?.type === 'http') return /^[\w-]+$/.test(scheme.scheme) ? scheme.scheme : 'Bearer';
  return scheme?.type === 'apiKey' ? 'ApiKey' : 'Bearer';
}

function asFieldValue(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[„“”«»]/g, '"')
    .replaceAll('ß', 'ss');
  return plain.replaceAll(/[^\x20-\x7e]+/g, '?').slice(0, 1000);
}
