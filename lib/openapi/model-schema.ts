import type { Numeric } from '#json/number.ts';

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** Named schemas by their component name. */
export type SchemaTable = ReadonlyMap<string, Schema>;

export type JsonType = 'null' | 'boolean' | 'object' | 'array' | 'number' | 'integer' | 'string';

/**
 * A schema ready to be read. `allOf` is merged away wherever its parts can be joined into one shape.
 *
 * A node with `ref` stands for that named schema of the table; other keywords beside it add to or override what the
 * named one says (use `resolveSchema`). Children are referenced, never expanded, so that recursion is finite.
 */
export interface Schema {
  readonly ref?: string;
  readonly title?: string;
  readonly description?: string;
  /** What readers are told that it is, decided once by `decideTypes`. Empty: any type, or what its choices say. */
  readonly types: readonly JsonType[];
  /** Nobody declared `types`: they follow from the other keywords, and no validator asks for them. */
  readonly isTypeImplied?: true;
  /** `false` schemas: nothing is valid. */
  readonly never?: boolean;
  readonly format?: string;
  /** The only values, however the description spells it: `enum`, or choices that are one constant each. */
  readonly enum?: readonly EnumValue[];
  readonly const?: { readonly value: unknown };
  readonly default?: { readonly value: unknown };
  readonly examples?: readonly unknown[];
  /** Those of its examples that it does not allow itself, and why. */
  readonly wrongExamples?: readonly WrongExample[];
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** Marked as for the company's own people, in a portal that is. */
  readonly internal?: boolean;
  readonly externalDocs?: ExternalDocs;

  readonly minimum?: Numeric;
  readonly maximum?: Numeric;
  readonly exclusiveMinimum?: Numeric;
  readonly exclusiveMaximum?: Numeric;
  readonly multipleOf?: Numeric;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly contentSchema?: Schema;

  readonly properties?: readonly Property[];
  readonly patternProperties?: readonly { readonly pattern: string; readonly schema: Schema }[];
  readonly additionalProperties?: boolean | Schema;
  readonly unevaluatedProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: readonly { readonly property: string; readonly requires: readonly string[] }[];
  readonly dependentSchemas?: readonly { readonly property: string; readonly schema: Schema }[];

  readonly items?: boolean | Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly unevaluatedItems?: boolean | Schema;

  readonly oneOf?: readonly Choice[];
  readonly anyOf?: readonly Choice[];
  /** Only the parts that cannot be merged into this shape. */
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: {
    readonly property: string;
    readonly mapping: readonly { readonly value: string; readonly schema: string }[];
    /** 3.2's `defaultMapping`: the named schema that holds where the property is absent or has another value. */
    readonly fallback?: string;
  };
  readonly xml?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly prefix?: string;
    readonly attribute?: boolean;
    readonly wrapped?: boolean;
    readonly nodeType?: string;
  };
}

export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  /** Only its name stands there, among what is required: what holds for it is said elsewhere, as for any other member. */
  readonly isUndescribed?: true;
}

/** One alternative of `oneOf`/`anyOf`, named so that a reader can tell them apart. */
export interface Choice {
  readonly label: string;
  readonly schema: Schema;
}

export interface WrongExample {
  readonly value: unknown;
  /** What the schema does not allow about it, in words. */
  readonly mismatch: string;
}

/** One value of an enumeration with what the description says of it. */
export interface EnumValue {
  readonly value: unknown;
  /** What it is called where the value does not say it: a constant's `title`, `x-enum-varnames`, `x-enumNames`. */
  readonly name?: string;
  /** CommonMark: a constant's `description`, `x-enumDescriptions`, `x-enum-descriptions`. */
  readonly description?: string;
  readonly deprecated?: boolean;
}
