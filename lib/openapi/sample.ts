import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import { Fits } from './sample/fits.ts';
import { limits } from './sample/limits.ts';
import { nothing } from './sample/make.ts';
import { Maker } from './sample/maker.ts';
import { visiblePart } from './sample/mend.ts';
import { reasonFor } from './sample/reason.ts';
import { withinTime } from './sample/time-limit.ts';
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
  return bounded(table, direction, (maker) => sample(schema, maker)) ?? tooLong;
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
 * Within the time that one sample may take. A pattern that looks around may run for hours: where time runs out, once more
 * without trying those, since what is made then is as right as can be told.
 */
function bounded<T>(table: Schemas, direction: Direction, make: (maker: Maker) => T): T | undefined {
  const late = timeouts.get(table) ?? 0;
  if (late < limits.timeouts) {
    const made = withinTime(() => make(new Maker(table, fitsOf(table, direction, true))), limits.time);
    if (made) return made.value;
    timeouts.set(table, late + 1);
  }
  return withinTime(() => make(new Maker(table, fitsOf(table, direction, false))), limits.time)?.value;
}

type Kept = Map<string, Fits>;
const checks = new WeakMap<Schemas, Kept>();

/** One check for all samples of a table, so that each of its schemas is translated once. */
function fitsOf(table: Schemas, direction: Direction, hasPatterns: boolean): Fits {
  const kept: Kept = checks.get(table) ?? new Map();
  checks.set(table, kept);
  const key = `${direction} ${hasPatterns}`;
  const fits = kept.get(key) ?? new Fits(table, direction, hasPatterns);
  kept.set(key, fits);
  return fits;
}

function sample(schema: Schema, maker: Maker): Sample {
  const value = maker.first([schema], []);
  if (value !== nothing && maker.isValid([schema], value)) return { value };
  return { reason: reasonFor(schema, maker.lastFailures) };
}
