import { declaredTypes } from './decide-types.ts';
import type { Property, Schema } from './model.ts';
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
  const made: Made = {};
  // Of an API where everything leads to everything, the table has only what its page shows: the rest is any value.
  if (schema.ref !== undefined && table.get(schema.ref) !== undefined) made.$ref = referenceTo(schema.ref);
  if (declaredTypes(schema).length > 0) made.type = schema.types;
  put(made, 'enum', schema.enum, (values) => values.map(({ value }) => value));
  put(made, 'pattern', schema.pattern, readablePattern);
  for (const keyword of asTheyAre) if (schema[keyword] !== undefined) made[keyword] = schema[keyword];
  putObjectKeywords(made, schema, table, direction, convert, either);
  put(made, 'items', schema.items, either);
  put(made, 'prefixItems', schema.prefixItems, (items) => items.map(convert));
  put(made, 'contains', schema.contains, convert);
  put(made, 'unevaluatedItems', schema.unevaluatedItems, either);
  put(made, 'oneOf', schema.oneOf, (choices) => choices.map((choice) => convert(choice.schema)));
  put(made, 'anyOf', schema.anyOf, (choices) => choices.map((choice) => convert(choice.schema)));
  put(made, 'allOf', schema.allOf, (parts) => parts.map(convert));
  put(made, 'not', schema.not, convert);
  put(made, 'discriminator', schema, (whole) => discriminatorOf(whole, table));
  put(made, 'if', schema.if, convert);
  put(made, 'then', schema.then, convert);
  put(made, 'else', schema.else, convert);
  if (schema.const) made.const = schema.const.value;
  return made;
}

/** Keywords are the names of its members, never what an author wrote. */
type Made = Record<string, unknown>;

function put<T>(made: Made, keyword: string, value: T | undefined, change: (value: T) => unknown): void {
  const changed = value === undefined ? undefined : change(value);
  if (changed !== undefined) made[keyword] = changed;
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

function putObjectKeywords(
  made: Made,
  schema: Schema,
  table: Schemas,
  direction: Direction,
  convert: (inner: Schema) => JsonSchema,
  either: (inner: boolean | Schema) => JsonSchema,
): void {
  const { properties = [] } = schema;
  const described = properties.filter(({ isUndescribed }) => !isUndescribed);
  if (described.length > 0)
    made.properties = fromList(described, ({ name, schema: inner }) => [name, convert(inner)]);
  const required = properties.filter((each) => each.required && !isLeftOut(each, table, direction));
  if (required.length > 0) made.required = required.map(({ name }) => name);
  put(made, 'patternProperties', schema.patternProperties, (list) =>
    fromList(list, ({ pattern, schema: inner }) => [pattern, convert(inner)]),
  );
  put(made, 'additionalProperties', schema.additionalProperties, either);
  put(made, 'unevaluatedProperties', schema.unevaluatedProperties, either);
  put(made, 'propertyNames', schema.propertyNames, convert);
  put(made, 'dependentRequired', schema.dependentRequired, (list) =>
    fromList(list, ({ property, requires }) => [property, requires]),
  );
  put(made, 'dependentSchemas', schema.dependentSchemas, (list) =>
    fromList(list, (entry) => [entry.property, convert(entry.schema)]),
  );
}

function isLeftOut({ schema }: Property, table: Schemas, direction: Direction): boolean {
  return saysOf(schema, direction === 'request' ? 'readOnly' : 'writeOnly', table);
}

function fromList<T>(list: readonly T[], entry: (item: T) => readonly [string, unknown]) {
  return Object.fromEntries(list.map(entry));
}

/** A name as a step of a JSON pointer in a URI fragment; half a surrogate pair has no UTF-8 and stays as it is. */
function encodePointer(name: string): string {
  return name
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replace(/\P{Surrogate}+/gu, encodeURIComponent);
}
