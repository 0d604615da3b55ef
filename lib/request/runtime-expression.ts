import { tryReadJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '../openapi/json-value.ts';
import type { HeaderList } from './exchange.ts';
import { own } from './named-values.ts';
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

/**
 * What a value of a Link Object stands for (OpenAPI, "Runtime Expressions"): `$response.body#/id`, text with expressions in
 * braces, and any other value as it is. Objects and lists are looked through. Undefined where an expression leads to nothing.
 */
export function evaluate(value: unknown, call: AnsweredCall): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, call) ?? null);
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, member]) => [name, evaluate(member, call)] as const)
        .filter(([, member]) => member !== undefined),
    );
  if (typeof value !== 'string') return value;
  if (value.startsWith('$')) return look(value, call);
  return value.replace(/\{(\$[^{}]*)\}/g, (_, expression: string) => textOf(look(expression, call)));
}

function look(expression: string, call: AnsweredCall): unknown {
  if (expression === '$url') return call.url;
  if (expression === '$method') return call.method;
  if (expression === '$statusCode') return call.status;
  const [, side, source = '', rest = ''] =
    /^\$(request|response)\.(header|query|path|body)(?:[.#](.*))?$/s.exec(expression) ?? [];
  if (source === 'body') return at(jsonOf(side === 'response' ? call.body : call.values.body), rest);
  if (source === 'header' && side === 'response') return fieldOf(call.headers, rest);
  if (source === 'header') return fieldOf(Object.entries(call.values.header ?? {}), rest);
  if (side === 'request' && (source === 'query' || source === 'path'))
    return own(call.values[source] ?? {}, rest);
  return undefined;
}

/** A body that was typed as a text, or came as one. */
function jsonOf(body: unknown): unknown {
  return typeof body === 'string' ? tryReadJson(body) : body;
}

function fieldOf<V>(fields: readonly (readonly [string, V])[], name: string): V | undefined {
  return fields.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
}

/** RFC 6901; the empty pointer is the whole. */
function at(root: unknown, pointer: string): unknown {
  if (pointer === '') return root;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => {
      if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
      return isObject(value) ? own(value, step) : undefined;
    }, root);
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : writeJson(value);
}
