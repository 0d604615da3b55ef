import { words } from '#words/terms.ts';
import { say } from '../words/say.ts';
import type { Schema } from './model.ts';

/** A part of what a schema demands beyond its own members. */
interface Condition {
  /** Names it in addresses. */
  readonly key: string;
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
  const branches: readonly Part[] = [
    ['Not', words.notLabel, not],
    ['If', words.ifLabel, condition],
    ['Then', words.thenLabel, consequence],
    ['Else', words.elseLabel, otherwise],
    ...(dependentSchemas ?? []).map(
      ({ property, schema: part }): Part => [`With ${property}`, say(words.withProperty, { property }), part],
    ),
    ...(allOf ?? []).map((part, index): Part => {
      const isOne = allOf?.length === 1;
      const number = isOne ? '' : ` (${index + 1})`;
      return [`Also${number}`, words.alsoLabel + number, part];
    }),
    ['And any of', words.andAnyOf, secondChoices],
  ];
  const inside: readonly Part[] = [
    ['Contains', words.contains, contains],
    ['Each item', words.eachItemTitle, isStray(schema) ? schema.items : undefined],
    ['Each name', words.eachNameTitle, isWorded(propertyNames) ? undefined : propertyNames],
    [
      'Any other item',
      words.anyOtherItem,
      typeof unevaluatedItems === 'object' ? unevaluatedItems : undefined,
    ],
    ['The text holds', words.textHolds, contentSchema],
    ['Any other property', words.anyOtherProperty, otherProperties(schema)],
  ];
  return [...listed(branches, true), ...listed(inside, false)];
}

type Part = readonly [key: string, label: string, schema: Schema | undefined];

function listed(parts: readonly Part[], isBranch: boolean): Condition[] {
  return parts.flatMap(([key, label, schema]) => (schema ? [{ key, label, schema, isBranch }] : []));
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
