import { jsonLimits } from '#json/limits.ts';
import { tryReadJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '../openapi/json-value.ts';
import type { HeaderList } from './exchange.ts';
import { valueAt } from './json-pointer.ts';
import { isJson } from './media-types.ts';
import { own } from './named-values.ts';
import { divideAtExpressions, parseExpression, type RuntimeExpression } from './parse-expression.ts';
import type { RequestValues } from './types.ts';

/** A call that was answered: what runtime expressions look into. */
export interface AnsweredCall {
  readonly method: string;
  readonly url: string;
  readonly values: RequestValues;
  readonly status: number;
  readonly headers: HeaderList;
  /** Absent where it was no text. */
  readonly body?: string;
}

/** A request that arrived: what runtime expressions see of a webhook. */
export interface ReceivedRequest {
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: string;
}

/**
 * What a value of a Link Object stands for (OpenAPI, "Runtime Expressions"): `$response.body#/id`, text with expressions in
 * braces, and any other value as it is. Objects and lists are looked through. Undefined where an expression leads to nothing.
 */
export function evaluate(value: unknown, call: AnsweredCall): unknown {
  const look = (text: string) => {
    const expression = parseExpression(text);
    return expression && lookInto(call, expression);
  };
  return fillValue(value, isText, (text) => (text.startsWith('$') ? look(text) : fillText(text, look)));
}

/** Looks through lists and objects for leaves, and gives what they are replaced by; undefined leaves a member out. */
export function fillValue<Leaf>(
  value: unknown,
  isLeaf: (value: unknown) => value is Leaf,
  fill: (leaf: Leaf) => unknown,
): unknown {
  if (isLeaf(value)) return fill(value);
  if (Array.isArray(value)) return value.map((item) => fillValue(item, isLeaf, fill) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, fillValue(member, isLeaf, fill)] as const)
      .filter(([, member]) => member !== undefined),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A text with its expressions in braces replaced: texts as they are, everything else as JSON. */
export function fillText(text: string, look: (text: string) => unknown): string {
  return divideAtExpressions(text)
    .map((piece, index) => (index % 2 === 1 ? textOf(look(piece)) : piece))
    .join('');
}

/** What an expression of OpenAPI finds in a call. */
export function lookInto(call: AnsweredCall, expression: RuntimeExpression): unknown {
  if (expression.of === 'url') return call.url;
  if (expression.of === 'method') return call.method;
  if (expression.of === 'statusCode') return call.status;
  if (expression.of !== 'request' && expression.of !== 'response') return undefined;
  const isRequest = expression.of === 'request';
  switch (expression.place) {
    case 'body':
      return isRequest ? sentBody(call, expression.pointer) : answeredBody(call, expression.pointer);
    case 'header':
      return fieldOf(isRequest ? Object.entries(call.values.header ?? {}) : call.headers, expression.name);
    case 'query':
    case 'path':
      return isRequest ? own(call.values[expression.place] ?? {}, expression.name) : undefined;
    default:
      return undefined;
  }
}

/** What an expression finds in a request that arrived. */
export function lookIntoReceived(request: ReceivedRequest, expression: RuntimeExpression): unknown {
  if (expression.of === 'method') return request.method;
  if (expression.of !== 'request') return undefined;
  if (expression.place === 'body') return answeredBody(request, expression.pointer);
  return expression.place === 'header' ? fieldOf(request.headers, expression.name) : undefined;
}

/** A body that was typed as a text is read; fields of a form are members. */
function sentBody({ values: { body, parts } }: AnsweredCall, pointer: string): unknown {
  if (body === undefined && parts)
    return valueAt(Object.fromEntries(parts.map(({ name, value }) => [name, value])), pointer);
  return valueAt(typeof body === 'string' ? (readBody(body) ?? body) : body, pointer);
}

function answeredBody({ body, headers }: Pick<AnsweredCall, 'body' | 'headers'>, pointer: string): unknown {
  if (body === undefined) return undefined;
  const type = fieldOf(headers, 'content-type');
  // What is not JSON is one text, even where it could be read as a number.
  if (pointer === '' && type !== undefined && !isJson(type)) return body;
  const value = readBody(body);
  return pointer === '' ? (value ?? body) : valueAt(value, pointer);
}

function readBody(body: string): unknown {
  return tryReadJson(body, { limits: jsonLimits.form });
}

function fieldOf<V>(fields: readonly (readonly [string, V])[], name: string): V | undefined {
  return fields.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : writeJson(value);
}
