import type { Property, Schema } from '../model.ts';
import { limits } from './limits.ts';
import type { Make } from './make.ts';
import { lowest } from './parts.ts';

/** A member of an object: all that its schemas say of it. */
export interface Member {
  readonly schemas: readonly Schema[];
  readonly required: boolean;
}

const never: Schema = { types: [], never: true };

/** What the parts describe by name, in the order in which they do; of very many optional members the first. */
export function membersOf(parts: readonly Schema[], maker: Make): Map<string, Member> {
  const required = new Map<string, boolean>();
  for (const part of parts)
    for (const property of part.properties ?? [])
      required.set(property.name, property.required || required.get(property.name) === true);
  const readers = parts.map((part) => readerOf(part, maker.matches));
  let left = Math.max(limits.optional, lowest(parts, 'minProperties') ?? 0);
  const named = [...required].filter(([, isRequired]) => isRequired || left-- > 0);
  return new Map(
    named.map(([name, isRequired]) => [
      name,
      { required: isRequired, schemas: readers.flatMap((read) => read(name)) },
    ]),
  );
}

/** What holds for a member of this name. */
export function schemasOf(parts: readonly Schema[], name: string, maker: Make): readonly Schema[] {
  return parts.flatMap((part) => readerOf(part, maker.matches)(name));
}

type Reader = (name: string) => readonly Schema[];

function readerOf(part: Schema, matches: Make['matches']): Reader {
  const { properties = [], patternProperties = [], additionalProperties, unevaluatedProperties } = part;
  const declared = declaredIn(properties);
  return (name) => {
    const own = declared.get(name);
    const matching = patternProperties
      .filter(({ pattern }) => matches(pattern, name))
      .map(({ schema }) => schema);
    const found = own ? [own, ...matching] : matching;
    if (found.length > 0) return found;
    if (additionalProperties === false) return [never];
    if (typeof additionalProperties === 'object') return [additionalProperties];
    return typeof unevaluatedProperties === 'object' ? [unevaluatedProperties] : [];
  };
}

const known = new WeakMap<readonly Property[], ReadonlyMap<string, Schema>>();

/** Described properties by name, listed once: they are asked for member by member. */
function declaredIn(properties: readonly Property[]): ReadonlyMap<string, Schema> {
  const found = known.get(properties);
  if (found) return found;
  const described = properties.filter(({ isUndescribed }) => !isUndescribed);
  const declared = new Map(described.map(({ name, schema }) => [name, schema]));
  known.set(properties, declared);
  return declared;
}
