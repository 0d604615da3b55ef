import { tryReadJson } from '#json/read.ts';
import { isJsonType } from './media-type.ts';
import type { Schema } from './model.ts';
import { resolveSchema, type Schemas } from './resolve-schema.ts';

/** Where a value stands that an author gives beside a schema. */
export interface GivenWhere {
  /** A body or part of one, not a parameter's value. */
  readonly isMedia: boolean;
  readonly type: string;
}

/**
 * The value that is meant, to be held against the schema; undefined where that cannot be told. An author may write a
 * whole document as one text, and a parameter's list as it stands in the URL.
 */
export function givenValue(
  value: unknown,
  schema: Schema,
  { isMedia, type }: GivenWhere,
  table: Schemas,
): { readonly value: unknown } | undefined {
  const { types, oneOf, anyOf } = resolveSchema(schema, table);
  const takesText = (types.length === 0 && !oneOf && !anyOf) || types.includes('string');
  if (typeof value !== 'string' || takesText) return { value };
  const parsed = isMedia ? tryReadJson(value) : undefined;
  if (parsed !== undefined) return { value: parsed };
  // Lists, objects and choices are written in many ways as one text.
  const isMany = types.length !== 1 || types.includes('array') || types.includes('object');
  return (isMedia ? isJsonType(type) : !isMany) ? { value } : undefined;
}
