import type { JsonType, Schema } from './model.ts';
import { resolveSchema, type Schemas } from './resolve-schema.ts';

/** Choices within choices that are looked into. */
const maxDepth = 6;

/** The types that a value may have: the schema's own, or those of what it is one of. Empty: any. */
export function typesOf(declared: Schema, table: Schemas, depth = 0): readonly JsonType[] {
  const schema = resolveSchema(declared, table);
  const choices = schema.oneOf ?? schema.anyOf;
  if (schema.types.length > 0 || choices === undefined || depth > maxDepth) return schema.types;
  const each = choices.map((choice) => typesOf(choice.schema, table, depth + 1));
  return each.some((types) => types.length === 0) ? [] : [...new Set(each.flat())];
}
