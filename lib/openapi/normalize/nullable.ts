import { defined } from '../defined.ts';
import type { Choice, Schema } from '../model.ts';
import { allowsNull, isNullable } from '../nullability.ts';
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
  const table = { get: context.named };
  if (isNullable(schema, table)) return schema;
  const named = (options: readonly Schema[]) => nameChoices(options, context.titleOf);
  // What refuses null itself takes one more choice. Where nothing is said of null, as where a choice only asks for a
  // property, null among the choices of `oneOf` would be two of them.
  const withChoice = (choices: readonly Choice[] | undefined) =>
    choices === undefined || choices.some((choice) => allowsNull(choice.schema, table) !== false)
      ? choices
      : named([...choices.map((choice) => choice.schema), { types: ['null'] }]);
  const { oneOf, anyOf, ...rest } = orNull(schema);
  const whole = { ...rest, ...defined({ oneOf: withChoice(oneOf), anyOf: withChoice(anyOf) }) };
  if (isNullable(whole, table)) return whole;
  const { description, title, deprecated, readOnly, writeOnly, ...shape } = whole;
  const both = named([shape, { types: ['null'] }]);
  // `nullable` alone says nothing: any value may be null.
  if (Object.keys(shape).length === 1) return schema;
  return defined({ types: [], description, title, deprecated, readOnly, writeOnly, anyOf: both });
}
