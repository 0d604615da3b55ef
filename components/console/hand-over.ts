import { readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import type { FormModel } from '#lib/request/form.ts';
import { placeOf } from '#lib/request/form-fields.ts';
import type { NextCall } from '#lib/request/next-calls.ts';
import { type AnsweredCall, evaluate } from '#lib/request/runtime-expression.ts';
import type { RequestValues } from '#lib/request/types.ts';

/** What one answer gives to the next call: values by parameter name, and members of the body. */
export interface HandOver {
  readonly api: string;
  readonly operation: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const storageName = 'console-hand-over';
let taken: HandOver | undefined;

/** What the answer gives; undefined where the call asks for values and the answer has none of them. */
export function handOverOf(api: string, next: NextCall, call: AnsweredCall): HandOver | undefined {
  const entries = next.parameters
    .map(({ name, value }) => [name, evaluate(value, call)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  const body = next.requestBody === undefined ? undefined : evaluate(next.requestBody, call);
  const isEmpty =
    entries.length === 0 && (body === undefined || (isObject(body) && Object.keys(body).length === 0));
  const asks = next.parameters.length > 0 || next.requestBody !== undefined;
  if (isEmpty && asks) return undefined;
  return {
    api,
    operation: next.operation.slug,
    parameters: Object.fromEntries(entries),
    ...(body !== undefined && { body }),
  };
}

/** Leaves it to the page that is opened next in this tab, which takes it at once: a token may be in it. */
export function leave(handOver: HandOver): void {
  try {
    sessionStorage.setItem(storageName, writeJson(handOver));
  } catch {
    // Storage is off: the next form begins with its example.
  }
}

/** What the page before has left for this operation. It is gone from the storage then, whoever it was for. */
export function takeHandOver(model: FormModel): RequestValues | undefined {
  try {
    const text = sessionStorage.getItem(storageName) ?? 'null';
    sessionStorage.removeItem(storageName);
    const left = readJson(text);
    if (isHandOver(left)) taken = left;
  } catch {
    // Storage is off, or holds something else.
  }
  return taken?.api === model.api && taken.operation === model.operation ? fillFrom(model, taken) : undefined;
}

function isHandOver(value: unknown): value is HandOver {
  return isObject(value) && isObject(value.parameters);
}

/** The form as it begins, with what was handed over in its places; what it has no place for is left out. */
export function fillFrom(model: FormModel, { parameters, body }: HandOver): RequestValues {
  const { auth: _, ...initial } = model.initial;
  const named = { path: initial.path, query: initial.query, header: initial.header, cookie: initial.cookie };
  for (const [qualified, value] of Object.entries(parameters)) {
    const parameter = findParameter(model, qualified);
    if (parameter === undefined) continue;
    const place = placeOf(parameter);
    named[place] = { ...named[place], [parameter.name]: value };
  }
  const places = Object.entries(named).filter(([, values]) => values !== undefined);
  return { ...initial, ...Object.fromEntries(places), ...fillBody(initial, body) };
}

/** A Link Object may say where its parameter stands: `path.id`. Header fields go by any letter case. */
function findParameter(
  { parameters }: FormModel,
  qualified: string,
): FormModel['parameters'][number] | undefined {
  const [, place, name] = /^(path|query|header|cookie)\.(.+)$/s.exec(qualified) ?? [];
  return (
    parameters.find((each) => each.name === qualified) ??
    parameters.find((each) => each.name === name && placeOf(each) === place) ??
    parameters.find(
      (each) => each.in === 'header' && each.name.toLowerCase() === (name ?? qualified).toLowerCase(),
    )
  );
}

/** Members of an object stand in for those of the body, or for the fields of a form, that the request begins with. */
function fillBody(
  { body: before, parts }: RequestValues,
  body: unknown,
): Pick<RequestValues, 'body' | 'parts'> {
  if (body === undefined) return {};
  if (!isObject(body)) return parts ? {} : { body };
  if (!parts) return { body: isObject(before) ? { ...before, ...body } : body };
  const others = parts.filter(({ name }) => !Object.hasOwn(body, name));
  return { parts: [...others, ...Object.entries(body).map(([name, value]) => ({ name, value }))] };
}
