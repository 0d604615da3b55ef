import type { Schema, SchemaTable } from '../openapi/model.ts';

const byFormat: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  email: 'user@example.com',
  uuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  uri: 'https://example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
};

/**
 * A plausible value for a parameter without an example of its own. Bodies have better ones, made when the catalog is
 * built; this one is small enough for the browser.
 */
export function sampleValue(schema: Schema, schemas: SchemaTable, depth = 0): unknown {
  const target = schema.ref === undefined ? undefined : schemas.get(schema.ref);
  const merged = target ? { ...target, ...withoutEmptyTypes(schema) } : schema;
  if (merged.default) return merged.default.value;
  if (merged.const) return merged.const.value;
  if (merged.examples?.[0] !== undefined) return merged.examples[0];
  if (merged.enum?.[0]) return merged.enum[0].value;
  const choice = merged.oneOf?.[0] ?? merged.anyOf?.[0];
  if (choice && depth < 4) return sampleValue(choice.schema, schemas, depth + 1);
  return sampleByType(merged, schemas, depth);
}

function withoutEmptyTypes(schema: Schema): Partial<Schema> {
  const { ref: _, types, ...rest } = schema;
  return types.length > 0 ? { ...rest, types } : rest;
}

function sampleByType(schema: Schema, schemas: SchemaTable, depth: number): unknown {
  const type = schema.types.find((candidate) => candidate !== 'null') ?? 'string';
  switch (type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? schema.exclusiveMinimum ?? 1;
    case 'array': {
      const { items } = schema;
      return typeof items === 'object' && depth < 4 ? [sampleValue(items, schemas, depth + 1)] : [];
    }
    case 'object': {
      const required = (schema.properties ?? []).filter((property) => property.required && depth < 4);
      return Object.fromEntries(
        required.map(({ name, schema: inner }) => [name, sampleValue(inner, schemas, depth + 1)]),
      );
    }
    default:
      return sampleText(schema);
  }
}

function sampleText(schema: Schema): string {
  const text = byFormat[schema.format ?? ''] ?? 'string';
  return schema.minLength !== undefined ? text.padEnd(schema.minLength, 'x') : text;
}
