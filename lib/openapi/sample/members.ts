import type { Schema } from '../model.ts';
import type { Make } from './make.ts';

/** A member of an object: all that its schemas say of it. */
export interface Member {
  readonly schemas: readonly Schema[];
  readonly required: boolean;
}

const never: Schema = { types: [], never: true };

/** Everything that the parts describe by name, in the order in which they do. */
export function membersOf(parts: readonly Schema[], maker: Make): Map<string, Member> {
  const required = new Map<string, boolean>();
  for (const part of parts)
    for (const property of part.properties ?? [])
      required.set(property.name, property.required || required.get(property.name) === true);
  const readers = parts.map((part) => readerOf(part, maker.matches));
  return new Map(
    [...required].map(([name, isRequired]) => [
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
  const described = properties.filter(({ isUndescribed }) => !isUndescribed);
  const declared = new Map(described.map(({ name, schema }) => [name, schema]));
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
