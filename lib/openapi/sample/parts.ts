import type { Numeric } from '#json/number.ts';
import { declaredTypes } from '../decide-types.ts';
import { joinTypes } from '../join-keywords.ts';
import { isSame } from '../json-value.ts';
import type { EnumValue, JsonType, Schema } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';

/**
 * A place of a value, as the schemas that all hold for it: none of them has a `ref` or `allOf`. Nothing is merged, so that
 * no keyword is lost that a single schema could say only once.
 */
export interface Place {
  readonly parts: readonly Schema[];
  /** Named schemas that this place or one around it is described by; of those that lead back here the end is sought. */
  readonly inside: readonly string[];
  /** Members that are better left out, because they belong to alternatives that were not chosen. */
  readonly avoid: ReadonlySet<string>;
}

interface Pending {
  readonly schema: Schema;
  readonly isInherited: boolean;
}

/** Opens references and `allOf`. Undefined: nothing can stand here, or it would not end. */
export function openPlace(
  schemas: readonly Schema[],
  table: Schemas,
  around: { readonly inside: readonly string[]; readonly avoid?: ReadonlySet<string> },
  mostTurns: number,
): Place | undefined {
  const parts: Schema[] = [];
  const here = new Set<string>();
  const pending: Pending[] = schemas.map((schema) => ({ schema, isInherited: false }));
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { schema, isInherited } = next;
    if (schema.never) return undefined;
    const { ref, allOf, ...rest } = schema;
    if (ref === undefined && allOf === undefined) {
      parts.push(isInherited ? withoutSubtypes(schema) : schema);
      continue;
    }
    const inner = (allOf ?? []).map((each) => ({ schema: each, isInherited: true }));
    if (ref !== undefined && !here.has(ref)) {
      if (timesIn(around.inside, ref) >= mostTurns) return undefined;
      here.add(ref);
      const target = table.get(ref);
      if (target) inner.unshift({ schema: target, isInherited });
    }
    pending.unshift({ schema: rest, isInherited }, ...inner);
  }
  return {
    parts: parts.filter((part) => Object.keys(part).length > 1 || part.types.length > 0),
    inside: [...around.inside, ...here],
    avoid: around.avoid ?? new Set(),
  };
}

function timesIn(names: readonly string[], name: string): number {
  return names.filter((each) => each === name).length;
}

/** A child does not have the subtypes of the schema that it extends. */
function withoutSubtypes(schema: Schema): Schema {
  if (schema.discriminator === undefined || (schema.oneOf ?? schema.anyOf)) return schema;
  const { discriminator: _, ...rest } = schema;
  return rest;
}

/** The types that all parts declare; empty: any. Undefined: none. */
export function typesOf(parts: readonly Schema[]): readonly JsonType[] | undefined {
  let types: readonly JsonType[] | undefined = [];
  for (const part of parts) {
    if (types === undefined) return undefined;
    types = joinTypes(types, declaredTypes(part));
  }
  return types;
}

/** The values that all parts with an `enum` or `const` allow; undefined where none of them has either. */
export function fixedBy(parts: readonly Schema[]): readonly EnumValue[] | undefined {
  const lists = parts.flatMap((part) => [
    ...(part.const ? [[part.const]] : []),
    ...(part.enum ? [part.enum] : []),
  ]);
  const [first, ...others] = lists;
  return first?.filter(({ value }) => others.every((list) => list.some((each) => isSame(each.value, value))));
}

type Bound = { [K in keyof Schema]-?: Schema[K] extends Numeric | undefined ? K : never }[keyof Schema];

/** The greatest of a lower bound, and the least of an upper one. */
export function lowest(parts: readonly Schema[], key: Bound): number | undefined {
  return boundOf(parts, key, Math.max);
}

export function highest(parts: readonly Schema[], key: Bound): number | undefined {
  return boundOf(parts, key, Math.min);
}

function boundOf(parts: readonly Schema[], key: Bound, pick: (...values: number[]) => number) {
  const values = parts.map((part) => part[key]).filter((value) => value !== undefined);
  return values.length > 0 ? pick(...values.map(Number)) : undefined;
}
