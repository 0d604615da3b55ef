import { defined } from '../defined.ts';
import type { Choice, Schema } from '../model.ts';
import { flag, type Place } from '../parse/place.ts';
import { orNull } from '../resolve-schema.ts';
import { nameChoices } from './choices.ts';
import type { Context } from './context.ts';

/**
 * `nullable` of OpenAPI 3.0 and `x-nullable` of Swagger 2.0: null is allowed too. The specification asks for a `type`
 * beside it and for null in an `enum`; what is written without them means the same.
 */
export function withNull(schema: Schema, place: Place, context: Context): Schema {
  if (context.dialect !== '2.0' && context.dialect !== '3.0') return schema;
  const nullable = flag(place, 'nullable') ?? flag(place, 'x-nullable');
  if (nullable !== true || schema.never) return schema;
  const named = (options: readonly Schema[]) => nameChoices(options, context.titleOf);
  if (schema.ref !== undefined) {
    const { description, title, deprecated, readOnly, writeOnly, ...rest } = schema;
    const anyOf = named([rest, { types: ['null'] }]);
    return defined({ types: [], description, title, deprecated, readOnly, writeOnly, anyOf });
  }
  const withChoice = (choices: readonly Choice[] | undefined) =>
    choices === undefined || choices.some(({ schema: { types } }) => types.includes('null'))
      ? choices
      : named([...choices.map((choice) => choice.schema), { types: ['null'] }]);
  const { oneOf, anyOf, ...rest } = orNull(schema);
  return { ...rest, ...defined({ oneOf: withChoice(oneOf), anyOf: withChoice(anyOf) }) };
}
