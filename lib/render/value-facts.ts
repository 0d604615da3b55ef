import type { Schema } from '../openapi/model.ts';
import { describeConstraints } from '../openapi/property-tree.ts';

/** What a reader is told about a value beside its name, type and description, in the order in which it is shown. */
export function valueFacts(
  schema: Schema,
  value: { required?: boolean; deprecated?: boolean } = {},
): string[] {
  const facts: string[] = [];
  if (value.required !== undefined) facts.push(value.required ? 'required' : 'optional');
  if (value.deprecated || schema.deprecated) facts.push('deprecated');
  if (schema.readOnly) facts.push('read-only');
  if (schema.writeOnly) facts.push('write-only');
  facts.push(...describeConstraints(schema));
  if (schema.default !== undefined) facts.push(`default ${JSON.stringify(schema.default.value)}`);
  return facts;
}
