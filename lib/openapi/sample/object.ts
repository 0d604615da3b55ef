import type { Schema } from '../model.ts';
import { waysThrough } from './choices.ts';
import { limits } from './limits.ts';
import { type Make, nothing } from './make.ts';
import { type Member, membersOf, schemasOf } from './members.ts';
import { highest, lowest, openPlace, type Place } from './parts.ts';
import { patternTexts } from './pattern-text.ts';

/** How much of what need not be there is: all but what belongs to other alternatives, all, or nothing. */
type Fullness = 'usual' | 'all' | 'least';

/** Objects for a place without choices: a full one, then a small one; varied, with other values in turn. */
export function* sampleObjects(
  place: Place,
  maker: Make,
  isVaried: boolean,
): Generator<Record<string, unknown>> {
  const object = new ObjectMaker(place, maker);
  for (const fullness of ['usual', 'all', 'least'] as const) {
    if (fullness === 'all' && place.avoid.size === 0) continue;
    yield* object.dependent(fullness, isVaried);
    const made = object.build(fullness);
    if (made) yield made;
    if (made && isVaried) yield* object.varied(made);
  }
}

class ObjectMaker {
  private readonly place: Place;
  private readonly maker: Make;
  private readonly members: ReadonlyMap<string, Member>;

  constructor(place: Place, maker: Make) {
    this.place = place;
    this.maker = maker;
    this.members = membersOf(place.parts, maker);
  }

  build(fullness: Fullness): Record<string, unknown> | undefined {
    const { parts } = this.place;
    const most = highest(parts, 'maxProperties') ?? Number.POSITIVE_INFINITY;
    const wanted = this.wanted(fullness);
    const made = new Map<string, unknown>();
    let left = most - wanted.filter((name) => this.isRequired(name)).length;
    for (const name of wanted) {
      const isRequired = this.isRequired(name);
      if (!isRequired && (left <= 0 || !this.maker.hasRoom(this.place.inside))) continue;
      const value = this.member(name, isRequired);
      if (value !== nothing) {
        made.set(name, value);
        if (!isRequired) left--;
      } else if (isRequired) return undefined;
    }
    const least = lowest(parts, 'minProperties') ?? 0;
    const isMap = made.size === 0 && fullness !== 'least' && most > 0;
    this.fill(made, Math.max(least, isMap && this.describesOthers() ? 1 : 0));
    return made.size >= least ? asObject(made) : undefined;
  }

  /** Each member's other values in turn, for a set, or for what a schema refuses of the first. */
  *varied(made: Record<string, unknown>): Generator<Record<string, unknown>> {
    for (const name of Object.keys(made)) {
      let turns = 0;
      for (const value of this.maker.all(schemasOf(this.place.parts, name, this.maker), this.place.inside)) {
        if (++turns > limits.variations) break;
        yield withMember(made, name, value);
      }
    }
    const optional = Object.keys(made).filter((name) => !this.isRequired(name));
    for (const name of optional.slice(0, limits.variations)) yield without(made, name);
  }

  /** What holds only where a member is there, added to all else; without such members where nothing fits then. */
  *dependent(fullness: Fullness, isVaried: boolean): Generator<Record<string, unknown>> {
    const names = new Set(this.wanted(fullness));
    const { parts, avoid, inside } = this.place;
    const added = parts.flatMap((part) =>
      (part.dependentSchemas ?? []).filter(({ property }) => names.has(property)),
    );
    if (added.length === 0) return;
    const rest = parts.map(({ dependentSchemas, ...part }): Schema => {
      const left = dependentSchemas?.filter((entry) => !added.includes(entry)) ?? [];
      return left.length > 0 ? { ...part, dependentSchemas: left } : part;
    });
    const schemas = added.map(({ schema }) => schema);
    const next = openPlace(schemas, this.maker.table, { inside, avoid }, 1);
    const triggers = added.map(({ property }): Schema => required(property));
    if (next) {
      const whole = { ...next, parts: [...rest, ...triggers, ...next.parts] };
      for (const way of waysThrough(whole, this.maker.table, 1))
        yield* sampleObjects(way, this.maker, isVaried);
    }
    const avoided = new Set([...avoid, ...added.map(({ property }) => property)]);
    yield* sampleObjects({ ...this.place, parts: rest, avoid: avoided }, this.maker, isVaried);
  }

  private wanted(fullness: Fullness): string[] {
    const named = [...this.members.keys()].filter((name) => this.isWanted(name, fullness));
    return this.withDependencies(named);
  }

  private isWanted(name: string, fullness: Fullness): boolean {
    const { schemas, required } = this.members.get(name) as Member;
    if (!this.maker.isVisible(schemas)) return false;
    if (required) return true;
    if (fullness === 'least' || (fullness === 'usual' && this.place.avoid.has(name))) return false;
    return !this.maker.isDeprecated(schemas);
  }

  /** With the members that those need which are there. */
  private withDependencies(named: readonly string[]): string[] {
    const names = new Set(named);
    const rules = this.place.parts.flatMap((part) => part.dependentRequired ?? []);
    // A Set visits what is added while it is walked.
    for (const name of names)
      for (const { property, requires } of rules)
        if (property === name) for (const needed of requires) names.add(needed);
    return [...names];
  }

  private isRequired(name: string): boolean {
    return this.members.get(name)?.required === true;
  }

  private member(name: string, isRequired: boolean): unknown {
    const schemas = this.members.get(name)?.schemas ?? schemasOf(this.place.parts, name, this.maker);
    return this.maker.first(schemas, this.place.inside, isRequired ? 2 : 1);
  }

  private describesOthers(): boolean {
    return this.place.parts.some(
      ({ additionalProperties, patternProperties }) =>
        typeof additionalProperties === 'object' || patternProperties?.some(({ schema }) => !schema.never),
    );
  }

  /** What else is described, by name, by pattern or in general, until there are so many. */
  private fill(made: Map<string, unknown>, least: number): void {
    for (const name of this.furtherNames()) {
      if (made.size >= least) return;
      if (made.has(name)) continue;
      const schemas = schemasOf(this.place.parts, name, this.maker);
      const value = schemas.length === 0 ? 'string' : this.maker.first(schemas, this.place.inside);
      if (value !== nothing) made.set(name, value);
    }
  }

  private *furtherNames(): Generator<string> {
    for (const [name, { schemas }] of this.members) if (this.maker.isVisible(schemas)) yield name;
    const { parts, inside } = this.place;
    const limited = parts.flatMap(({ propertyNames }) => (propertyNames ? [propertyNames] : []));
    if (limited.length > 0) {
      for (const name of this.maker.all([{ types: ['string'] }, ...limited], inside)) yield String(name);
      return;
    }
    for (const { pattern, schema } of parts.flatMap((part) => part.patternProperties ?? []))
      if (!schema.never) yield* patternTexts(pattern);
    yield 'key';
    for (let turn = 2; turn < limits.items; turn++) yield `key${turn}`;
  }
}

function required(name: string): Schema {
  return { types: [], properties: [{ name, required: true, schema: { types: [] } }] };
}

/** As `Object.fromEntries`, which makes `__proto__` a member like any other. */
function asObject(members: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(members);
}

function withMember(made: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(made).map(([key, old]) => [key, key === name ? value : old]));
}

function without(made: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== name));
}
