import { say } from '#lib/words/say.ts';
import { words } from '#words/terms.ts';
import { describeConstraints } from '../openapi/describe-schema.ts';
import { isSame } from '../openapi/json-value.ts';
import type { EnumValue, ExternalDocs, Schema } from '../openapi/model.ts';

/** What a reader is told about a value beside its name, type and description, in the order in which it is shown. */
export function valueFacts(
  schema: Schema,
  value: { required?: boolean; deprecated?: boolean } = {},
): string[] {
  const facts: string[] = [];
  if (value.required !== undefined) facts.push(value.required ? words.required : words.optional);
  if (value.deprecated || schema.deprecated) facts.push(words.deprecated);
  if (schema.readOnly) facts.push(words.readOnly);
  if (schema.writeOnly) facts.push(words.writeOnly);
  if (schema.internal) facts.push(words.internal);
  return [
    ...facts,
    ...constraintsBesideList(schema),
    ...givenValues(schema).flatMap(({ word, value: given, mismatch }) => [
      `${word} ${JSON.stringify(given)}`,
      ...(mismatch === undefined ? [] : [mismatchWords(mismatch)]),
    ]),
    ...documents(schema).map(({ before, docs }) => say(words.moreAt, { before, url: docs.url })),
  ];
}

/** A long list of values that have words of their own stands below, as a list, and not among the facts too. */
function constraintsBesideList(schema: Schema): string[] {
  const { values, each, rest } = takeValues(schema);
  if (values.length <= mostOpenValues || !values.some(isToldValue)) return describeConstraints(schema);
  return [say(words.valuesBelow, { each, count: values.length }), ...describeConstraints(rest)];
}

/** Where there is more to read of a value and of the items of an array. */
export function documents(
  schema: Schema,
  before = '',
): { readonly before: string; readonly docs: ExternalDocs }[] {
  const { externalDocs: docs } = schema;
  const items = itemsOf(schema);
  const inside = items === undefined ? [] : documents(items, before + say(words.eachItem, { fact: '' }));
  return [...(docs === undefined ? [] : [{ before, docs }]), ...inside];
}

/** A default or an example, with the word for it and with what the schema does not allow about it. */
export interface GivenFact {
  readonly kind: 'default' | 'example';
  readonly word: string;
  readonly value: unknown;
  readonly mismatch?: string | undefined;
}

/** Said after an example that its own schema refuses. */
export function mismatchWords(mismatch: string): string {
  return say(words.whichDoesNotMatch, { mismatch });
}

/** Values that the author gives for this one and for the items of an array: defaults and examples. */
export function givenValues(schema: Schema): GivenFact[] {
  const items = itemsOf(schema);
  const own: GivenFact[] =
    schema.default === undefined
      ? []
      : [{ kind: 'default', word: words.default, value: schema.default.value }];
  const inside = items === undefined ? [] : givenValues(items);
  return [
    ...own,
    ...shownExamples(schema).map(
      (value): GivenFact => ({
        kind: 'example',
        word: words.example,
        value,
        mismatch: mismatchOf(value, schema),
      }),
    ),
    ...inside.map((fact) => ({ ...fact, word: say(words.eachItem, { fact: fact.word }) })),
  ];
}

function mismatchOf(value: unknown, { wrongExamples = [] }: Schema): string | undefined {
  return wrongExamples.find((wrong) => isSame(wrong.value, value))?.mismatch;
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

interface Values {
  readonly values: readonly EnumValue[];
  /** What is one of them where it is not the value itself: `each item: `, `each name: `. */
  readonly each: string;
  /** The schema without that list. */
  readonly rest: Schema;
}

/** The list of values that a schema, or else each item of its lists or each name of its members, is one of. */
export function takeValues({ enum: values, ...rest }: Schema): Values {
  if (values !== undefined) return { values, each: '', rest };
  return (
    takeInner(rest, 'items', say(words.eachItem, { fact: '' })) ??
    takeInner(rest, 'propertyNames', say(words.eachName, { fact: '' })) ??
    none(rest)
  );
}

function takeInner(schema: Schema, key: 'items' | 'propertyNames', each: string): Values | undefined {
  const { [key]: inner } = schema;
  if (typeof inner !== 'object' || inner.ref !== undefined) return undefined;
  const taken = takeValues(inner);
  if (taken.values.length === 0) return undefined;
  return { values: taken.values, each: each + taken.each, rest: { ...schema, [key]: taken.rest } };
}

function none(rest: Schema): Values {
  return { values: [], each: '', rest };
}

/** Values that are shown at once; a longer list is folded. */
export const mostOpenValues = 12;

/** Whether there is more to say of a value than the value. */
export function isToldValue({ name, description, deprecated }: EnumValue): boolean {
  return name !== undefined || description !== undefined || deprecated === true;
}
