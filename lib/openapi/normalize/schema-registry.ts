import { elements, member, members, own, type Place, text } from '../parse/place.ts';
import { tokensOf } from '../parse/pointer.ts';
import type { References } from '../parse/references.ts';

/** Gives every schema that something refers to one name, whatever file or corner it stands in. */
export class SchemaRegistry {
  private readonly names = new Map<string, string>();
  private readonly places = new Map<string, Place>();
  private readonly references: References;

  constructor(references: References) {
    this.references = references;
  }

  /** The document's own components come first, under their own names. */
  addComponents(components: Place): void {
    for (const { key, place } of members(components)) {
      const reference = own(place.value, '$ref');
      // A component that only points elsewhere lends its name to what it points at.
      const isPointer = typeof reference === 'string' && Object.keys(place.value as object).length === 1;
      const target = isPointer ? this.references.follow(place) : place;
      if (
        target !== place &&
        target.value !== undefined &&
        !this.names.has(keyOf(target)) &&
        !this.isComponent(target, components)
      ) {
        this.names.set(keyOf(target), key);
        this.places.set(key, target);
        this.names.set(keyOf(place), key);
      } else {
        this.names.set(keyOf(place), key);
        this.places.set(key, place);
      }
    }
  }

  private isComponent(target: Place, components: Place): boolean {
    return target.file === components.file && target.pointer.startsWith(`${components.pointer}/`);
  }

  /** The name of the schema at a place; a new one is made where it has none yet. */
  nameOf(place: Place): string {
    const known = this.names.get(keyOf(place));
    if (known !== undefined) return known;
    if (place.value === undefined) return this.suggest(place);
    const name = this.free(this.suggest(place));
    this.names.set(keyOf(place), name);
    this.places.set(name, place);
    return name;
  }

  /** Every name that was given, in order; it grows while schemas are read. */
  entries(): ReadonlyMap<string, Place> {
    return this.places;
  }

  /** Components by the name of the schema that they extend. */
  extensions(components: Place): ReadonlyMap<string, readonly string[]> {
    const extensions = new Map<string, string[]>();
    for (const { key, place } of members(components)) {
      for (const part of elements(member(place, 'allOf'))) {
        const reference = text(part, '$ref');
        if (reference === undefined) continue;
        const target = this.references.resolve(part, reference);
        if (target.value === undefined) continue;
        const parent = this.nameOf(target);
        extensions.set(parent, [...(extensions.get(parent) ?? []), key]);
      }
    }
    return extensions;
  }

  private free(name: string): string {
    if (!this.places.has(name)) return name;
    let number = 2;
    while (this.places.has(`${name}${number}`)) number++;
    return `${name}${number}`;
  }

  /** `#/components/schemas/User/properties/address` → `User.address`; `schemas/user.yaml` → `user`. */
  private suggest(place: Place): string {
    const tokens = tokensOf(place.pointer);
    const parts = tokens.filter((token, index) => !isStructure(token, tokens[index - 1]));
    if (parts.length > 0) return parts.slice(-3).join('.');
    return (place.file.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '') || 'schema';
  }
}

const structure = new Set(
  'components schemas definitions $defs properties items paths schema content responses requestBody parameters'.split(
    ' ',
  ),
);

function isStructure(token: string, before: string | undefined): boolean {
  // A media type says nothing of what its schema is.
  if (before === 'content') return true;
  // A property may well be called "items" or "schema".
  return structure.has(token) && before !== 'properties' && before !== 'schemas' && before !== '$defs';
}

function keyOf(place: Place): string {
  return `${place.file.path}#${place.pointer}`;
}
