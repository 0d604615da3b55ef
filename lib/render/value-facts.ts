import type { EnumValue, Schema } from '../openapi/model.ts';
import { describeConstraints, describeType, type Shape } from '../openapi/property-tree.ts';

/** What a value is where its type is the name of a schema that is not an object: `string (uuid)` for `UserId`. */
export function typeBehindName({ type, ref, schema }: Shape): string | undefined {
  if (type !== ref) return undefined;
  const own = describeType(schema, new Map());
  return own === type || own === 'object' || own === 'any' ? undefined : own;
}

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
  facts.push(...shownExamples(schema).map((example) => `example ${JSON.stringify(example)}`));
  if (schema.externalDocs !== undefined) facts.push(`more at ${schema.externalDocs.url}`);
  return facts;
}

const maxExamples = 3;

/** Examples of a single value; those of an object stand with the body, and a list of values needs none. */
export function shownExamples({ examples = [], enum: values }: Schema): readonly unknown[] {
  if (values !== undefined) return [];
  return examples.filter((example) => typeof example !== 'object' || example === null).slice(0, maxExamples);
}

/** The list of values that a schema, or else each item of its lists, is one of; and the schema without that list. */
export function takeValues({ enum: values, ...rest }: Schema): {
  readonly values: readonly EnumValue[];
  readonly isOfItems: boolean;
  readonly rest: Schema;
} {
  const { items } = rest;
  // Named items have a page of their own, which says what they may be.
  if (values !== undefined || typeof items !== 'object' || items.ref !== undefined)
    return { values: values ?? [], isOfItems: false, rest };
  const inner = takeValues(items);
  return { values: inner.values, isOfItems: inner.values.length > 0, rest: { ...rest, items: inner.rest } };
}
