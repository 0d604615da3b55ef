import { isObject } from '../json-value.ts';
import { tokensOf } from '../parse/pointer.ts';
import { movedPointer, pointerOf } from './places.ts';

/** A part of a document, and what else it needs. */
export interface Read {
  /** The same, its references leading to where an excerpt has their targets. */
  readonly value: unknown;
  /** JSON pointers, as they are written in the document, of what it refers to. */
  readonly targets: ReadonlySet<string>;
}

/** Which pointer a reference means that is none itself: a plain name (`#user`), or an `$id`. */
export type FindNamed = (reference: string) => string | undefined;

/** What holds values under names that authors chose, so that none of them is a keyword. */
const maps = new Set([
  ...['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'schemas'],
  ...['responses', 'parameters', 'headers', 'requestBodies', 'content', 'mediaTypes', 'encoding'],
  ...['callbacks', 'links', 'paths', 'webhooks', 'pathItems', 'securitySchemes', 'additionalOperations'],
]);

/** What holds data that the document only shows: a `$ref` in it is a value like any other. */
const data = new Set(['example', 'default', 'const', 'enum', 'value', 'dataValue']);

/** Finds every reference in a part of a description: `$ref`, `$dynamicRef`, `discriminator` and `security`. */
export function readReferences(
  value: unknown,
  schemePointer: (name: string) => string,
  named: FindNamed,
): Read {
  const targets = new Set<string>();
  const follow = (reference: string): string => {
    const pointer = pointerOf(reference) ?? named(reference);
    if (pointer === undefined || pointer === '') return reference;
    targets.add(pointer);
    const moved = movedPointer(pointer);
    return moved === pointer ? reference : `#${encodeURI(moved)}`;
  };
  const readMember = (key: string, member: unknown): unknown => {
    if ((key === '$ref' || key === '$dynamicRef') && typeof member === 'string') return follow(member);
    if (data.has(key) || (key === 'examples' && Array.isArray(member))) return member;
    if (key === 'security' && Array.isArray(member)) addSchemes(member, schemePointer, follow, targets);
    if (key === 'discriminator' && isObject(member)) return readDiscriminator(member, follow);
    return read(member, maps.has(key) || key === 'examples');
  };
  const read = (part: unknown, isMap: boolean): unknown => {
    if (Array.isArray(part)) return part.map((item) => read(item, false));
    if (!isObject(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [
        key,
        isMap ? read(member, false) : readMember(key, member),
      ]),
    );
  };
  return { value: read(value, false), targets };
}

/** Security requirements name schemes, or refer to them (OpenAPI 3.2). */
function addSchemes(
  requirements: readonly unknown[],
  schemePointer: (name: string) => string,
  follow: (reference: string) => string,
  targets: Set<string>,
): void {
  for (const name of requirements.flatMap((each) => (isObject(each) ? Object.keys(each) : [])))
    if (name.startsWith('#/')) follow(name);
    else targets.add(schemePointer(name));
}

/** A mapping gives the name of a schema or a reference to one; of `defaultMapping` (OpenAPI 3.2) the same is true. */
function readDiscriminator(
  discriminator: Readonly<Record<string, unknown>>,
  follow: (reference: string) => string,
): unknown {
  const one = (value: unknown) => {
    if (typeof value !== 'string') return value;
    if (value.includes('#')) return follow(value);
    if (/^[\w.-]+$/.test(value)) follow(`#/components/schemas/${value}`);
    return value;
  };
  const { mapping, defaultMapping } = discriminator;
  return {
    ...discriminator,
    ...(isObject(mapping) && {
      mapping: Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, one(value)])),
    }),
    ...(defaultMapping !== undefined && { defaultMapping: one(defaultMapping) }),
  };
}

/** What stands at a pointer; `undefined` where nothing does. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of tokensOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  return value;
}
