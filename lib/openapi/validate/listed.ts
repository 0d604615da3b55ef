import { decimalOf, isJsonNumber, plainNumber } from '#json/number.ts';
import { isSame } from '../json-value.ts';
import type { Evaluator } from './task.ts';

/** Lists that are shorter are gone through: to keep a set of each would cost more. */
const shortest = 16;
const sets = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

/** Whether one of the values of an `enum` is the same as this one. */
export function isListed(list: readonly unknown[], value: unknown, evaluation: Evaluator): boolean {
  const isScalar = typeof value !== 'object' || value === null || isJsonNumber(value);
  if (isScalar && list.length >= shortest) return setOf(list).has(keyOf(value));
  evaluation.spend(Math.floor(list.length / shortest));
  return list.some((each) => isSame(each, value));
}

function setOf(list: readonly unknown[]): ReadonlySet<unknown> {
  const known = sets.get(list);
  if (known) return known;
  const set = new Set(list.map(keyOf));
  sets.set(list, set);
  return set;
}

/** Equal for equal scalars only: texts are told apart from the digits of a number that JavaScript has none of. */
function keyOf(value: unknown): unknown {
  if (typeof value === 'string') return `"${value}`;
  if (!isJsonNumber(value)) return value;
  const number = plainNumber(value);
  return typeof number === 'number' ? number : decimalOf(value.text);
}
