import { describeConstraints } from '../openapi/describe-schema.ts';
import type { EnumValue, ExternalDocs, Schema } from '../openapi/model.ts';

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
  return [
    ...facts,
    ...describeConstraints(schema),
    ...givenValues(schema).map(({ word, value: given }) => `${word} ${JSON.stringify(given)}`),
    ...documents(schema).map(({ before, docs }) => `${before}more at ${docs.url}`),
  ];
}

/** Where there is more to read of a value and of the items of an array. */
export function documents(
  schema: Schema,
  before = '',
): { readonly before: string; readonly docs: ExternalDocs }[] {
  const { externalDocs: docs } = schema;
  const items = itemsOf(schema);
  const inside = items === undefined ? [] : documents(items, `${before}each item: `);
  return [...(docs === undefined ? [] : [{ before, docs }]), ...inside];
}

/** Values that the author gives for this one and for the items of an array: defaults and examples. */
export function givenValues(schema: Schema): { readonly word: string; readonly value: unknown }[] {
  const items = itemsOf(schema);
  const own = schema.default === undefined ? [] : [{ word: 'default', value: schema.default.value }];
  const inside = items === undefined ? [] : givenValues(items);
  return [
    ...own,
    ...shownExamples(schema).map((value) => ({ word: 'example', value })),
    ...inside.map(({ word, value }) => ({ word: `each item: ${word}`, value })),
  ];
}

function itemsOf({ items, prefixItems }: Schema): Schema | undefined {
  return typeof items === 'object' && !prefixItems ? items : undefined;
}

const maxExamples = 12;
/** A list or an object is shown among the facts as long as it fits in a few lines. */
const maxLetters = 400;

/** Examples of a value: what is longer than a fact stands with the body, and a list of values needs none. */
function shownExamples({ examples = [], enum: values }: Schema): readonly unknown[] {
  if (values !== undefined) return [];
  return examples.filter(isShort).slice(0, maxExamples);
}

function isShort(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.keys(value).length > 0 && JSON.stringify(value).length <= maxLetters;
}

/** The list of values that a schema, or else each item of its lists, is one of; and the schema without that list. */
export function takeValues({ enum: values, ...rest }: Schema): {
  readonly values: readonly EnumValue[];
  readonly isOfItems: boolean;
  readonly rest: Schema;
} {
  const { items } = rest;
  if (values !== undefined || typeof items !== 'object' || items.ref !== undefined)
    return { values: values ?? [], isOfItems: false, rest };
  const inner = takeValues(items);
  return { values: inner.values, isOfItems: inner.values.length > 0, rest: { ...rest, items: inner.rest } };
}
