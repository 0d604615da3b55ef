import { isIntegral, isNumeric } from '#json/number.ts';
import { isObject } from '../json-value.ts';
import type { Place } from '../parse/place.ts';
import { isInJson } from './as-written.ts';
import type { Kind } from './kind.ts';

/** A value as it is said in a message: short, and never more than its beginning. */
export function describeValue(value: unknown): string {
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return String(value);
}

const says = {
  text: 'text',
  boolean: 'true or false',
  number: 'a number',
  count: 'a whole number from 0',
  pattern: 'a regular expression',
  url: 'a URL',
  email: 'an e-mail address',
} as const;

export function isText(kind: keyof typeof says): boolean {
  return kind === 'text' || kind === 'pattern' || kind === 'url' || kind === 'email';
}

/** What is wrong with a simple value; not grave where it can still be shown. Undefined where it is right. @param source the value as its file has it */
export function wrongType(
  kind: keyof typeof says,
  value: unknown,
  source: string = describeValue(value),
): { readonly message: string; readonly isGrave: boolean } | undefined {
  const type = isText(kind) ? 'string' : kind;
  const isRight =
    type === 'count'
      ? isIntegral(value) && Number(value) >= 0
      : type === 'number'
        ? isNumeric(value)
        : typeof value === type;
  if (!isRight)
    return {
      message: `must be ${says[kind]}, not ${source}${mend(type, value)}`,
      isGrave: true,
    };
  if (kind === 'url' && /[\s<>"]/.test(value as string)) {
    return {
      message: `${describeValue(value)} is not a URL: encode its spaces and special characters`,
      isGrave: true,
    };
  }
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value as string)) {
    return { message: `${describeValue(value)} is not an e-mail address: name@example.com`, isGrave: true };
  }
  if (kind === 'pattern' && !isPattern(value as string)) {
    return { message: `${describeValue(value)} is not a regular expression of ECMA-262`, isGrave: false };
  }
  return undefined;
}

/** What is wrong with a value in the place of a list. */
export function wrongList(place: Place): string {
  const { value } = place;
  const inBlock = isInJson(place) ? 'put its items in [ ]' : 'begin each item with "- "';
  const mend = value === null ? 'write [] where it has no items' : inBlock;
  return `must be a list, not ${describeValue(value)}: ${mend}`;
}

/** What is wrong with a value that is of none of the kinds that may stand in its place. */
export function wrongEither(kinds: readonly Kind[], value: unknown): string {
  const isNumber = kinds.some((kind) => kind.is === 'number');
  const unquoted = typeof value === 'string' ? mend(isNumber ? 'number' : '', value) : '';
  return `must be ${kinds.map(sayKind).join(', or ')}, not ${describeValue(value)}${unquoted}`;
}

function sayKind(kind: Kind): string {
  switch (kind.is) {
    case 'word':
      return `one of ${kind.of.join(', ')}`;
    case 'list':
      return kind.of.is === 'word' ? 'a list of them' : 'a list';
    case 'object':
      return kind.shape === 'schema' ? 'a schema, which is an object' : 'an object';
    case 'map':
      return 'an object of names and values';
    case 'either':
      return kind.kinds.map(sayKind).join(', or ');
    case 'any':
      return 'any value';
    default:
      return says[kind.is];
  }
}

function mend(type: string, value: unknown): string {
  if (type === 'string' && (isNumeric(value) || typeof value === 'boolean')) return ': put it in quotes';
  if (type === 'boolean' && typeof value === 'string') return ': write true or false without quotes';
  if (typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)))
    return ': write it without quotes';
  return '';
}

/** Whether the expression can be read; it is never run. */
function isPattern(source: string): boolean {
  for (const flags of ['u', '']) {
    try {
      new RegExp(source, flags);
      return true;
    } catch {
      // Many patterns are written for engines without Unicode mode: the next flags may read it.
    }
  }
  return false;
}
