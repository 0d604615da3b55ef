import { define } from '#json/read.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import { isObject } from '../../openapi/json-value.ts';
import { tokensOf } from '../../openapi/parse/pointer.ts';
import { RunLimitError } from './limits.ts';
import { follow } from './paths.ts';

/**
 * A payload with another value at a place of it; the payload itself stays as it is. A JSON Pointer may name a member that is
 * not there yet. Undefined as the value takes the place away.
 *
 * @throws RunLimitError where the target leads to nothing that can be replaced
 */
export function replaceIn(
  payload: unknown,
  target: string,
  type: 'jsonpointer' | 'jsonpath',
  value: unknown,
): unknown {
  const places = type === 'jsonpointer' ? [tokensOf(target)] : placesOf(payload, target);
  return places.reduce<unknown>((current, path) => put(current ?? {}, path, value, target), payload);
}

function placesOf(payload: unknown, path: string): string[][] {
  return follow(path, (paths) => paths.find(path, payload)).map((node) => node.path.map(String));
}

function put(holder: unknown, path: readonly string[], value: unknown, target: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(holder)) {
    const index = name === '-' ? holder.length : Number(name);
    if (!/^(?:0|[1-9]\d*|-)$/.test(name) || index > holder.length) throw leadsNowhere(target);
    const items: unknown[] = [...holder];
    items[index] = put(items[index], rest, value, target) ?? null;
    return items;
  }
  if (!isObject(holder)) throw leadsNowhere(target);
  const inner = Object.hasOwn(holder, name) ? holder[name] : undefined;
  return withMember(holder, name, put(inner, rest, value, target));
}

/** The other members stay in their order. */
function withMember(holder: Readonly<Record<string, unknown>>, name: string, value: unknown): object {
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(holder)) {
    if (key !== name) define(copy, key, member);
    else if (value !== undefined) define(copy, key, value);
  }
  if (value !== undefined) define(copy, name, value);
  return copy;
}

function leadsNowhere(target: string): RunLimitError {
  return new RunLimitError(say(words.targetLeadsNowhere, { target }));
}
