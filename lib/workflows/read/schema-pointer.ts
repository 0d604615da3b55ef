import type { Schema } from '../../openapi/model.ts';
import { resolveSchema, type Schemas } from '../../openapi/resolve-schema.ts';

/**
 * Whether no value that a schema allows has anything at a JSON Pointer: its objects are closed, or it is a single value.
 * Schemas of which that is not plain are said to allow it.
 */
export function cannotHave(declared: Schema, tokens: readonly string[], table: Schemas): boolean {
  const [token, ...rest] = tokens;
  if (token === undefined) return false;
  const schema = resolveSchema(declared, table);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices && schema.properties === undefined && choices.length > 0)
    return choices.every((choice) => cannotHave(choice.schema, tokens, table));
  if (choices || schema.allOf || schema.if || schema.dependentSchemas || schema.discriminator) return false;
  const types = schema.types.filter((type) => type !== 'null');
  if (types.length === 0) return false;
  return types.every((type) => {
    if (type === 'object') return cannotHaveMember(schema, token, rest, table);
    if (type === 'array') return cannotHaveItem(schema, token, rest, table);
    return true;
  });
}

function cannotHaveMember(schema: Schema, name: string, rest: readonly string[], table: Schemas): boolean {
  const property = schema.properties?.find((each) => each.name === name);
  if (property) return cannotHave(property.schema, rest, table);
  if (schema.patternProperties) return false;
  const others = schema.additionalProperties ?? schema.unevaluatedProperties ?? true;
  return typeof others === 'object' ? cannotHave(others, rest, table) : !others;
}

function cannotHaveItem(schema: Schema, token: string, rest: readonly string[], table: Schemas): boolean {
  if (!/^(?:0|[1-9]\d*)$/.test(token)) return true;
  const item = schema.prefixItems?.[Number(token)] ?? schema.items ?? true;
  return typeof item === 'object' ? cannotHave(item, rest, table) : !item;
}
