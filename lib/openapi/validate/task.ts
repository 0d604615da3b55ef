import type { JsonSchema } from '../to-json-schema.ts';
import type { At, Facts, Failure } from './failure.ts';

export type Keywords = { readonly [keyword: string]: unknown };
/** Whether a text matches a pattern; undefined where that cannot be told. */
export type Matches = (pattern: string, text: string) => boolean | undefined;

/** What a schema says of a value, with the members and items that it has looked at. */
export class Outcome {
  readonly failures: Failure[] = [];
  /** Whether something could not be tried, so that "no failures" does not yet mean "valid". */
  isUnsure = false;
  readonly names = new Set<string>();
  readonly indexes = new Set<number>();

  get isValid(): boolean {
    return this.failures.length === 0;
  }

  /** A schema that holds beside this one: what it refuses and what it has looked at. */
  add(other: Outcome): void {
    for (const failure of other.failures) this.failures.push(failure);
    this.isUnsure ||= other.isUnsure;
    if (other.isValid) this.see(other);
  }

  see({ names, indexes }: Outcome): void {
    for (const name of names) this.names.add(name);
    for (const index of indexes) this.indexes.add(index);
  }
}

/** One schema at one part of the value: what the keywords' functions work with. */
export interface Task {
  readonly keywords: Keywords;
  readonly value: unknown;
  readonly at: At;
  readonly outcome: Outcome;
  readonly evaluation: Evaluator;
  /** Says that a keyword refuses the value, or what stands at `steps` below it. */
  readonly refuse: (
    keyword: string,
    facts?: Facts,
    below?: { readonly at: At; readonly value: unknown },
  ) => void;
}

/** What the keywords' functions ask for: other schemas at other parts of the value. */
export interface Evaluator {
  matches(pattern: string, text: string): boolean | undefined;
  /** @param under the keyword that the schema stands under. */
  evaluate(schema: JsonSchema, value: unknown, at: At, under?: string): Outcome;
  /** What a part that costs more than one schema takes, such as the comparison of many items. */
  spend(steps: number): void;
  /** The named schema of `#/$defs/Name`; undefined for a name that is not there. */
  find(reference: unknown): { readonly name: string; readonly schema: JsonSchema } | undefined;
}
