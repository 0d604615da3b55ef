import type { JsonSchema } from '../to-json-schema.ts';

/** One keyword of a schema that refuses a part of a value. */
export interface Failure {
  /** From the whole value to the part that is meant. */
  readonly steps: readonly string[];
  /** The keyword, as it stands in the schema; for a schema that is `false` the one that it stands under. */
  readonly keyword: string;
  /** What the keyword says: `schema[keyword]`. */
  readonly expected: unknown;
  /** The part of the value. */
  readonly actual: unknown;
  /** For `dependentRequired` the property that asks for another, for `additionalProperties` nothing, … */
  readonly facts?: Facts;
}

/** What words about a failure need beside the keyword's value. */
export interface Facts {
  /** `dependentRequired`: the property that needs the missing one. */
  readonly neededBy?: string;
  /** `uniqueItems`: the two items that are the same; `contains`: how many items fit. */
  readonly indexes?: readonly [number, number];
  readonly count?: number;
  /** `oneOf`, `anyOf`: each alternative, and what it refuses. */
  readonly branches?: readonly Branch[];
  /** `propertyNames`: what is wrong with the name. */
  readonly inner?: readonly Failure[];
}

export interface Branch {
  readonly schema: JsonSchema;
  /** Of a named schema. */
  readonly name?: string;
  readonly failures: readonly Failure[];
  /** Whether the value's discriminator names this one. */
  readonly isMeant: boolean;
}

/** A part of the value, as a list from the inside out: a copy per step would cost the square of the depth. */
export type At = { readonly up: At; readonly step: string } | undefined;

export function stepsTo(at: At): string[] {
  const steps: string[] = [];
  for (let each = at; each !== undefined; each = each.up) steps.push(each.step);
  return steps.reverse();
}
