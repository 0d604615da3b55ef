import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { isObject } from '../openapi/json-value.ts';
import { escapeToken } from '../openapi/parse/pointer.ts';
import type { NamedValues, Part, RequestValues } from '../request/types.ts';
import { say } from '../words/say.ts';
import { limits } from './limits.ts';

/** The body of `POST /api/try`. */
export interface TryCall {
  readonly api: string;
  /** Slug or operationId. */
  readonly operation: string;
  /** Which of the servers that the portal offers for the operation, from 0; absent, the one that it calls. */
  readonly server?: number;
  readonly values: RequestValues;
}

type Check = (value: unknown, pointer: string) => void;

const text: Check = (value, pointer) => {
  if (typeof value !== 'string') throw invalid(pointer, words.mustBeString);
};
const index: Check = (value, pointer) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw invalid(pointer, words.mustBeIndex);
};
const named: Check = (value, pointer) => {
  if (!isObject(value)) throw invalid(pointer, words.mustBeObject);
};
const credentials: Check = (value, pointer) => {
  named(value, pointer);
  for (const [name, entry] of Object.entries(value as object)) text(entry, `${pointer}/${pointerStep(name)}`);
};
const partMembers = new Map<string, Check>([
  ['name', text],
  ['value', () => {}],
  ['base64', base64],
  ['filename', text],
  ['contentType', text],
]);
const parts: Check = (value, pointer) => {
  if (!Array.isArray(value)) throw invalid(pointer, words.mustBeArray);
  value.forEach((part, index) => {
    checkMembers(part, `${pointer}/${index}`, partMembers, ['name']);
  });
};

const members = new Map<string, Check>([
  ['api', text],
  ['operation', text],
  ['server', index],
  ['path', named],
  ['query', named],
  ['header', named],
  ['cookie', named],
  ['auth', credentials],
  ['contentType', text],
  ['body', () => {}],
  ['parts', parts],
]);

/**
 * A parsed body → a call with exactly the documented members: an unknown one is refused, so that nobody can believe
 * that a `url` member does something.
 *
 * @throws AppError `invalid_request`.
 */
export function parseTryCall(value: unknown): TryCall {
  checkMembers(value, '', members, ['api', 'operation']);
  const { api, operation, server, ...values } = value as Omit<TryCall, 'values'> & RequestValues;
  const count = [values.path, values.query, values.header, values.cookie, values.auth].reduce(
    (sum, group) => sum + countValues(group),
    (values.parts as readonly Part[] | undefined)?.length ?? 0,
  );
  if (count > limits.parameters)
    throw new AppError('invalid_request', say(words.manyParameters, { count: limits.parameters }));
  return { api, operation, ...(server !== undefined && { server }), values };
}

function countValues(group: NamedValues | undefined): number {
  return group === undefined ? 0 : Object.keys(group).length;
}

function checkMembers(
  value: unknown,
  pointer: string,
  known: ReadonlyMap<string, Check>,
  required: readonly string[],
): void {
  if (!isObject(value)) throw invalid(pointer, words.mustBeObject);
  for (const name of required)
    if (!Object.hasOwn(value, name)) throw invalid(`${pointer}/${name}`, words.isRequired);
  for (const [name, entry] of Object.entries(value)) {
    const check = known.get(name);
    if (!check) throw invalid(`${pointer}/${pointerStep(name)}`, words.isNoMember);
    check(entry, `${pointer}/${pointerStep(name)}`);
  }
}

function base64(value: unknown, pointer: string): void {
  if (typeof value !== 'string' || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
    throw invalid(pointer, words.mustBeBase64);
}

function pointerStep(name: string): string {
  return escapeToken(name.slice(0, 100));
}

function invalid(pointer: string, detail: string): AppError {
  return new AppError('invalid_request', words.wrongForm, {
    errors: [{ pointer, detail }],
  });
}
