import { describeType } from '../openapi/describe-schema.ts';
import { isObject } from '../openapi/json-value.ts';
import type { Parameter, Schema, SchemaTable } from '../openapi/model.ts';
import { pageLimits } from '../openapi/page-limits.ts';
import { resolveSchema, withoutNullChoice } from '../openapi/resolve-schema.ts';
import { typesOf } from '../openapi/types-of.ts';
import { defaultOf } from './default-values.ts';
import { isJson } from './media-types.ts';
import { holdsSecret } from './secret-names.ts';
import type { CallableParameter } from './types.ts';

export interface FormParameter extends CallableParameter {
  readonly field: FieldKind;
  /** In words, such as `integer`. */
  readonly type: string;
  readonly isDeprecated: boolean;
  /** Never put into a link. */
  readonly isSecret?: true;
  /** The values of an enumeration or of a truth value. */
  readonly choices?: readonly ParameterChoice[];
  /** The values that each item of a list is one of. */
  readonly itemChoices?: readonly ParameterChoice[];
  /** What an optional field starts from once it is sent. */
  readonly example: unknown;
}

/** A value to pick, and what it is called where the value does not say it. */
export interface ParameterChoice {
  readonly value: unknown;
  readonly name?: string;
}

/** `list`: one value a line. `json`: a JSON text. */
export type FieldKind = 'text' | 'number' | 'choice' | 'list' | 'json';

export function toFormParameter(parameter: Parameter, table: SchemaTable): FormParameter {
  const { name, style, explode, allowReserved, required, content } = parameter;
  const { schema } = withoutNullChoice(resolveSchema(parameter.schema, table), table);
  const types = typesOf(schema, table);
  const choices = choicesOf(schema, table);
  const field = content === undefined && choices ? 'choice' : fieldOf(schema, types, content, table);
  const itemChoices =
    field === 'list' && typeof schema.items === 'object' ? choicesOf(schema.items, table) : undefined;
  return {
    name,
    in: parameter.in,
    style,
    explode,
    allowReserved,
    required,
    ...(content !== undefined && { content }),
    schema: outlineOf({ ...schema, types }, table),
    field,
    type: describeType(parameter.schema, table),
    isDeprecated: parameter.deprecated,
    ...(holdsSecret(parameter.schema, table) && { isSecret: true as const }),
    ...(choices && { choices }),
    ...(itemChoices && { itemChoices }),
    example: defaultOf(parameter, table),
  };
}

const truthValues = [{ value: true }, { value: false }];

/** The values that a reader picks from: single ones of an enumeration, or both truth values. Null is left out. */
function choicesOf(declared: Schema, table: SchemaTable): ParameterChoice[] | undefined {
  const { schema } = withoutNullChoice(resolveSchema(declared, table), table);
  const values = schema.const ? [schema.const] : schema.enum;
  if (values === undefined) return schema.types[0] === 'boolean' ? truthValues : undefined;
  const given: readonly ParameterChoice[] = values.filter(({ value }) => value !== null);
  // A longer list than a page shows is typed, not picked from.
  if (given.length > pageLimits.values || given.some(({ value }) => isObject(value) || Array.isArray(value)))
    return undefined;
  return given.map(({ value, name }) => ({ value, ...(name !== undefined && { name }) }));
}

function fieldOf(
  schema: Schema,
  types: Schema['types'],
  content: string | undefined,
  table: SchemaTable,
): FieldKind {
  if (content !== undefined) return isJson(content) || types[0] === 'object' ? 'json' : 'text';
  switch (types.find((type) => type !== 'null')) {
    case 'integer':
    case 'number':
      return 'number';
    case 'object':
      return 'json';
    case 'array': {
      const items = typeof schema.items === 'object' ? typesOf(schema.items, table) : [];
      return items.some((type) => type === 'object' || type === 'array') ? 'json' : 'list';
    }
    default:
      return 'text';
  }
}

/** What tells which keys an exploded object may have, and how to read a field's text; nothing else is needed. */
function outlineOf({ types, items, properties, additionalProperties }: Schema, table: SchemaTable): Schema {
  const isWide = (properties?.length ?? 0) > pageLimits.members;
  return {
    types,
    ...(typeof items === 'object' && { items: { types: typesOf(items, table) } }),
    ...(properties && {
      properties: properties
        .slice(0, pageLimits.members)
        .map(({ name, required }) => ({ name, required, schema: { types: [] } })),
    }),
    ...((isWide || additionalProperties !== undefined) && {
      additionalProperties: isWide || additionalProperties !== false,
    }),
  };
}
