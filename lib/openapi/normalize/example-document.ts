import { tryReadJson } from '#json/read.ts';
import { givenValue } from '../given-value.ts';
import { isJsonType } from '../media-type.ts';
import type { Example, Schema } from '../model.ts';
import type { Context } from './context.ts';

/**
 * An example as page, samples, form and mock all have it. An author may write a JSON document as one text: where the
 * schema allows no text, the document is the value; one that is no JSON, such as `{ "a": 1, ... }`, stays as written.
 */
export function documentExample(
  example: Example,
  { type, schema }: { readonly type: string; readonly schema?: Schema },
  context: Context,
): Example {
  const { value, ...rest } = example;
  if (typeof value !== 'string' || example.generated || !isJsonType(type)) return example;
  const where = { isMedia: true, type };
  const table = { get: context.named };
  const meant = schema ? givenValue(value, schema, where, table)?.value : (tryReadJson(value) ?? value);
  if (meant !== value) return { ...rest, value: meant };
  const isText = schema !== undefined && givenValue('{}', schema, where, table)?.value === '{}';
  return !isText && /^\s*[{[]/.test(value) ? { ...rest, serialized: value } : example;
}
