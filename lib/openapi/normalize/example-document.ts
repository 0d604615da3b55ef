import { tryReadJson } from '#json/read.ts';
import { givenValue } from '../given-value.ts';
import { isJsonType } from '../media-type.ts';
import type { Example, Schema } from '../model.ts';
import type { Context } from './context.ts';

interface Where {
  readonly type: string;
  readonly schema?: Schema;
}

/**
 * An example as page, samples, form and mock all have it. An author may write a JSON document as one text: where the
 * schema allows no text, the document is the value; one that is no JSON, such as `{ "a": 1, ... }`, stays as written.
 */
export function documentExample(example: Example, where: Where, context: Context): Example {
  const read = jsonExample(example, where, context);
  const { value, ...rest } = read;
  if (typeof value !== 'string' || example.generated || !isJsonType(where.type)) return read;
  const isText = where.schema !== undefined && meantBy('{}', where.schema, where.type, context) === '{}';
  return !isText && /^\s*[{[]/.test(value) ? { ...rest, serialized: value } : example;
}

/** The same of a parameter, which has no text but that of its value. */
export function jsonExample(example: Example, { type, schema }: Where, context: Context): Example {
  const { value } = example;
  if (typeof value !== 'string' || example.generated || !isJsonType(type)) return example;
  const meant = schema ? meantBy(value, schema, type, context) : (tryReadJson(value) ?? value);
  return meant === value ? example : { ...example, value: meant };
}

function meantBy(value: string, schema: Schema, type: string, context: Context): unknown {
  return givenValue(value, schema, { isMedia: true, type }, context.table)?.value;
}
