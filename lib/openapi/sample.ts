import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import { Fits, type Patterns, UntoldPattern } from './sample/fits.ts';
import { limits } from './sample/limits.ts';
import { nothing } from './sample/make.ts';
import { Maker } from './sample/maker.ts';
import { visiblePart } from './sample/mend.ts';
import { reasonFor } from './sample/reason.ts';
import { OutOfTime, withinTime } from './sample/time-limit.ts';
import type { Direction } from './to-json-schema.ts';

export type { Direction } from './to-json-schema.ts';

/** A value that its schema accepts, or why there is none, in words that follow "No example: ". */
export type Sample = { readonly value: unknown } | { readonly reason: string };

/** How many samples of a description took too long: then only patterns that cannot are still tried. */
const timeouts = new WeakMap<Schemas, number>();

/**
 * A value that the schema accepts: published examples, defaults and fixed values first, then made up within the bounds.
 * Always finite. What a message in this direction does not have (`readOnly`, `writeOnly`) is not in it.
 */
export function sampleSchema(schema: Schema, table: Schemas, direction: Direction): Sample {
  const key = isShort(schema) ? `${direction} ${JSON.stringify(schema)}` : undefined;
  const kept = keptIn(samples, table);
  const known = key === undefined ? undefined : kept.get(key);
  if (known) return known;
  const made = bounded(table, direction, (maker) => sample(schema, maker)) ?? tooLong;
  if (key !== undefined) kept.set(key, made);
  return made;
}

/** Samples of named and simple schemas: hundreds of operations answer with the same error. */
const samples = new WeakMap<Schemas, Map<string, Sample>>();

/** Whether little is written in the schema itself, so that it can be looked up by its text. */
function isShort({ properties, oneOf, anyOf, allOf, items, ...rest }: Schema): boolean {
  const isOpen =
    properties ?? oneOf ?? anyOf ?? allOf ?? rest.patternProperties ?? rest.enum ?? rest.examples;
  return isOpen === undefined && (typeof items !== 'object' || isShort(items));
}

function keptIn<T>(all: WeakMap<Schemas, Map<string, T>>, table: Schemas): Map<string, T> {
  const kept = all.get(table) ?? new Map<string, T>();
  all.set(table, kept);
  return kept;
}

/** Of values that an author gave as examples those that the schema accepts, without what goes the other way only. */
export function fittingExamples(
  schema: Schema,
  values: readonly unknown[],
  table: Schemas,
  direction: Direction,
): readonly unknown[] {
  const fitting = (maker: Maker) =>
    values
      .map((value) => visiblePart(value, [schema], maker))
      .filter((value) => maker.isValid([schema], value));
  return bounded(table, direction, fitting) ?? values;
}

const tooLong: Sample = { reason: 'making one that the schema allows takes too long' };

/**
 * Within the time that one sample may take. A pattern that looks around may run for hours and is tried under a watch, which
 * costs more than most samples: only where one is met. Where it takes too long, once more without trying such patterns,
 * since what is made then is as right as can be told.
 */
function bounded<T>(table: Schemas, direction: Direction, make: (maker: Maker) => T): T | undefined {
  const run = (patterns: Patterns) => make(new Maker(table, fitsOf(table, direction, patterns)));
  try {
    const late = timeouts.get(table) ?? 0;
    if (late < limits.timeouts) {
      const made = untilUntold(() => run('told')) ?? withinTime(() => run('native'), limits.time);
      if (made) return made.value;
      timeouts.set(table, late + 1);
    }
    return run('linear');
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

function untilUntold<T>(make: () => T): { readonly value: T } | undefined {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof UntoldPattern) return undefined;
    throw error;
  }
}

const checks = new WeakMap<Schemas, Map<string, Fits>>();

/** One check for all samples of a table, so that each of its schemas is translated once. */
function fitsOf(table: Schemas, direction: Direction, patterns: Patterns): Fits {
  const kept = keptIn(checks, table);
  const key = `${direction} ${patterns}`;
  const fits = kept.get(key) ?? new Fits(table, direction, patterns);
  kept.set(key, fits);
  return fits;
}

function sample(schema: Schema, maker: Maker): Sample {
  const value = maker.first([schema], []);
  if (value !== nothing && maker.isValid([schema], value)) return { value };
  return { reason: maker.excuse ?? reasonFor(schema, new Maker(maker.table, maker.fits)) };
}
