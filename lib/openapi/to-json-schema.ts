import { declaredTypes } from './decide-types.ts';
import type { Choice, Property, Schema } from './model.ts';
import { readablePattern } from './readable-pattern.ts';
import type { Schemas } from './resolve-schema.ts';
import { saysOf } from './says-of.ts';

export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** Which way a value goes: what is only read need not be sent, what is only written does not come back. */
export type Direction = 'request' | 'response';

/** Keywords that mean the same in the model as in JSON Schema 2020-12. */
const asTheyAre = [
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minProperties',
  'maxProperties',
  'minContains',
  'maxContains',
  'minItems',
  'maxItems',
  'uniqueItems',
] as const satisfies readonly (keyof Schema)[];

/** The model's schema as JSON Schema 2020-12, without what is said about it. Named schemas stay references. */
export function toJsonSchema(schema: Schema, table: Schemas, direction: Direction): JsonSchema {
  if (schema.never) return false;
  const convert = (inner: Schema) => toJsonSchema(inner, table, direction);
  const either = (inner: boolean | Schema) => (typeof inner === 'boolean' ? inner : convert(inner));
  const entries: [string, unknown][] = [
    // Of an API where everything leads to everything, the table has only what its page shows: the rest is any value.
    [
      '$ref',
      schema.ref === undefined || table.get(schema.ref) === undefined ? undefined : referenceTo(schema.ref),
    ],
    ['type', declaredTypes(schema).length > 0 ? schema.types : undefined],
    ['enum', schema.enum?.map(({ value }) => value)],
    ['pattern', map(schema.pattern, readablePattern)],
    ...asTheyAre.map((keyword): [string, unknown] => [keyword, schema[keyword]]),
    ...objectEntries(schema, table, direction, convert, either),
    ['items', map(schema.items, either)],
    ['prefixItems', schema.prefixItems?.map(convert)],
    ['contains', map(schema.contains, convert)],
    ['unevaluatedItems', map(schema.unevaluatedItems, either)],
    ['oneOf', schema.oneOf?.map((choice: Choice) => convert(choice.schema))],
    ['anyOf', schema.anyOf?.map((choice: Choice) => convert(choice.schema))],
    ['allOf', schema.allOf?.map(convert)],
    ['not', map(schema.not, convert)],
    ['discriminator', discriminatorOf(schema, table)],
    ['if', map(schema.if, convert)],
    ['then', map(schema.then, convert)],
    ['else', map(schema.else, convert)],
  ];
  const given = entries.filter(([, value]) => value !== undefined);
  if (schema.const) given.push(['const', schema.const.value]);
  return Object.fromEntries(given);
}

/** No keyword of JSON Schema: it refuses nothing, and says which alternative a value is meant to be. */
function discriminatorOf({ discriminator, oneOf, anyOf }: Schema, table: Schemas) {
  if (discriminator === undefined || !(oneOf ?? anyOf)) return undefined;
  const { property, mapping } = discriminator;
  const known = mapping.filter(({ schema }) => table.get(schema) !== undefined);
  return {
    propertyName: property,
    mapping: Object.fromEntries(known.map(({ value, schema }) => [value, referenceTo(schema)])),
  };
}

function referenceTo(name: string): string {
  return `#/$defs/${encodePointer(name)}`;
}

function objectEntries(
  schema: Schema,
  table: Schemas,
  direction: Direction,
  convert: (inner: Schema) => JsonSchema,
  either: (inner: boolean | Schema) => JsonSchema,
): [string, unknown][] {
  const { properties = [], dependentRequired, dependentSchemas, patternProperties } = schema;
  const required = properties.filter(
    (property) => property.required && !isLeftOut(property, table, direction),
  );
  const described = properties.filter(({ isUndescribed }) => !isUndescribed);
  const shown = described.map(({ name, schema: inner }) => [name, convert(inner)] as const);
  return [
    ['properties', shown.length > 0 ? Object.fromEntries(shown) : undefined],
    ['required', required.length > 0 ? required.map(({ name }) => name) : undefined],
    [
      'patternProperties',
      fromList(patternProperties, ({ pattern, schema: inner }) => [pattern, convert(inner)]),
    ],
    ['additionalProperties', map(schema.additionalProperties, either)],
    ['unevaluatedProperties', map(schema.unevaluatedProperties, either)],
    ['propertyNames', map(schema.propertyNames, convert)],
    ['dependentRequired', fromList(dependentRequired, ({ property, requires }) => [property, requires])],
    ['dependentSchemas', fromList(dependentSchemas, (entry) => [entry.property, convert(entry.schema)])],
  ];
}

function isLeftOut({ schema }: Property, table: Schemas, direction: Direction): boolean {
  return saysOf(schema, direction === 'request' ? 'readOnly' : 'writeOnly', table);
}

function map<T, R>(value: T | undefined, change: (value: T) => R): R | undefined {
  return value === undefined ? undefined : change(value);
}

function fromList<T>(list: readonly T[] | undefined, entry: (item: T) => readonly [string, unknown]) {
  return list && Object.fromEntries(list.map(entry));
}

/** A name as a step of a JSON pointer in a URI fragment; half a surrogate pair has no UTF-8 and stays as it is. */
function encodePointer(name: string): string {
  return name
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replace(/\P{Surrogate}+/gu, encodeURIComponent);
}
