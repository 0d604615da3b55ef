import { isNumeric, type Numeric, plainNumber } from '#json/number.ts';
import { isObject } from '../json-value.ts';
import { escapeToken } from './pointer.ts';
import type { Locate } from './syntax.ts';

/** A file that was read and turned into JSON values. */
export interface SourceFile {
  /** Relative to the folder of descriptions, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly root: unknown;
  readonly locate: Locate;
  /** Where what stands at a pointer is written, of a file that overlays have changed; absent: there. */
  readonly origin?: (pointer: string) => Origin;
}

/** A part of the text of a file. */
export interface Origin {
  readonly file: SourceFile;
  /** JSON pointer without `#`. */
  readonly pointer: string;
}

/** Where the value at a place is written: in its own file, or in an overlay of it. */
export function originOf({ file, pointer }: Pick<Place, 'file' | 'pointer'>): Origin {
  return file.origin?.(pointer) ?? { file, pointer };
}

/** A value and where it stands; the unit that everything in `lib/openapi` passes around before it becomes model. */
export interface Place {
  readonly file: SourceFile;
  /** JSON pointer without `#`. */
  readonly pointer: string;
  readonly value: unknown;
}

export { isObject };

export type RawObject = Readonly<Record<string, unknown>>;

/** Own members only: a file may well use `constructor` or `__proto__` as names. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function rootOf(file: SourceFile): Place {
  return { file, pointer: '', value: file.root };
}

/** Where a value stands that was put in the place of a reference to it: what is in it is relative to that file. */
const homes = new WeakMap<object, Place>();

/** From now on the value stands where it was written, whatever holds it. */
export function keepHome(place: Place): void {
  if (isNested(place.value) && !homes.has(place.value)) homes.set(place.value, place);
}

/** Whether a value was put in the place of a reference to it. */
export function hasHome(value: unknown): boolean {
  return isNested(value) && homes.has(value);
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function placeOf(file: SourceFile, pointer: string, value: unknown): Place {
  return (isNested(value) ? homes.get(value) : undefined) ?? { file, pointer, value };
}

/** The member's place; its value is undefined where there is none. */
export function member(place: Place, key: string): Place {
  return placeOf(place.file, `${place.pointer}/${escapeToken(key)}`, own(place.value, key));
}

export function has(place: Place, key: string): boolean {
  return own(place.value, key) !== undefined;
}

/** The members of an object in file order; none for anything else. */
export function members(place: Place): { readonly key: string; readonly place: Place }[] {
  if (!isObject(place.value)) return [];
  return Object.keys(place.value).map((key) => ({ key, place: member(place, key) }));
}

/** The items of an array, without those that were left out; none for anything else. */
export function elements(place: Place): Place[] {
  if (!Array.isArray(place.value)) return [];
  return place.value.flatMap((value: unknown, index) =>
    value === undefined ? [] : placeOf(place.file, `${place.pointer}/${index}`, value),
  );
}

/** One item of an array; undefined where there is none. */
export function element({ file, pointer, value }: Place, index: number): Place | undefined {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return Object.hasOwn(items, index) ? placeOf(file, `${pointer}/${index}`, items[index]) : undefined;
}

export function text(place: Place, key: string): string | undefined {
  const value = own(place.value, key);
  return typeof value === 'string' ? value : undefined;
}

/** A title or a name that a reader sees: one that is blank says nothing. */
export function line(place: Place, key: string): string | undefined {
  const value = text(place, key);
  return value?.trim() === '' ? undefined : value;
}

/** A number to count by; undefined where JavaScript has none of that value. */
export function number(place: Place, key: string): number | undefined {
  const value = numeric(place, key);
  const plain = value === undefined ? undefined : plainNumber(value);
  return typeof plain === 'number' ? plain : undefined;
}

/** A number as it is written. */
export function numeric(place: Place, key: string): Numeric | undefined {
  const value = own(place.value, key);
  return isNumeric(value) ? value : undefined;
}

export function flag(place: Place, key: string): boolean | undefined {
  const value = own(place.value, key);
  return typeof value === 'boolean' ? value : undefined;
}

export function texts(place: Place, key: string): string[] {
  const value = own(place.value, key);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
