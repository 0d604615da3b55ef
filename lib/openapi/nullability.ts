import { declaredTypes } from './decide-types.ts';
import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';

/**
 * Whether null is said to be among what a schema allows: by itself, by what it refers to, or by one of its choices. A
 * schema of any type says nothing of it.
 */
export function isNullable(schema: Schema, table: Schemas): boolean {
  return allowsNull(schema, table) === true;
}

/** Named schemas that are looked into for one answer; a longer chain says nothing. */
const mostNames = 200;

/**
 * undefined: nothing is said of null, which is allowed then.
 * @param seen what the named schemas that were looked into say, so that each is looked into once
 */
export function allowsNull(
  schema: Schema,
  table: Schemas,
  seen = new Map<string, boolean | undefined>(),
): boolean | undefined {
  if (schema.never) return false;
  const own = every([typed(schema), listed(schema)]);
  // What is looked up in a table becomes part of it: most schemas declare a type, and need nothing else.
  if (own === false) return false;
  const inner = (each: Schema) => allowsNull(each, table, seen);
  return every([
    own,
    schema.ref === undefined ? undefined : named(schema.ref, table, seen),
    ...[schema.oneOf, schema.anyOf].map((choices) => some(choices?.map((choice) => inner(choice.schema)))),
    ...(schema.allOf ?? []).map(inner),
  ]);
}

function named(name: string, table: Schemas, seen: Map<string, boolean | undefined>): boolean | undefined {
  if (seen.has(name) || seen.size >= mostNames) return seen.get(name);
  seen.set(name, undefined);
  const target = table.get(name);
  const said = target && allowsNull(target, table, seen);
  seen.set(name, said);
  return said;
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
