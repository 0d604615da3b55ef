import { declaredTypes } from './decide-types.ts';
import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';

/** References and choices within one another that are followed. */
const maxDepth = 16;

/**
 * Whether null is said to be among what a schema allows: by itself, by what it refers to, or by one of its choices. A
 * schema of any type says nothing of it.
 */
export function isNullable(schema: Schema, table: Schemas): boolean {
  return allowsNull(schema, table) === true;
}

/** undefined: nothing is said of null, which is allowed then. */
export function allowsNull(schema: Schema, table: Schemas, depth = 0): boolean | undefined {
  if (schema.never) return false;
  if (depth > maxDepth) return undefined;
  const inner = (each: Schema) => allowsNull(each, table, depth + 1);
  const target = schema.ref === undefined ? undefined : table.get(schema.ref);
  return every([
    typed(schema),
    listed(schema),
    target && inner(target),
    ...[schema.oneOf, schema.anyOf].map((choices) => some(choices?.map((choice) => inner(choice.schema)))),
    ...(schema.allOf ?? []).map(inner),
  ]);
}

function typed(schema: Schema): boolean | undefined {
  const declared = declaredTypes(schema);
  if (declared.length > 0) return declared.includes('null');
  return schema.types.includes('null') || undefined;
}

function listed({ const: only, enum: values }: Schema): boolean | undefined {
  if (only) return only.value === null;
  return values?.some(({ value }) => value === null);
}

function every(said: readonly (boolean | undefined)[]): boolean | undefined {
  if (said.includes(false)) return false;
  return said.includes(true) || undefined;
}

/** Of several choices, one that says nothing of null says nothing for all. */
function some(said: readonly (boolean | undefined)[] = []): boolean | undefined {
  if (said.includes(true)) return true;
  return said.length === 0 || said.includes(undefined) ? undefined : false;
}
