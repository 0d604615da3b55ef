import type { JsonType, Schema } from './model.ts';
import { resolveSchema, type Schemas } from './resolve-schema.ts';

/** Named schemas that are looked into for one answer. */
const mostNames = 200;

/** The types that a value may have: the schema's own, or those of what it is one of. Empty: any. */
export function typesOf(schema: Schema, table: Schemas): readonly JsonType[] {
  return collect(schema, table, new Set()) ?? [];
}

/** @param seen named schemas that were looked into: each says its types once. undefined: it has none to add. */
function collect(declared: Schema, table: Schemas, seen: Set<string>): readonly JsonType[] | undefined {
  if (declared.ref !== undefined) {
    if (seen.has(declared.ref) || seen.size >= mostNames) return undefined;
    seen.add(declared.ref);
  }
  const schema = resolveSchema(declared, table);
  const choices = schema.oneOf ?? schema.anyOf;
  if (schema.types.length > 0 || choices === undefined) return schema.types;
  const each = choices
    .map((choice) => collect(choice.schema, table, seen))
    .filter((types) => types !== undefined);
  return each.some((types) => types.length === 0) ? [] : [...new Set(each.flat())];
}
