import { type Difference, sayDifference } from '../../differences.ts';
import type { Schema } from '../../model.ts';
import type { Context } from '../../normalize/context.ts';
import { normalizeSchema } from '../../normalize/schema.ts';
import { element, member, type Place } from '../../parse/place.ts';
import type { Direction } from '../../to-json-schema.ts';
import { Findings } from '../findings.ts';
import { inQuotes, mendOf } from './mend.ts';
import { scalarSources } from './scalar-source.ts';

/** Of one value; with the first few mended the rest are seen better. */
const mostOfValue = 4;
/** Of a text in want of quotes that many show how it is spelled; the rest are said alike, so that they are one entry. */
const mostSpelled = 100;

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
  /** Texts that were read as numbers for want of quotes. */
  private readonly unquoted = new Set<Place>();
  /** A component that many refer to is told of once. */
  private readonly told = new Set<string>();

  constructor(context: Context) {
    super();
    this.context = context;
  }

  schemaAt(place: Place): Schema {
    return normalizeSchema(place, this.context);
  }

  check(given: GivenValue, schema: Schema): void {
    const value = given.value === undefined ? given.place.value : given.value;
    const differences = this.context.values.differences(value, schema, given.directions);
    for (const each of differences.slice(0, mostOfValue)) this.tell(given, each, value);
  }

  /** Says how those texts are spelled in their files: looked up at the end, in one go. */
  settle(): void {
    const sources = scalarSources([...this.unquoted]);
    for (const [index, finding] of this.findings.entries()) {
      const source = finding.message.endsWith(inQuotes) ? sources.get(finding.place) : undefined;
      if (source !== undefined)
        this.findings[index] = { ...finding, message: `${finding.message}, "${source}"` };
    }
  }

  private tell({ name, place }: GivenValue, difference: Difference, value: unknown): void {
    const { steps, detail } = difference;
    const at = placeAt(place, steps);
    const mend = mendOf(detail, valueAt(value, steps));
    const message = `${name} does not match its schema: ${sayDifference(difference)}${mend}`;
    const key = `${at.file.path}#${at.pointer} ${message}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.warn(at, message);
    if (mend === inQuotes && this.unquoted.size < mostSpelled) this.unquoted.add(at);
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
