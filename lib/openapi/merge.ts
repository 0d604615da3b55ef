import { isAnnotation } from './annotations.ts';
import { defined } from './defined.ts';
import { isSame } from './json-value.ts';
import type { EnumValue, JsonType, Property, Schema } from './model.ts';

/** Looks a named schema up; undefined where there is none or it is still being made. */
export type Lookup = (name: string) => Schema | undefined;

interface Merge {
  readonly named: Lookup;
  readonly depth: number;
  /** Shared by all that one call joins, so that a hostile file cannot make them multiply. */
  readonly budget: Budget;
}

/** Joins that may still be made; what is left over then stays in `allOf`. */
export interface Budget {
  left: number;
}

const maxDepth = 6;
const maxJoins = 2000;

/**
 * Parts that all hold → one readable shape. What cannot be joined (two patterns, two `oneOf`s, a cycle) stays in
 * the result's `allOf`.
 */
export function mergeAllOf(
  parts: readonly Schema[],
  named: Lookup,
  all: Budget = { left: maxJoins },
): Schema {
  const given = Math.min(maxJoins, all.left);
  const budget = { left: given };
  const merged = merge(parts, { named, depth: 0, budget });
  all.left -= given - Math.max(budget.left, 0);
  return merged;
}

function merge(parts: readonly Schema[], context: Merge): Schema {
  const spoken = parts.filter((part) => !isAnything(part));
  const binding = spoken.filter((part) => !isOnlyAnnotations(part));
  const notes = Object.assign({}, ...spoken.filter(isOnlyAnnotations)) as Schema;
  const [only] = binding;
  if (only === undefined) return { ...notes, types: [] };
  if (binding.length === 1) return { ...only, ...notes, types: only.types };
  if (binding.every((part) => part.ref !== undefined && part.ref === only.ref && isBareReference(part))) {
    return { ...Object.assign({}, ...binding), ...notes, types: [] };
  }
  return { ...joinAll(binding, context), ...withoutTypes(notes) };
}

function withoutTypes(schema: Schema): Partial<Schema> {
  const { types: _, ...rest } = schema;
  return rest;
}

function joinAll(parts: readonly Schema[], context: Merge): Schema {
  let whole: Schema = { types: [] };
  const left: Schema[] = [];
  for (const part of parts) {
    const open = context.budget.left > 0 ? expand(part, context) : undefined;
    const joined = open && context.depth <= maxDepth ? join(whole, open, context) : undefined;
    if (joined === undefined) left.push(part);
    else whole = joined;
  }
  const inline = parts.filter((part) => part.ref === undefined && !left.includes(part));
  const notes: Partial<Schema> = Object.assign({}, ...inline.map(annotationsOf));
  const kept = left.flatMap((part) => (part.allOf && Object.keys(part).length === 2 ? part.allOf : [part]));
  const allOf = [...(whole.allOf ?? []), ...kept];
  return { ...whole, ...notes, ...(allOf.length > 0 ? { allOf } : {}) };
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
  return isAnything(siblings) ? inherited : merge([inherited, siblings], deeper);
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
  const types = joinTypes(a.types, b.types);
  const enums = joinEnums(a.enum, b.enum);
  if (types === undefined || enums === null || clashes(a, b)) return undefined;
  const joined: Schema = { ...a, ...b, types };
  return {
    ...joined,
    ...defined({
      ...joinBounds(a, b),
      enum: enums,
      properties: joinProperties(a.properties, b.properties, context),
      patternProperties: concat(a.patternProperties, b.patternProperties),
      dependentRequired: concat(a.dependentRequired, b.dependentRequired),
      dependentSchemas: concat(a.dependentSchemas, b.dependentSchemas),
      allOf: concat(a.allOf, b.allOf),
      additionalProperties: joinOpen(a.additionalProperties, b.additionalProperties, context),
      items: joinOpen(a.items, b.items, context),
      deprecated: a.deprecated || b.deprecated || undefined,
      readOnly: a.readOnly || b.readOnly || undefined,
      writeOnly: a.writeOnly || b.writeOnly || undefined,
      uniqueItems: a.uniqueItems || b.uniqueItems || undefined,
    }),
  };
}

/** Keywords of which one shape can say only one. */
const single = [
  'ref',
  'pattern',
  'format',
  'const',
  'oneOf',
  'anyOf',
  'not',
  'if',
  'contains',
  'propertyNames',
  'prefixItems',
  'multipleOf',
  'contentMediaType',
  'contentEncoding',
  'contentSchema',
  'discriminator',
  'unevaluatedProperties',
  'unevaluatedItems',
] as const;

function clashes(a: Schema, b: Schema): boolean {
  return single.some((key) => a[key] !== undefined && b[key] !== undefined && !isSame(a[key], b[key]));
}

function joinTypes(a: readonly JsonType[], b: readonly JsonType[]): readonly JsonType[] | undefined {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const accepts = (types: readonly JsonType[], type: JsonType) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const both = [...new Set([...a, ...b])].filter((type) => accepts(a, type) && accepts(b, type));
  return both.length > 0 ? both : undefined;
}

/** null: no value is left. */
function joinEnums(a: Schema['enum'], b: Schema['enum']): readonly EnumValue[] | undefined | null {
  if (a === undefined || b === undefined) return a ?? b;
  const both = a.filter(({ value }) => b.some((other) => isSame(other.value, value)));
  return both.length > 0 ? both : null;
}

const lower = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
  'minContains',
] as const;
const upper = [
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
  'maxProperties',
  'maxContains',
] as const;

function joinBounds(a: Schema, b: Schema): Partial<Schema> {
  const tightest = (keys: readonly (keyof Schema)[], pick: (...values: number[]) => number) =>
    keys.flatMap((key) => {
      const values = [a[key], b[key]].filter((value) => typeof value === 'number');
      return values.length > 0 ? [[key, pick(...values)] as const] : [];
    });
  return Object.fromEntries([...tightest(lower, Math.max), ...tightest(upper, Math.min)]);
}

function joinProperties(
  a: readonly Property[] | undefined,
  b: readonly Property[] | undefined,
  context: Merge,
): readonly Property[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const all = new Map(a.map((property) => [property.name, property]));
  for (const property of b) {
    const known = all.get(property.name);
    all.set(property.name, known ? joinProperty(known, property, context) : property);
  }
  return [...all.values()];
}

function joinProperty(a: Property, b: Property, context: Merge): Property {
  const schema = merge([a.schema, b.schema], { ...context, depth: context.depth + 1 });
  return { name: a.name, required: a.required || b.required, schema };
}

function joinOpen(
  a: boolean | Schema | undefined,
  b: boolean | Schema | undefined,
  context: Merge,
): boolean | Schema | undefined {
  if (a === undefined || a === true) return b ?? a;
  if (b === undefined || b === true) return a;
  if (a === false || b === false) return false;
  return merge([a, b], { ...context, depth: context.depth + 1 });
}

function concat<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  return a && b ? [...a, ...b] : (a ?? b);
}
