import type { Schema } from './model.ts';

/** A part of what a schema demands beyond its own members. */
interface Condition {
  readonly label: string;
  readonly schema: Schema;
  /** It is said of the value itself, not of something in it. */
  readonly isBranch: boolean;
}

export function conditionsOf(schema: Schema): Condition[] {
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
  const secondChoices: Schema | undefined =
    schema.oneOf && schema.anyOf ? { types: [], anyOf: schema.anyOf } : undefined;
  const branches = {
    Not: not,
    If: condition,
    Then: consequence,
    Else: otherwise,
    ...Object.fromEntries((dependentSchemas ?? []).map((each) => [`With ${each.property}`, each.schema])),
    ...Object.fromEntries(
      (allOf ?? []).map((part, index) => [allOf?.length === 1 ? 'Also' : `Also (${index + 1})`, part]),
    ),
    'And any of': secondChoices,
  };
  const inside = {
    Contains: contains,
    'Each item': isStray(schema) ? schema.items : undefined,
    'Each name': isWorded(propertyNames) ? undefined : propertyNames,
    'Any other item': typeof unevaluatedItems === 'object' ? unevaluatedItems : undefined,
    'The text holds': contentSchema,
    'Any other property': otherProperties(schema),
  };
  return [...labelled(branches, true), ...labelled(inside, false)];
}

function labelled(parts: Readonly<Record<string, Schema | undefined>>, isBranch: boolean): Condition[] {
  return Object.entries(parts).flatMap(([label, schema]) => (schema ? [{ label, schema, isBranch }] : []));
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
