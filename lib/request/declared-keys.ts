import type { Schema, SchemaTable } from '../openapi/model.ts';

/**
 * Whether an exploded object may put `key` on the wire as a name of its own. Without this an object value would be a
 * way to send query parameters and cookies that no operation declares.
 */
export function declaresKey(
  key: string,
  schema: Schema,
  schemas: SchemaTable,
  isOpenAllowed: boolean,
): boolean {
  const shapes = shapesOf(schema, schemas, new Set());
  if (shapes.some((shape) => shape.properties?.some((property) => property.name === key))) return true;
  return isOpenAllowed && shapes.some(isOpen);
}

function isOpen(shape: Schema): boolean {
  if (shape.patternProperties !== undefined) return true;
  if (shape.additionalProperties !== undefined) return shape.additionalProperties !== false;
  return shape.types.includes('object') && shape.properties === undefined;
}

function shapesOf(schema: Schema, schemas: SchemaTable, seen: Set<Schema>): Schema[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const target = schema.ref === undefined ? undefined : schemas.get(schema.ref);
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((choice) => choice.schema);
  const parts = [...(target ? [target] : []), ...choices, ...(schema.allOf ?? [])];
  const isBareRef = target !== undefined && schema.properties === undefined && schema.types.length === 0;
  return [...(isBareRef ? [] : [schema]), ...parts.flatMap((part) => shapesOf(part, schemas, seen))];
}
