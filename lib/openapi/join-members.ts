import type { Property, Schema } from './model.ts';

/** Two schemas that both hold, as one. */
export type Both = (a: Schema, b: Schema) => Schema;

type Rest = boolean | Schema | undefined;

/** Keywords that say together which members an object has: each of them means what it means beside the others. */
export const memberKeywords = ['properties', 'patternProperties', 'additionalProperties'] as const;

/**
 * Whether one shape can say of members what two say: not where one of them says what holds for all that it does not
 * describe, and only trying a pattern tells which of the other's members those are.
 */
export function canJoinMembers(a: Schema, b: Schema): boolean {
  return saysOfRest(a, b) && saysOfRest(b, a);
}

function saysOfRest(one: Schema, other: Schema): boolean {
  if (!isClosed(one.additionalProperties)) return true;
  const patterns = new Set(one.patternProperties?.map(({ pattern }) => pattern));
  if (other.patternProperties?.some(({ pattern }) => !patterns.has(pattern))) return false;
  return patterns.size === 0 || foreign(one, other).length === 0;
}

function isClosed(rest: Rest): rest is false | Schema {
  return rest === false || (typeof rest === 'object' && Object.keys(rest).length + rest.types.length > 1);
}

/** Members that only the other one describes. */
function foreign(one: Schema, other: Schema): readonly Property[] {
  const own = new Set(one.properties?.filter(({ isUndescribed }) => !isUndescribed).map(({ name }) => name));
  return (other.properties ?? []).filter(({ name, isUndescribed }) => !isUndescribed && !own.has(name));
}

/** What both say of an object's members; what one of them says of all others holds for those that only the other names. */
export function joinMembers(a: Schema, b: Schema, both: Both) {
  return {
    properties: joinProperties(withRest(a, b, both), withRest(b, a, both), both),
    patternProperties: joinNamed('pattern', a.patternProperties, b.patternProperties, (x, y) => ({
      ...x,
      schema: both(x.schema, y.schema),
    })),
    additionalProperties: joinRest(a.additionalProperties, b.additionalProperties, both),
    dependentRequired: joinNamed('property', a.dependentRequired, b.dependentRequired, (x, y) => ({
      ...x,
      requires: [...new Set([...x.requires, ...y.requires])],
    })),
    dependentSchemas: joinNamed('property', a.dependentSchemas, b.dependentSchemas, (x, y) => ({
      ...x,
      schema: both(x.schema, y.schema),
    })),
  };
}

/** The other's properties, each with what this one says of members that it does not describe. */
function withRest({ properties }: Schema, other: Schema, both: Both): readonly Property[] | undefined {
  const rest = other.additionalProperties;
  if (!isClosed(rest) || properties === undefined) return properties;
  const bound = new Set(foreign(other, { types: [], properties }));
  const said = rest === false ? refused : rest;
  return properties.map((each) => (bound.has(each) ? { ...each, schema: both(each.schema, said) } : each));
}

const refused: Schema = { types: [], never: true };

function joinProperties(
  a: readonly Property[] | undefined,
  b: readonly Property[] | undefined,
  both: Both,
): readonly Property[] | undefined {
  return joinNamed('name', a, b, (one, other) => {
    const isUndescribed = one.isUndescribed && other.isUndescribed;
    return {
      name: one.name,
      required: one.required || other.required,
      schema: both(one.schema, other.schema),
      ...(isUndescribed && { isUndescribed }),
    };
  });
}

/** Both lists, the entries of one name joined. */
function joinNamed<K extends string, T extends { readonly [key in K]: string }>(
  key: K,
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  join: (one: T, other: T) => T,
): readonly T[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const all = new Map(a.map((entry) => [entry[key], entry]));
  for (const entry of b) {
    const known = all.get(entry[key]);
    all.set(entry[key], known ? join(known, entry) : entry);
  }
  return [...all.values()];
}

/** What both say of items: of those with a place of their own, and of all others. */
export function joinItems(a: Schema, b: Schema, both: Both) {
  const length = Math.max(a.prefixItems?.length ?? 0, b.prefixItems?.length ?? 0);
  const at = (index: number) => joinRest(itemAt(a, index), itemAt(b, index), both);
  const prefix = Array.from({ length }, (_, index) => asSchema(at(index)));
  return {
    prefixItems: length > 0 ? prefix : undefined,
    items: joinRest(a.items, b.items, both),
  };
}

function itemAt({ prefixItems, items }: Schema, index: number): Rest {
  return prefixItems?.[index] ?? items;
}

function asSchema(rest: Rest): Schema {
  if (typeof rest === 'object') return rest;
  return rest === false ? refused : { types: [] };
}

function joinRest(a: Rest, b: Rest, both: Both): Rest {
  if (a === undefined || a === true) return b ?? a;
  if (b === undefined || b === true) return a;
  if (a === false || b === false) return false;
  return both(a, b);
}

/** Keywords whose schemas see the same value, so that what they describe counts as described for `unevaluated…`. */
const inPlace = ['ref', 'allOf', 'oneOf', 'anyOf', 'if', 'then', 'else', 'dependentSchemas'] as const;

/**
 * A part in which `unevaluatedProperties` and `unevaluatedItems` are said with the keywords that mean the same where
 * nothing else describes members or items: it does not see what the other parts of an `allOf` describe. Undefined where
 * only these keywords can say it.
 */
export function withoutUnevaluated(part: Schema): Schema | undefined {
  const { unevaluatedProperties, unevaluatedItems, ...rest } = part;
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) return part;
  const { additionalProperties = unevaluatedProperties, items = unevaluatedItems } = part;
  const isShared =
    inPlace.some((key) => part[key] !== undefined) ||
    (unevaluatedItems !== undefined && part.contains !== undefined);
  if (isShared) return undefined;
  return {
    ...rest,
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...(items !== undefined && { items }),
  };
}
