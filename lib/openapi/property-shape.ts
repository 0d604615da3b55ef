import type { Schema } from './model.ts';

/** What can be said about a value: the value itself, and what it is made of. */
export interface Shape {
  /** Resolved: without `ref`, with `null` among the types of "this or null". */
  readonly schema: Schema;
  /** In words, such as `array of User`. */
  readonly type: string;
  /** What the value is, where `type` is the name of a schema that is no plain object: `array of User` for `Users`. */
  readonly typeBehind?: string;
  /** The named schema that this value (or each item of it) is, for a link to its page. */
  readonly ref?: string;
  /** Properties, entries and tuple items; of the items where this is an array. */
  readonly children: readonly PropertyNode[];
  /** `oneOf`, `anyOf` or the subtypes of a discriminator: exactly, or at least, one of these holds. */
  readonly choices?: {
    readonly kind: 'oneOf' | 'anyOf';
    readonly options: readonly LabelledShape[];
    /** The property whose value says which choice holds. */
    readonly discriminator?: string;
  };
  /** `not`, `if`/`then`/`else`, `dependentSchemas`, `contains` and what of `allOf` could not be merged. */
  readonly conditions?: readonly LabelledShape[];
  /** How many members, or alternatives, there are beyond those that are shown (`pageLimits`). */
  readonly left?: { readonly members?: number; readonly choices?: number };
  /** Path of the line that says so, unique within a tree like those of rows. */
  readonly restPath?: string;
  /** The content is that of a named schema that this stands in already: link, do not expand. */
  readonly recursiveRef?: string;
  /** There is more than is shown here: the page of this named schema has it. */
  readonly moreRef?: string;
}

export interface PropertyNode extends Shape {
  /** `items[].id`; unique within a tree (a name that two choices share gets `~choice` in the later one). */
  readonly path: string;
  /** `id`; `<key>` for entries of a map, the pattern for `patternProperties`, `[0]` for an item of a tuple. */
  readonly name: string;
  readonly required: boolean;
}

export interface LabelledShape extends Shape {
  readonly label: string;
  /** Values of the discriminator that stand for this choice. */
  readonly values?: readonly string[];
  /** The discriminator's choice where its property is absent or has another value (3.2's `defaultMapping`). */
  readonly isFallback?: boolean;
}
