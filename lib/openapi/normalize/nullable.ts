import { defined } from '../defined.ts';
import type { JsonType, Schema } from '../model.ts';
import { flag, type Place } from '../parse/place.ts';
import { nameChoices } from './choices.ts';
import type { Context } from './context.ts';

/** `nullable` beside something that has no `type` of its own: one more choice. */
export function withNull(schema: Schema, place: Place, context: Context): Schema {
  if (context.dialect !== '2.0' && context.dialect !== '3.0') return schema;
  const nullable = flag(place, 'nullable') ?? flag(place, 'x-nullable');
  if (nullable !== true || schema.types.includes('null') || schema.never) return schema;
  if (schema.types.length > 0 && !schema.ref)
    return { ...schema, types: [...schema.types, 'null' as JsonType] };
  if (schema.ref === undefined) return withNullAsChoice(schema, context);
  const { description, title, deprecated, readOnly, writeOnly, ...rest } = schema;
  const options = nameChoices([rest, { types: ['null'] }], context.titleOf);
  return defined({ types: [], description, title, deprecated, readOnly, writeOnly, anyOf: options });
}

/** The specification asks for a `type` beside `nullable`; what generators write without one means the same. */
function withNullAsChoice(schema: Schema, context: Context): Schema {
  const key = schema.oneOf ? 'oneOf' : 'anyOf';
  const options = schema[key]?.map((choice) => choice.schema);
  if (options === undefined || options.some(({ types }) => types.includes('null'))) return schema;
  return { ...schema, [key]: nameChoices([...options, { types: ['null'] }], context.titleOf) };
}
