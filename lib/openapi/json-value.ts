import { isIntegral, isJsonNumber, isNumeric, isSameNumber } from '#json/number.ts';
import type { JsonType } from './model.ts';

export function isOfType(type: JsonType, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return isIntegral(value);
  if (type === 'number') return isNumeric(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

/** Equality as JSON Schema has it for `const` and `enum`: of numbers by value, of objects whatever their order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isNumeric(a) && isNumeric(b)) return isSameNumber(a, b);
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isJsonNumber(value);
}
