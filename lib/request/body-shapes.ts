import type { Numeric } from '#json/number.ts';
import type { JsonType } from '../openapi/model.ts';

/** The fields that a request's bodies are filled in by: JSON, for the console to draw. */
export interface BodyShapes {
  readonly content: readonly { readonly type: string; readonly shape?: Shape }[];
  /** Shapes that others refer to by name, so that recursion is finite. */
  readonly named: readonly (readonly [name: string, shape: Shape])[];
}

/** One value of a body, as a field shows it. With `ref` it is that named shape, but for what stands beside it. */
export interface Shape {
  readonly ref?: string;
  /** `any`: written as JSON. */
  readonly kind?: Exclude<JsonType, 'null'> | 'any';
  /** In words, such as `array of User`. */
  readonly type?: string;
  /** One line of plain text. */
  readonly description?: string;
  /** Constraints in words. */
  readonly hints?: readonly string[];
  readonly isNullable?: true;
  readonly isDeprecated?: true;
  /** What a field starts from once it is added: a default, else an example. */
  readonly initial?: { readonly value: unknown };
  /** Values to pick from while typing. */
  readonly samples?: readonly unknown[];
  /** The only values that are allowed: an enum, or one constant. */
  readonly choices?: readonly ShapeChoice[];
  /** The schema's `format`, or its encoding. */
  readonly format?: string;
  /** Texts that may be long are typed over several lines. */
  readonly isLong?: true;
  readonly properties?: readonly PropertyShape[];
  /** How many more properties there are: a form of thousands of fields is no form. */
  readonly left?: number;
  /** What members without a declared name are; absent where there may be none. */
  readonly entries?: Shape;
  /** The only names that members may have. */
  readonly names?: readonly ShapeChoice[];
  /** What members are whose names match a pattern. */
  readonly patterns?: readonly PatternShape[];
  /** What holds besides, as long as the object meets a condition. */
  readonly rules?: readonly Rule[];
  readonly items?: Shape;
  /** How many items a new array starts with. */
  readonly minItems?: number;
  /** Items at fixed places. */
  readonly tuple?: readonly Shape[];
  /** Alternatives, one of which is filled in. */
  readonly options?: readonly OptionShape[];
  /** The property that tells the alternatives apart. */
  readonly discriminator?: string;
}

/** One allowed value. */
export interface ShapeChoice {
  readonly value: unknown;
  /** What it is called, where the value does not say it. */
  readonly name?: string;
  /** What it means, as plain text. */
  readonly note?: string;
}

export interface PropertyShape {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

export interface OptionShape {
  readonly label: string;
  readonly shape: Shape;
  /** Values of the discriminator that stand for this one. */
  readonly values?: readonly string[];
}

export interface PatternShape {
  readonly pattern: string;
  /** Such a name, where one could be made. */
  readonly name?: string;
  readonly shape: Shape;
}

/** `if`/`then`/`else`, `dependentRequired` or `dependentSchemas`. */
export interface Rule {
  readonly when: ValueTest;
  readonly then?: Addition;
  readonly otherwise?: Addition;
}

/** What a rule adds to its object. */
export interface Addition {
  /** Without a shape it is a declared property, which becomes required. */
  readonly properties?: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly shape?: Shape;
  }[];
  /** Names that must not be there. */
  readonly refused?: readonly string[];
  readonly rules?: readonly Rule[];
}

/** A condition: the keywords of JSON Schema that `meets` can decide, without references. */
export interface ValueTest {
  readonly type?: readonly JsonType[];
  /** The only values that pass: an enum or a constant. */
  readonly values?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: readonly (readonly [name: string, test: ValueTest])[];
  readonly items?: ValueTest;
  readonly contains?: ValueTest;
  readonly minimum?: Numeric;
  readonly maximum?: Numeric;
  readonly exclusiveMinimum?: Numeric;
  readonly exclusiveMaximum?: Numeric;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly pattern?: string;
  readonly allOf?: readonly ValueTest[];
  readonly anyOf?: readonly ValueTest[];
  readonly oneOf?: readonly ValueTest[];
  readonly not?: ValueTest;
  /** Nothing passes. */
  readonly isNever?: true;
  /** More is asked than a browser's form decides by itself. */
  readonly isOpen?: true;
}
