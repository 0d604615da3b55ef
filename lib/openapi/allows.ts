import { compareNumbers, isMultipleOf, isNumeric, type Numeric } from '#json/number.ts';
import { declaredTypes } from './decide-types.ts';
import { isOfType, isSame } from './json-value.ts';
import type { Schema } from './model.ts';

/** Formats that a slip is easily made in, as what a validator looks for; each in time that grows with the text alone. */
const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  'date-time':
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  email: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/,
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
  ipv4: /^(?:\d{1,3}\.){3}\d{1,3}$/,
};

/**
 * Whether nothing tells that a value is wrong: its type, fixed values, bounds, lengths and format, not what is in it.
 * Patterns are never run, since one of a hostile file may run for hours.
 */
export function allows(schema: Schema, value: unknown): boolean {
  const { enum: values } = schema;
  const types = declaredTypes(schema);
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) return false;
  if (schema.const && !isSame(schema.const.value, value)) return false;
  if (values && !values.some((each) => isSame(each.value, value))) return false;
  if (isNumeric(value)) return allowsNumber(schema, value);
  if (typeof value === 'string') return allowsText(schema, value);
  return true;
}

function allowsNumber(schema: Schema, value: Numeric): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const isBelow = (bound: Numeric | undefined) => bound !== undefined && compareNumbers(value, bound) < 0;
  const isAbove = (bound: Numeric | undefined) => bound !== undefined && compareNumbers(value, bound) > 0;
  if (isBelow(minimum) || isAbove(maximum)) return false;
  if (exclusiveMinimum !== undefined && !isAbove(exclusiveMinimum)) return false;
  if (exclusiveMaximum !== undefined && !isBelow(exclusiveMaximum)) return false;
  return multipleOf === undefined || isMultipleOf(value, multipleOf);
}

function allowsText(schema: Schema, value: string): boolean {
  const { minLength = 0, maxLength = Infinity, format = '' } = schema;
  // Lengths count characters, not the units of UTF-16.
  const length = [...value].length;
  if (length < minLength || length > maxLength) return false;
  return !Object.hasOwn(formats, format) || formats[format]?.test(value) === true;
}
