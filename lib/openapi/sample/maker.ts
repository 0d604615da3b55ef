import { words } from '#words/differences.ts';
import { say } from '../../words/say.ts';
import type { JsonType, Schema } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';
import { saysOf } from '../says-of.ts';
import type { Direction } from '../to-json-schema.ts';
import { sampleArrays } from './array.ts';
import { waysThrough } from './choices.ts';
import { Distinct } from './distinct.ts';
import type { Fits } from './fits.ts';
import { limits } from './limits.ts';
import { type Make, nothing } from './make.ts';
import { mendings } from './mend.ts';
import { sampleNumbers } from './number.ts';
import { sampleObjects } from './object.ts';
import { fixedBy, lowest, openPlace, type Place, typesOf } from './parts.ts';
import { isPlain, scalarOnly } from './plain.ts';
import { sampleTexts } from './text.ts';
import { timer } from './time-limit.ts';

/** Makes values for schemas, from the outside in; every list that it gives holds valid values only. */
export class Maker implements Make {
  readonly table: Schemas;
  readonly direction: Direction;
  readonly fits: Fits;
  /** What the validator said last, for whoever has to tell why nothing could be made. */
  lastFailures: ReturnType<Fits['failures']> = [];
  /** What is asked for and never made, because it is too much to read. */
  excuse: string | undefined;
  private readonly step = timer(limits.time);
  private values = 0;
  /** The longest row of schemas within one another so far. */
  private deepest = 0;
  private tries = 0;
  /** How often something was left out for want of room. */
  private cuts = 0;

  constructor(table: Schemas, fits: Fits) {
    this.table = table;
    this.direction = fits.direction;
    this.fits = fits;
  }

  hasRoom(inside: readonly string[]): boolean {
    if (this.values <= limits.values && inside.length <= limits.depth) return true;
    this.cuts++;
    return false;
  }

  readonly matches = (pattern: string, text: string): boolean => this.fits.matches(pattern, text) === true;

  first(schemas: readonly Schema[], inside: readonly string[], mostTurns = 1): unknown {
    const { kept } = this.fits;
    const scalar = scalarOnly(schemas);
    if (scalar) {
      this.values++;
      return kept.scalar(scalar, () => this.firstOf(schemas, inside, mostTurns));
    }
    const name = nameOfOnly(schemas);
    if (name === undefined || !kept.isFree(name, inside)) return this.firstOf(schemas, inside, mostTurns);
    const key = `${mostTurns} ${name}`;
    const known = kept.get(key, inside.length, this.values);
    if (known) {
      this.values += known.values;
      this.deepest = Math.max(this.deepest, inside.length + known.depth);
      return known.value;
    }
    const { values: before, deepest, cuts } = this;
    this.deepest = inside.length;
    const value = this.firstOf(schemas, inside, mostTurns);
    const depth = this.deepest - inside.length;
    // What was cut off for want of room is made anew where there is more.
    if (value !== nothing && this.cuts === cuts && this.deepest <= limits.mostDepth)
      kept.set(key, { value, depth, values: this.values - before });
    this.deepest = Math.max(deepest, this.deepest);
    return value;
  }

  private firstOf(schemas: readonly Schema[], inside: readonly string[], mostTurns: number): unknown {
    for (const value of this.all(schemas, inside, mostTurns)) return value;
    return nothing;
  }

  *all(schemas: readonly Schema[], inside: readonly string[], mostTurns = 1): Generator<unknown> {
    this.step();
    this.deepest = Math.max(this.deepest, inside.length);
    if (inside.length > limits.mostDepth || this.values >= limits.mostValues) return;
    const place = openPlace(schemas, this.table, { inside }, mostTurns);
    if (place === undefined) return;
    // A place without a name counts too, so that lists within lists end.
    const named = place.inside.length > inside.length ? place : { ...place, inside: [...inside, ''] };
    this.values++;
    const isTried = place.parts.length > 1 || place.parts.some((part) => !isPlain(part));
    const seen = new Distinct();
    let misses = 0;
    for (const { value, isRight } of this.candidates(schemas, named, mostTurns)) {
      if (!seen.add(value)) continue;
      if (isRight || !isTried || this.isValid(schemas, value)) yield value;
      else misses++;
      if (misses > limits.misses || this.tries > limits.tries || seen.size > limits.tries) return;
    }
  }

  isValid(schemas: readonly Schema[], value: unknown): boolean {
    this.step();
    const failures = this.fits.failures(schemas, value);
    if (failures.length === 0) return true;
    this.tries++;
    this.lastFailures = failures;
    return false;
  }

  isVisible(schemas: readonly Schema[]): boolean {
    const keyword = this.direction === 'request' ? 'readOnly' : 'writeOnly';
    return !schemas.some((schema) => saysOf(schema, keyword, this.table));
  }

  isDeprecated(schemas: readonly Schema[]): boolean {
    return schemas.some((schema) => saysOf(schema, 'deprecated', this.table));
  }

  private *candidates(
    schemas: readonly Schema[],
    place: Place,
    mostTurns: number,
  ): Generator<{ readonly value: unknown; readonly isRight?: true }> {
    for (const value of givenBy(place.parts))
      for (const mended of mendings(value, schemas, place, this)) yield { value: mended, isRight: true };
    const fixed = fixedBy(place.parts);
    if (fixed) {
      const values = fixed.map(({ value }) => value);
      for (const value of values.filter((each) => each !== null)) yield { value };
      if (values.includes(null)) yield { value: null };
      return;
    }
    // What another choice mends is not looked for among the variations of the first.
    const ways: Place[] = [];
    for (const way of waysThrough(place, this.table, mostTurns)) {
      for (const value of this.made(way, false)) yield { value };
      ways.push(way);
      if (ways.length >= limits.plans) break;
    }
    for (const way of ways) for (const value of this.made(way, true)) yield { value };
  }

  private *made(place: Place, isVaried: boolean): Generator<unknown> {
    const fixed = fixedBy(place.parts);
    if (fixed) return yield* fixed.map(({ value }) => value);
    const types = typesOf(place.parts);
    if (types === undefined) return;
    for (const type of inOrder(types, place)) yield* this.ofType(type, place, isVaried);
  }

  private *ofType(type: JsonType, place: Place, isVaried: boolean): Generator<unknown> {
    this.excuse ??= tooMuch(type, place);
    switch (type) {
      case 'object':
        return yield* sampleObjects(place, this, isVaried);
      case 'array':
        return yield* sampleArrays(place, this, isVaried);
      case 'string':
        return yield* sampleTexts(place.parts);
      case 'integer':
      case 'number':
        return yield* sampleNumbers(place.parts, type === 'integer');
      case 'boolean':
        return yield* [true, false];
      default:
        yield null;
    }
  }
}

function tooMuch(type: JsonType, { parts }: Place): string | undefined {
  const items = type === 'array' ? (lowest(parts, 'minItems') ?? 0) : 0;
  const characters = type === 'string' ? (lowest(parts, 'minLength') ?? 0) : 0;
  if (items > limits.items) return say(words.listTooLong, { count: items });
  return characters > limits.text ? say(words.textTooLong, { count: characters }) : undefined;
}

/** The name where nothing is said but that it is a named schema. */
function nameOfOnly([only, ...others]: readonly Schema[]): string | undefined {
  const isBare = only !== undefined && others.length === 0 && Object.keys(only).length === 2;
  return isBare && only.types.length === 0 ? only.ref : undefined;
}

/** What an author gave, the most telling first: examples, then the default. */
function givenBy(parts: readonly Schema[]): readonly unknown[] {
  if (parts.some((part) => part.const)) return [];
  const examples = parts.flatMap((part) => part.examples ?? []);
  const defaults = parts.flatMap((part) => (part.default ? [part.default.value] : []));
  return [...examples, ...defaults].slice(0, limits.variations);
}

/** The first is what a value that can be anything is shown as: a text can be sent wherever a value can stand. */
const everyType: readonly JsonType[] = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'];

/** Null comes last where there is anything else. */
function inOrder(declared: readonly JsonType[], { parts }: Place): readonly JsonType[] {
  const implied = parts.flatMap(({ types }) => types);
  const types = declared.length > 0 ? declared : [...new Set(implied)];
  const known = types.toSorted((a, b) => Number(a === 'null') - Number(b === 'null'));
  return declared.length > 0 ? known : [...new Set([...known, ...everyType])];
}
