import type { Choice, Schema } from '../model.ts';

/** Names alternatives so that a reader can tell them apart: by title, by schema, by what is fixed, by type. */
export function nameChoices(
  options: readonly Schema[],
  titleOf: (name: string) => string | undefined,
): Choice[] {
  const labels = options.map((schema, index) => labelOf(schema, titleOf) ?? `Option ${index + 1}`);
  return options.map((schema, index) => {
    const label = labels[index] ?? '';
    const isUnique = labels.filter((other) => other === label).length === 1;
    return { label: isUnique ? label : `${label} (${index + 1})`, schema };
  });
}

function labelOf(schema: Schema, titleOf: (name: string) => string | undefined): string | undefined {
  if (schema.title !== undefined) return schema.title;
  if (schema.ref !== undefined) return titleOf(schema.ref) ?? schema.ref;
  if (schema.const !== undefined) return literal(schema.const.value);
  if (schema.enum?.length === 1) return literal(schema.enum[0]?.value);
  const fixed = schema.properties?.find(({ schema: property }) => property.const !== undefined);
  if (fixed?.schema.const) return `${fixed.name}: ${literal(fixed.schema.const.value)}`;
  return typeLabel(schema);
}

function typeLabel(schema: Schema): string | undefined {
  const only = schema.types.length === 1 ? schema.types[0] : undefined;
  if (only === 'array' && typeof schema.items === 'object') {
    const item = schema.items.title ?? schema.items.ref ?? schema.items.types.join(' or ');
    return item === '' ? 'array' : `array of ${item}`;
  }
  if (only === 'object' || only === undefined) {
    const required = (schema.properties ?? [])
      .filter((property) => property.required)
      .map(({ name }) => name);
    if (required.length > 0 && required.length <= 3) return `with ${required.join(', ')}`;
    return only;
  }
  return schema.format === undefined ? only : `${only} (${schema.format})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
