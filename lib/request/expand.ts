import { writeJson } from '#json/write.ts';
import { isObject } from '../openapi/json-value.ts';
/**
 * RFC 6570 expansion of one variable, in the terms of OpenAPI's `style` and `explode`.
 * The cases are those of "Style Examples" in OpenAPI 3.2.1.
 */

export interface ExpandOptions {
  readonly name: string;
  readonly explode: boolean;
  /** `name=value` instead of the value alone. */
  readonly named: boolean;
  /** What follows the name where the value is the empty string. */
  readonly ifEmpty?: string;
  /** Between the values of an array or object that is not exploded. */
  readonly delimiter?: string;
  readonly encode: (text: string) => string;
  /** For the name, and for the keys that stand as names in an exploded object; `encode` where absent. */
  readonly encodeName?: (text: string) => string;
}

/** The pieces that a value becomes; none where it is undefined in RFC 6570's sense (an empty list, for one). */
export function expand(value: unknown, options: ExpandOptions): string[] {
  const { explode, named, delimiter = ',', encode, encodeName = encode, ifEmpty = '=' } = options;
  const name = encodeName(options.name);
  const withName = (encoded: string) => {
    if (!named) return encoded;
    return encoded === '' ? name + ifEmpty : `${name}=${encoded}`;
  };
  if (Array.isArray(value)) {
    const items = value.filter(isDefined).map((item) => encode(toText(item)));
    if (items.length === 0) return [];
    return explode ? items.map(withName) : [withName(items.join(delimiter))];
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
      .filter(([, member]) => isDefined(member))
      .map(([key, member]) => [(explode ? encodeName : encode)(key), encode(toText(member))] as const);
    if (entries.length === 0) return [];
    return explode
      ? entries.map((entry) => entry.join('='))
      : [withName(entries.map((entry) => entry.join(delimiter)).join(delimiter))];
  }
  return [withName(encode(toText(value)))];
}

/** deepObject: one pair for each leaf. OpenAPI leaves depth and arrays open; this writes them as most parsers read them. */
export function expandDeepObject(name: string, value: unknown, encode: (text: string) => string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => expandDeepObject(name, item, encode));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, member]) =>
      expandDeepObject(`${name}[${key}]`, member, encode),
    );
  }
  return isDefined(value) ? [`${encode(name)}=${encode(toText(value))}`] : [];
}

/** A scalar as it is written in a URL or field. What no style can hold, such as an object in a list, becomes JSON. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? writeJson(value) : String(value);
}

function isDefined(value: unknown): boolean {
  return value !== undefined && value !== null;
}
