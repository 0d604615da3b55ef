import { isAnnotation } from './annotations.ts';
import { decideTypes, declaredTypes } from './decide-types.ts';
import { defined } from './defined.ts';
import { clashesOf, joinBounds, joinEnums, joinTypes, together } from './join-keywords.ts';
import { type Both, joinItems, joinMembers, withoutUnevaluated } from './join-members.ts';
import type { Schema } from './model.ts';
import { weigh } from './weigh.ts';

/** Looks a named schema up; undefined where there is none or it is still being made. */
export type Lookup = (name: string) => Schema | undefined;

interface Merge {
  readonly named: Lookup;
  readonly depth: number;
  /** Shared by all that one call joins, so that a hostile file cannot make them multiply. */
  readonly budget: Budget;
}

/**
 * Joins that may still be made, and what their results, and templates that are filled in, may weigh together; what is
 * left over then stays in `allOf`, or a reference.
 */
export interface Budget {
  left: number;
  weight: number;
}

const maxDepth = 6;
const maxJoins = 2000;
/** A shape of shapes that each hold the one before several times would double with every step (`weigh`). */
const maxWeight = 10_000;

/**
 * Parts that all hold → one readable shape. What cannot be joined (two patterns, two `oneOf`s, a cycle) stays in
 * the result's `allOf`. The last part is the schema that the others stand in.
 */
export function mergeAllOf(
  parts: readonly Schema[],
  named: Lookup,
  all: Budget = { left: maxJoins, weight: maxWeight },
): Schema {
  const given = Math.min(maxJoins, all.left);
  const budget = { left: given, weight: Math.min(maxWeight, all.weight) };
  const merged = mergeInto(parts, { named, depth: 0, budget });
  all.left -= given - Math.max(budget.left, 0);
  const weight = weigh(merged);
  if (weight > budget.weight && parts.some(({ ref }) => ref !== undefined))
    return { types: [], allOf: parts };
  all.weight -= weight;
  return merged;
}

/** `unevaluatedProperties` of the last part, in which the others stand, sees what all of them describe. */
function mergeInto(parts: readonly Schema[], context: Merge): Schema {
  const { unevaluatedProperties, unevaluatedItems, ...own } = parts.at(-1) ?? { types: [] };
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) return merge(parts, context);
  const merged = merge([...parts.slice(0, -1), own], context);
  return decideTypes({ ...defined({ unevaluatedProperties, unevaluatedItems }), ...merged });
}

function merge(parts: readonly Schema[], context: Merge): Schema {
  // Where one part allows nothing, the others still say what it would be.
  if (parts.some(({ never }) => never)) return { ...merge(parts.map(withoutNever), context), never: true };
  const spoken = parts.filter((part) => !isAnything(part));
  const binding = spoken.filter((part) => !isOnlyAnnotations(part));
  const notes = allKeywords(spoken.filter(isOnlyAnnotations)) as Schema;
  const [only] = binding;
  if (only === undefined) return { ...notes, types: [] };
  if (binding.length === 1) return decideTypes({ ...only, ...notes, types: only.types });
  if (binding.every((part) => part.ref !== undefined && part.ref === only.ref && isBareReference(part))) {
    return { ...allKeywords(binding), ...notes, types: [] };
  }
  return { ...joinAll(binding, context), ...withoutTypes(notes) };
}

/** All keywords of all parts, the later ones over the earlier; authors may write more parts than a call has room for. */
function allKeywords(parts: readonly Partial<Schema>[]): Partial<Schema> {
  const whole: Partial<Schema> = {};
  for (const part of parts) Object.assign(whole, part);
  return whole;
}

function withoutNever({ never: _, ...schema }: Schema): Schema {
  return schema;
}

function withoutTypes(schema: Schema): Partial<Schema> {
  const { types: _, ...rest } = schema;
  return rest;
}

function joinAll(parts: readonly Schema[], context: Merge): Schema {
  let whole: Schema = { types: [] };
  const left: Schema[] = [];
  for (const part of parts) {
    const expanded = context.budget.left > 0 ? expand(part, context) : undefined;
    const open = expanded && withoutUnevaluated(expanded);
    const joined = open && context.depth <= maxDepth ? join(whole, open, context) : undefined;
    if (joined !== undefined) whole = joined;
    else {
      const split = open && context.depth <= maxDepth ? joinApart(whole, open, context) : undefined;
      whole = split?.whole ?? whole;
      left.push(split?.left ?? part);
    }
  }
  const inline = parts.filter((part) => part.ref === undefined && !left.includes(part));
  const notes: Partial<Schema> = allKeywords(inline.map(annotationsOf));
  const kept = left.flatMap((part) => (part.allOf && Object.keys(part).length === 2 ? part.allOf : [part]));
  const allOf = [...(whole.allOf ?? []), ...kept];
  return { ...whole, ...notes, ...(allOf.length > 0 ? { allOf } : {}) };
}

/**
 * What can be joined of a part that says something which the shape says already, such as a second `if` or `oneOf`: all
 * else that it says belongs to the shape, so that no properties are left beside it.
 */
function joinApart(whole: Schema, part: Schema, context: Merge) {
  const clashing = clashesOf(whole, part);
  if (clashing.length === 0) return undefined;
  const apart = new Set<string>(clashing.flatMap((key) => [key, ...(together[key] ?? [])]));
  const entries = Object.entries(part);
  const rest = decideTypes({ ...pick(entries, (key) => !apart.has(key)), types: part.types });
  const joined = isBareOfType(rest) ? undefined : join(whole, rest, context);
  const left = { ...pick(entries, (key) => apart.has(key)), types: declaredTypes(part) };
  return joined && { whole: joined, left: decideTypes(left) };
}

function pick(entries: readonly [string, unknown][], isWanted: (key: string) => boolean): Partial<Schema> {
  return Object.fromEntries(entries.filter(([key]) => isWanted(key)));
}

/** Nothing but a type and words. */
function isBareOfType(schema: Schema): boolean {
  return isOnlyAnnotations({ ...schema, types: [] });
}

/** The content of a reference with its siblings; a parent's title and its list of subtypes are not the child's. */
function expand(part: Schema, context: Merge): Schema | undefined {
  if (part.ref === undefined) return part;
  const { ref, ...siblings } = part;
  const target = context.named(ref);
  if (target === undefined || context.depth > maxDepth) return undefined;
  const deeper = { ...context, depth: context.depth + 1 };
  const open = expand(target, deeper);
  if (open === undefined) return undefined;
  const { title: _title, discriminator, ...content } = open;
  const inherited = discriminator && (open.oneOf ?? open.anyOf) ? { ...content, discriminator } : content;
  return isAnything(siblings) ? inherited : mergeInto([inherited, siblings], deeper);
}

function annotationsOf(schema: Schema): Partial<Schema> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => isAnnotation(key)));
}

function isAnything(schema: Schema): boolean {
  return schema.types.length === 0 && Object.keys(schema).length === 1;
}

function isOnlyAnnotations(schema: Schema): boolean {
  return (
    schema.types.length === 0 && Object.keys(schema).every((key) => key === 'types' || isAnnotation(key))
  );
}

function isBareReference(schema: Schema): boolean {
  return Object.keys(schema).every((key) => key === 'types' || key === 'ref' || isAnnotation(key));
}

/** Both schemas as one, or undefined where no single shape says the same. */
function join(a: Schema, b: Schema, context: Merge): Schema | undefined {
  // A join costs as much as there are properties to copy.
  context.budget.left -= 1 + Math.floor(((a.properties?.length ?? 0) + (b.properties?.length ?? 0)) / 2);
  if (context.budget.left < 0 || a.never || b.never) return undefined;
  if (isAnything(a)) return b;
  if (isAnything(b)) return a;
  const types = joinTypes(declaredTypes(a), declaredTypes(b));
  const enums = joinEnums(a.enum, b.enum);
  if (types === undefined || enums === null || clashesOf(a, b).length > 0) return undefined;
  const both: Both = (one, other) => merge([one, other], { ...context, depth: context.depth + 1 });
  const { isTypeImplied: _a, ...before } = a;
  const { isTypeImplied: _b, ...after } = b;
  return decideTypes({
    ...before,
    ...after,
    ...joinedTypes(types, a, b),
    ...defined({
      ...joinBounds(a, b),
      enum: enums,
      ...joinMembers(a, b, both),
      ...joinItems(a, b, both),
      allOf: concat(a.allOf, b.allOf),
      deprecated: a.deprecated || b.deprecated || undefined,
      readOnly: a.readOnly || b.readOnly || undefined,
      writeOnly: a.writeOnly || b.writeOnly || undefined,
      internal: a.internal || b.internal || undefined,
      uniqueItems: a.uniqueItems || b.uniqueItems || undefined,
    }),
  });
}

/** Without a declared type, "or null" is all that is known before the joined keywords imply the rest. */
function joinedTypes(
  declared: Schema['types'],
  a: Schema,
  b: Schema,
): Pick<Schema, 'types' | 'isTypeImplied'> {
  if (declared.length > 0) return { types: declared };
  return { types: [...a.types, ...b.types].filter((type) => type === 'null'), isTypeImplied: true };
}

function concat<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  return a && b ? [...a, ...b] : (a ?? b);
}
