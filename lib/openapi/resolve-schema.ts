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
    if (target === undefined) resolved = siblings;
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

/** "This or null" is one shape that may be null, not a choice between two: the other option and what stands around it. */
export function withoutNullChoice(schema: Schema, table: Schemas): { schema: Schema; ref?: string } {
  for (const key of ['anyOf', 'oneOf'] as const) {
    const { [key]: choices, ...rest } = schema;
    const others = choices?.filter((choice) => !isNull(choice.schema)) ?? [];
    const [only] = others;
    if (choices === undefined || only === undefined || others.length > 1) continue;
    const open = resolveSchema(only.schema, table);
    const isNullable = choices.length > 1;
    // One choice beside properties of its own is that of a family with one member, not another way to say it.
    if (!isNullable && rest.properties) continue;
    const types =
      isNullable && open.types.length > 0 ? [...new Set([...open.types, 'null' as const])] : open.types;
    const around = { ...rest, types: [] };
    const joined = isBare(around) ? open : mergeAllOf([open, around], (name) => table.get(name));
    return {
      schema: { ...joined, types },
      ...(only.schema.ref === undefined ? {} : { ref: only.schema.ref }),
    };
  }
  return { schema };
}

/** `{ type: null }` and its other spellings. */
export function isNull(schema: Schema): boolean {
  if (schema.ref !== undefined) return false;
  if (schema.const?.value === null) return true;
  if (schema.enum?.length === 1 && schema.enum[0]?.value === null) return true;
  return schema.types.length === 1 && schema.types[0] === 'null';
}
