import type { Choice, Schema } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';
import { isNull } from '../resolve-schema.ts';
import { fixedBy, openPlace, type Place, typesOf } from './parts.ts';

/** One way to decide a choice: what then holds besides, and which members are better left out. */
interface Way {
  readonly schemas: readonly Schema[];
  readonly avoid: readonly string[];
}

interface Decision {
  /** The part without the choice. */
  readonly rest: Schema;
  readonly ways: readonly Way[];
}

/**
 * Every way to decide the alternatives and conditions of a place, the first named first: each is the place with what was
 * chosen added to it, and has nothing left to decide. Ways that contradict what is fixed already are passed over.
 */
export function* waysThrough(place: Place, table: Schemas, mostTurns: number): Generator<Place> {
  for (const [at, part] of place.parts.entries()) {
    const decision = decisionIn(part, place, table);
    if (decision === undefined) continue;
    const { rest, ways } = decision;
    const others = place.parts.toSpliced(at, 1, rest);
    const before = contradictions(others);
    for (const { schemas, avoid } of ways) {
      const around = { inside: place.inside, avoid: new Set([...place.avoid, ...avoid]) };
      const added = openPlace(schemas, table, around, mostTurns);
      if (added === undefined) continue;
      const next = { ...added, parts: [...others, ...added.parts] };
      if (contradictions(next.parts) <= before) yield* waysThrough(next, table, mostTurns);
    }
    return;
  }
  yield place;
}

function decisionIn(part: Schema, place: Place, table: Schemas): Decision | undefined {
  const { oneOf, anyOf, discriminator, if: condition, then, else: otherwise, not, ...rest } = part;
  // What `not` asks for is only told by trying; a member that it forbids is left out from the start.
  const forbidden = not ? forbiddenBy(not) : [];
  const kept: Schema = { ...rest, ...(not && forbidden.length === 0 && { not }) };
  const beside = { ...kept, ...(condition && conditional(condition, then, otherwise)) };
  if (oneOf) {
    const shown = { ...beside, ...(anyOf && { anyOf }) };
    return { rest: withNot(shown, not), ways: alternatives(oneOf, discriminator, place, table, true) };
  }
  if (anyOf)
    return { rest: withNot(beside, not), ways: alternatives(anyOf, discriminator, place, table, false) };
  if (condition) return { rest: withNot(kept, not), ways: branches(condition, then, otherwise, table) };
  const subtypes = discriminator?.mapping.filter(({ schema }) => !place.inside.includes(schema)) ?? [];
  if (discriminator && subtypes.length > 0) {
    const ways = subtypes.map(({ value, schema }) => ({
      schemas: [{ ref: schema, types: [] }, named(discriminator.property, value)],
      avoid: [],
    }));
    return { rest: withNot(kept, not), ways: [...ways, { schemas: [], avoid: [] }] };
  }
  if (forbidden.length === 0) return undefined;
  // One of the names that are forbidden together is enough to leave out.
  const fewest = forbidden.flatMap((names) => names.slice(-1));
  return { rest: kept, ways: [fewest, forbidden.flat()].map((avoid) => ({ schemas: [], avoid })) };
}

function conditional(condition: Schema, then: Schema | undefined, otherwise: Schema | undefined) {
  return { if: condition, ...(then && { then }), ...(otherwise && { else: otherwise }) };
}

function withNot(schema: Schema, not: Schema | undefined): Schema {
  return not ? { ...schema, not } : schema;
}

/** Keywords of a schema that only says what is required. */
const onlyRequired: ReadonlySet<string> = new Set(['types', 'isTypeImplied', 'properties']);

/** Names that must not be there together: of `not: { required: [a, b] }`, and of each of several in `anyOf`. */
function forbiddenBy({ anyOf, ...rest }: Schema): readonly (readonly string[])[] {
  if (anyOf === undefined)
    return isOnlyRequired(rest) ? [(rest.properties ?? []).map(({ name }) => name)] : [];
  const isBare = rest.properties === undefined && Object.keys(rest).every((key) => onlyRequired.has(key));
  const each = isBare ? anyOf.map(({ schema }) => forbiddenBy(schema)) : [];
  return each.every((lists) => lists.length > 0) ? each.flat() : [];
}

function isOnlyRequired(schema: Schema): boolean {
  const isBare = Object.keys(schema).every((key) => onlyRequired.has(key));
  const properties = schema.properties ?? [];
  return isBare && properties.length > 0 && properties.every((each) => each.required && isAny(each.schema));
}

function isAny(schema: Schema): boolean {
  return schema.types.length === 0 && Object.keys(schema).length === 1;
}

function alternatives(
  options: readonly Choice[],
  discriminator: Schema['discriminator'],
  place: Place,
  table: Schemas,
  isExclusive: boolean,
): Way[] {
  const required = isExclusive ? options.map(({ schema }) => requiredIn(schema, table)) : [];
  const ways = options.map(({ schema }, index) => {
    const own = new Set(required[index]);
    const avoid = required.flat().filter((name) => !own.has(name));
    return { schema, avoid: [...new Set(avoid)] };
  });
  // What the place is known to be comes first, null last.
  const rank = ({ schema }: { schema: Schema }) =>
    schema.ref !== undefined && place.inside.includes(schema.ref) ? 0 : isNull(schema) ? 2 : 1;
  const plainly = ways
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ schema, avoid }) => {
      const plain = { schemas: [schema], avoid };
      const kind = discriminator && kindOf(schema, discriminator);
      if (discriminator === undefined || kind === undefined) return [plain];
      return [{ schemas: [schema, named(discriminator.property, kind)], avoid }, plain];
    });
  return isExclusive ? [...plainly, ...apart(options, place, table)] : plainly;
}

/** Of so many alternatives that do not exclude each other ways are looked for to make them. */
const mostApart = 8;

/**
 * The last resort for alternatives of which each takes the values of the others, since no member is required: what only
 * another one describes is null, which that one does not take. Nobody would write it, but what is sent is accepted.
 */
function apart(options: readonly Choice[], { inside }: Place, table: Schemas): Way[] {
  if (options.length > mostApart) return [];
  const members = options.map(({ schema }) => {
    const parts = openPlace([schema], table, { inside }, 1)?.parts ?? [];
    return parts.flatMap(({ properties = [] }) => properties.map(({ name }) => name));
  });
  return options.flatMap(({ schema }, at) => {
    const foreign = members
      .toSpliced(at, 1)
      .map((names) => names.find((name) => members[at]?.includes(name) === false));
    const names = new Set(foreign.filter((name) => name !== undefined));
    const without = [...names].map((name) => named(name, null));
    return names.size === 0 ? [] : [{ schemas: [schema, ...without], avoid: [] }];
  });
}

/** The discriminator's value for one alternative: the one that is mapped to it, else its name. */
function kindOf({ ref }: Schema, { mapping }: NonNullable<Schema['discriminator']>): string | undefined {
  return mapping.find((entry) => entry.schema === ref)?.value ?? ref;
}

function named(property: string, value: unknown): Schema {
  return {
    types: [],
    properties: [{ name: property, required: true, schema: { types: [], const: { value } } }],
  };
}

function branches(
  condition: Schema,
  then: Schema | undefined,
  otherwise: Schema | undefined,
  table: Schemas,
): Way[] {
  const asked = askedFor(condition, table);
  const wanted = askedFor(then, table);
  const others = askedFor(otherwise, table);
  // What only the other side asks for belongs to it.
  const holds = {
    schemas: [condition, ...(then ? [then] : [])],
    avoid: others.filter((name) => !asked.includes(name) && !wanted.includes(name)),
  };
  const fails = {
    schemas: otherwise ? [otherwise] : [],
    avoid: [...asked, ...wanted].filter((name) => !others.includes(name)),
  };
  return then ? [holds, fails] : [fails, holds];
}

/** Names that a schema requires, and those that its own conditions do. */
function askedFor(schema: Schema | undefined, table: Schemas): readonly string[] {
  if (schema === undefined) return [];
  return [...requiredIn(schema, table), ...askedFor(schema.then, table), ...askedFor(schema.else, table)];
}

const mostRefs = 16;

/** Names that a schema requires, at its top. */
function requiredIn(declared: Schema, table: Schemas): readonly string[] {
  let schema: Schema | undefined = declared;
  for (let hops = 0; schema?.ref !== undefined && hops < mostRefs; hops++) schema = table.get(schema.ref);
  return (schema?.properties ?? []).filter(({ required }) => required).map(({ name }) => name);
}

/** How many of the types and fixed values that the parts ask for leave nothing. */
function contradictions(parts: readonly Schema[]): number {
  const members = new Map<string, Schema[]>();
  for (const part of parts)
    for (const { name, schema } of part.properties ?? [])
      if (schema.ref === undefined && (schema.const ?? schema.enum))
        members.set(name, [...(members.get(name) ?? []), schema]);
  const all = [parts, ...[...members.values()].filter((list) => list.length > 1)];
  return all.filter((list) => typesOf(list) === undefined || fixedBy(list)?.length === 0).length;
}
