import { isNumeric } from '#json/number.ts';
import type { Dialect } from '../normalize/context.ts';
import { isObject, type Place } from '../parse/place.ts';

export type SimpleKind = 'text' | 'boolean' | 'number' | 'count' | 'pattern' | 'url' | 'email';

/** Shapes in which `$ref` is one field among others, not the whole object. */
export const openReferences = new Set(['schema', 'pathItem']);

/** What a value must be. */
export type Kind =
  | { readonly is: 'any' }
  | { readonly is: SimpleKind }
  | { readonly is: 'word'; readonly of: readonly string[] }
  | {
      readonly is: 'list';
      readonly of: Kind;
      readonly atLeast: number;
      readonly isUnique: boolean;
      /** Whether the name of the list says something without it, as a security scheme does without scopes. */
      readonly isKept: boolean;
    }
  | { readonly is: 'map'; readonly of: Kind; readonly keys?: Keys }
  | { readonly is: 'object'; readonly shape: string; readonly orReference: boolean }
  | { readonly is: 'either'; readonly kinds: readonly Kind[] };

/** Which keys a map may have, and how to say so. */
export interface Keys {
  readonly test: RegExp;
  readonly say: string;
}

export interface Field {
  readonly kind: Kind;
  readonly isRequired: boolean;
  /** The first version that knows the field; all do where absent. */
  readonly since?: Dialect;
}

/** A check that a table cannot say. */
export type Rule = (place: Place, report: Report) => void;

export interface Report {
  readonly dialect: Dialect;
  /** Against the specification, but what is meant can still be shown. */
  error(place: Place, message: string): void;
  warn(place: Place, message: string): void;
}

/** An object of the specification. */
export interface Shape {
  /** As a reader says it: `an operation`. */
  readonly what: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** The same as a list. */
  readonly entries: readonly (readonly [name: string, field: Field])[];
  /** Keys that the author chooses. */
  readonly pattern?: Keys & { readonly kind: Kind };
  /** From 3.1 on it may have fields of any vocabulary; elsewhere only those that begin with `x-`. */
  readonly isVocabulary: boolean;
  readonly rules: readonly Rule[];
  /** Whether the shape carries the structure of pages, so that it is left out where it is not what it must be. */
  readonly isStructure: boolean;
}

const simple = (is: SimpleKind): Kind => ({ is });

export const any: Kind = { is: 'any' };
export const text = simple('text');
export const boolean = simple('boolean');
export const number = simple('number');
export const count = simple('count');
export const pattern = simple('pattern');
export const url = simple('url');
export const email = simple('email');

export function word(...of: readonly string[]): Kind {
  return { is: 'word', of };
}

export function list(of: Kind, { atLeast = 0, isUnique = false, isKept = false } = {}): Kind {
  return { is: 'list', of, atLeast, isUnique, isKept };
}

export function map(of: Kind, keys?: Keys): Kind {
  return keys ? { is: 'map', of, keys } : { is: 'map', of };
}

/** An object of the named shape. */
export function object(shape: string): Kind {
  return { is: 'object', shape, orReference: false };
}

/** An object of the named shape, or a `$ref` to one. */
export function referable(shape: string): Kind {
  return { is: 'object', shape, orReference: true };
}

export function either(...kinds: readonly Kind[]): Kind {
  return { is: 'either', kinds };
}

function optional(kind: Kind): Field {
  return { kind, isRequired: false };
}

export function required(kind: Kind): Field {
  return { kind, isRequired: true };
}

export function since(since: Dialect, field: Kind | Field): Field {
  return { ...('is' in field ? optional(field) : field), since };
}

type Fields = Readonly<Record<string, Kind | Field>>;

/** A shape; fields without a word of their own are optional. */
export function shape(
  what: string,
  fields: Fields,
  options: Partial<Omit<Shape, 'what' | 'fields' | 'entries'>> = {},
): Shape {
  const entries = Object.entries(fields).map(
    ([name, field]) => [name, 'is' in field ? optional(field) : field] as const,
  );
  return {
    what,
    fields: Object.fromEntries(entries),
    entries,
    isVocabulary: false,
    rules: [],
    isStructure: false,
    ...options,
  };
}

function isOfKind(kind: Kind, value: unknown): boolean {
  switch (kind.is) {
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'object':
      return isObject(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
    case 'count':
      return isNumeric(value);
    case 'any':
      return true;
    default:
      return typeof value === 'string';
  }
}

/** Of several kinds the one that a value is meant to be; undefined where it is of none of them. */
export function fittingOf(kinds: readonly Kind[], value: unknown): Kind | undefined {
  return kinds.find((kind) => isOfKind(kind, value));
}
