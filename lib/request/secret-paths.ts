import type { Operation, Schema, SchemaTable } from '../openapi/model.ts';
import { resolveSchema } from '../openapi/resolve-schema.ts';

/** Deeper than any form is filled in by hand. */
const maxDepth = 8;

/** Paths of what the request body's schemas mark as secret: `format: password` or `writeOnly`. */
export function secretPaths({ requestBody, schemas }: Operation): string[] {
  const found = new Set<string>();
  for (const { schema } of requestBody?.content ?? []) if (schema) collect(schema, schemas, '', 0, found);
  return [...found];
}

function collect(
  declared: Schema,
  table: SchemaTable,
  path: string,
  depth: number,
  found: Set<string>,
): void {
  const schema = resolveSchema(declared, table);
  if (path !== '' && (schema.format === 'password' || schema.writeOnly || declared.writeOnly)) {
    found.add(path);
    return;
  }
  if (depth >= maxDepth) return;
  const visit = (inner: Schema, at: string) => collect(inner, table, at, depth + 1, found);
  for (const { name, schema: inner } of schema.properties ?? [])
    visit(inner, path === '' ? name : `${path}.${name}`);
  if (typeof schema.items === 'object') visit(schema.items, `${path}[]`);
  for (const choice of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) visit(choice.schema, path);
  for (const part of schema.allOf ?? []) visit(part, path);
}
