import { type Difference, sayDifference } from '../../differences.ts';
import type { Schema } from '../../model.ts';
import type { Context } from '../../normalize/context.ts';
import { normalizeSchema } from '../../normalize/schema.ts';
import { element, member, type Place } from '../../parse/place.ts';
import type { Direction } from '../../to-json-schema.ts';
import { ValueCheck } from '../../value-check.ts';
import { Findings } from '../findings.ts';
import { mendOf } from './mend.ts';
import { scalarSource } from './scalar-source.ts';

/** Of one value; with the first few mended the rest are seen better. */
const mostOfValue = 4;

/** One value that a description gives. */
export interface GivenValue {
  /** As a message calls it: `"default"`, `example "cat"`. */
  readonly name: string;
  readonly place: Place;
  /** Where it is not what stands at the place: a text that is JSON. */
  readonly value?: unknown;
  readonly directions?: readonly Direction[];
}

/** Holds values against schemas and keeps what is wrong. */
export class ValueReport extends Findings {
  readonly context: Context;
  private readonly values: ValueCheck;
  private looks = 100;
  /** A component that many refer to is told of once. */
  private readonly told = new Set<string>();

  constructor(context: Context) {
    super();
    this.context = context;
    this.values = new ValueCheck({ get: context.named });
  }

  schemaAt(place: Place): Schema {
    return normalizeSchema(place, this.context);
  }

  check(given: GivenValue, schema: Schema): void {
    const value = given.value === undefined ? given.place.value : given.value;
    const differences = this.values.differences(value, schema, given.directions);
    for (const each of differences.slice(0, mostOfValue)) this.tell(given, each, value);
  }

  /** What the file has there, for the first of many: it costs a walk through the file. */
  private sourceOf(place: Place): string | undefined {
    return this.looks-- > 0 ? scalarSource(place) : undefined;
  }

  private tell({ name, place }: GivenValue, difference: Difference, value: unknown): void {
    const { steps, detail } = difference;
    const at = placeAt(place, steps);
    const words = sayDifference(difference);
    const message = `${name} does not match its schema: ${words}${mendOf(detail, valueAt(value, steps), () => this.sourceOf(at))}`;
    const key = `${at.file.path}#${at.pointer} ${message}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.warn(at, message);
  }
}

/** The part of the value, or what holds it where it is not there. */
function placeAt(place: Place, steps: readonly string[]): Place {
  let at = place;
  for (const step of steps) {
    const next = Array.isArray(at.value) ? element(at, Number(step)) : member(at, step);
    if (next?.value === undefined) break;
    at = next;
  }
  return at;
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  let at: unknown = value;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
