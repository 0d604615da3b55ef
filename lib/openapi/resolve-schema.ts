import { decideTypes, declaredTypes } from './decide-types.ts';
import { type Lookup, mergeAllOf } from './merge.ts';
import type { Schema } from './model.ts';

/** Named schemas: an operation's table, or anything that can look one up. */
export interface Schemas {
  get(name: string): Schema | undefined;
}

const maxHops = 32;

/**
 * The schema with what its `ref` names joined in, and with whatever of its `allOf` can be merged now. The result has
 * no `ref`; a name that is not in the table stands for any value.
 */
export function resolveSchema(schema: Schema, table: Schemas): Schema {
  const lookup: Lookup = (name) => table.get(name);
  let resolved = schema;
  for (let hops = 0; resolved.ref !== undefined && hops < maxHops; hops++) {
    const { ref, ...siblings } = resolved;
    const target = table.get(ref);
    if (target === undefined) resolved = decideTypes(siblings);
    else resolved = isBare(siblings) ? target : mergeAllOf([target, siblings], lookup);
  }
  if (resolved.ref !== undefined) return { types: [] };
  if (resolved.allOf === undefined) return resolved;
  const { allOf, ...rest } = resolved;
  return mergeAllOf([...allOf, rest], lookup);
}

function isBare(schema: Schema): boolean {
  return schema.types.length === 0 && Object.keys(schema).length === 1;
}

interface Shown {
  readonly schema: Schema;
  /** The named schema that it is. */
  readonly ref?: string;
}

/** "This or null" is one shape that may be null, not a choice between two: the other option and what stands around it. */
export function withoutNullChoice(schema: Schema, table: Schemas, hops = 0): Shown {
  const only = onlyChoice(schema, table);
  if (only === undefined || hops >= maxHops) return { schema };
  const { isNullable, ...outer } = only;
  const inner = withoutNullChoice(outer.schema, table, hops + 1);
  return { ...inner, ...outer, schema: isNullable ? orNull(inner.schema) : inner.schema };
}

function onlyChoice(schema: Schema, table: Schemas): (Shown & { readonly isNullable: boolean }) | undefined {
  for (const key of ['anyOf', 'oneOf'] as const) {
    const { [key]: choices, ...rest } = schema;
    const others = choices?.filter((choice) => !isNull(choice.schema)) ?? [];
    const [only] = others;
    if (choices === undefined || only === undefined || others.length > 1) continue;
    const open = resolveSchema(only.schema, table);
    const around = decideTypes({ ...rest, types: declaredTypes(rest).filter((type) => type !== 'null') });
    const isNullable = choices.length > 1 && (rest.types.length === 0 || rest.types.includes('null'));
    // One choice beside properties of its own is that of a family with one member, not another way to say it.
    if (choices.length === 1 && rest.properties) continue;
    const joined = isBare(around) ? open : mergeAllOf([open, around], (name) => table.get(name));
    return {
      schema: joined,
      isNullable,
      ...(only.schema.ref === undefined ? {} : { ref: only.schema.ref }),
    };
  }
  return undefined;
}

/** The schema with null among what it allows; one of any type or of choices says that elsewhere. */
export function orNull(schema: Schema): Schema {
  const { types, const: only, ...rest } = schema;
  if (types.length === 0 || types.includes('null')) return schema;
  const values = (only ? [only] : rest.enum)?.filter(({ value }) => value !== null);
  return { ...rest, types: [...types, 'null'], ...(values && { enum: [...values, { value: null }] }) };
}

/** `{ type: null }` and its other spellings. */
export function isNull(schema: Schema): boolean {
  if (schema.ref !== undefined) return false;
  if (schema.const?.value === null) return true;
  if (schema.enum?.length === 1 && schema.enum[0]?.value === null) return true;
  return schema.types.length === 1 && schema.types[0] === 'null';
}
