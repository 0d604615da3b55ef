import { isObject } from '../openapi/json-value.ts';
import { tokensOf } from '../openapi/parse/pointer.ts';
import { own } from './named-values.ts';

/** What an RFC 6901 JSON Pointer leads to; the empty one to the whole. Undefined where it leads to nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(childOf, root);
}

/** A member of an object or an item of a list. */
export function childOf(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) ? own(value, token) : undefined;
}
