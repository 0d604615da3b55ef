import { isAnnotation } from '../openapi/annotations.ts';
import { declaredTypes } from '../openapi/decide-types.ts';
import type { Operation, Schema } from '../openapi/model.ts';
import { resolveSchema } from '../openapi/resolve-schema.ts';
import type { ValueTest } from './body-shapes.ts';

/** Conditions within themselves end here: the rest is left open. */
const maxDepth = 6;

const bounds = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'pattern',
] as const;

const known: ReadonlySet<string> = new Set([
  ...bounds,
  ...[
    'types',
    'isTypeImplied',
    'never',
    'const',
    'enum',
    'properties',
    'items',
    'contains',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
  ],
]);

/** The condition that a schema states, as a form can decide it; what it cannot is marked as open. */
export function buildValueTest(declared: Schema, table: Operation['schemas'], depth = 0): ValueTest {
  if (depth > maxDepth) return { isOpen: true };
  const schema = resolveSchema(declared, table);
  if (schema.never) return { isNever: true };
  const inner = (each: Schema) => buildValueTest(each, table, depth + 1);
  const { const: constant, enum: values, properties = [], items, contains, not } = schema;
  const required = properties.filter((property) => property.required).map(({ name }) => name);
  const isOpen =
    typeof items === 'boolean' ||
    Object.keys(schema).some((keyword) => !known.has(keyword) && !isAnnotation(keyword));
  return {
    ...(declaredTypes(schema).length > 0 && { type: schema.types }),
    ...(constant ? { values: [constant.value] } : values && { values: values.map(({ value }) => value) }),
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && {
      properties: properties.map(({ name, schema: each }) => [name, inner(each)]),
    }),
    ...(typeof items === 'object' && { items: inner(items) }),
    ...(contains && { contains: inner(contains) }),
    ...Object.fromEntries(bounds.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]]))),
    ...(schema.allOf && { allOf: schema.allOf.map(inner) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map((choice) => inner(choice.schema)) }),
    ...(schema.oneOf && { oneOf: schema.oneOf.map((choice) => inner(choice.schema)) }),
    ...(not && { not: inner(not) }),
    ...(isOpen && { isOpen: true }),
  };
}
