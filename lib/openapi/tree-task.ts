import type { Property, Schema } from './model.ts';
import type { Shape } from './property-shape.ts';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Where in a tree something stands. */
export interface Position {
  readonly path: string;
  /** Named schemas that this stands in. */
  readonly inside: readonly string[];
  readonly depth: number;
  /** Slug of the choice that this stands in, to keep paths unique. */
  readonly branch: string;
  /** What the schema that this extends shows already. */
  readonly inherited?: readonly Property[];
  /** The schema that this is a branch of: it says what the branch's properties are. */
  readonly around?: Schema;
}

/** Something that is still to be opened. */
export interface Task extends Position {
  readonly shape: Draft<Shape>;
  /** What is to be opened: the shape's schema, or that of its items. */
  readonly content: Schema;
  /** The arrays that `content` is the items of, which may hold conditions and choices of their own. */
  readonly lists: readonly Schema[];
}

/** A branch can rely on the properties of the value, and on those of what the value is a branch of itself. */
export function branchOf({ types, properties = [] }: Schema, at: Position): Position {
  return { ...at, around: { types, properties: [...properties, ...(at.around?.properties ?? [])] } };
}

export function outside({ around: _, ...at }: Position): Position {
  return at;
}
