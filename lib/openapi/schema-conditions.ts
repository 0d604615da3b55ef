import type { Schema } from './model.ts';

/** What a schema demands beyond its own members, each part under its label. */
export function conditionsOf(schema: Schema): (readonly [string, Schema])[] {
  const {
    not,
    if: condition,
    then: consequence,
    else: otherwise,
    contains,
    dependentSchemas,
    allOf,
    propertyNames,
    unevaluatedItems,
    contentSchema,
  } = schema;
  const single = {
    Not: not,
    If: condition,
    Then: consequence,
    Else: otherwise,
    Contains: contains,
    'Each item': isStray(schema) ? schema.items : undefined,
    'Each name': isWorded(propertyNames) ? undefined : propertyNames,
    'Any other item': typeof unevaluatedItems === 'object' ? unevaluatedItems : undefined,
    'The text holds': contentSchema,
    'Any other property': otherProperties(schema),
  };
  return [
    ...Object.entries(single).filter((entry): entry is [string, Schema] => entry[1] !== undefined),
    ...(dependentSchemas ?? []).map((each) => [`With ${each.property}`, each.schema] as const),
    ...(allOf ?? []).map(
      (part, index) => [allOf?.length === 1 ? 'Also' : `Also (${index + 1})`, part] as const,
    ),
  ];
}

/** Items beside a type that has none: they mean nothing to a validator, and something to whoever wrote them. */
function isStray(schema: Schema): schema is Schema & { readonly items: Schema } {
  return typeof schema.items === 'object' && !schema.types.includes('array');
}

/** Names that only have a length, a pattern or a list of values: that is said in words beside the type. */
function isWorded(schema: Schema | undefined): boolean {
  return schema?.ref === undefined && schema?.not === undefined && schema?.oneOf === undefined;
}

/** `unevaluatedProperties` beside `additionalProperties`; alone it is shown as an entry. */
function otherProperties({ additionalProperties, unevaluatedProperties }: Schema): Schema | undefined {
  if (typeof additionalProperties !== 'object' || typeof unevaluatedProperties !== 'object') return undefined;
  return unevaluatedProperties;
}
