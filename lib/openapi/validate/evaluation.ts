import type { JsonSchema } from '../to-json-schema.ts';
import { applyToArray, applyUnevaluatedItems } from './array-keywords.ts';
import { combine } from './combinations.ts';
import { type At, stepsTo } from './failure.ts';
import { limits } from './limits.ts';
import { nameOf } from './name-of.ts';
import { applyToObject, applyUnevaluatedProperties } from './object-keywords.ts';
import { assertScalar } from './scalar-keywords.ts';
import { type Evaluator, type Keywords, type Matches, Outcome, type Task } from './task.ts';

/** Holds one value against a schema of JSON Schema 2020-12, in bounded time whatever either of them is. */
export class Evaluation implements Evaluator {
  private readonly tries: Matches;
  private readonly named: (name: string) => JsonSchema | undefined;
  /** Steps that were taken. */
  spent = 0;
  private left: number;
  private failuresLeft: number = limits.failures;
  private depth = 0;

  /** @param named the schema of a name; undefined where there is none. */
  constructor(
    named: (name: string) => JsonSchema | undefined,
    matches: Matches,
    steps: number = limits.steps,
  ) {
    this.named = named;
    this.tries = matches;
    this.left = steps;
  }

  evaluate(schema: JsonSchema, value: unknown, at: At, under = ''): Outcome {
    const outcome = new Outcome();
    if (schema === true) return outcome;
    if (this.left <= 0 || this.failuresLeft <= 0 || this.depth >= limits.depth) {
      outcome.isUnsure = true;
      return outcome;
    }
    this.spend(1);
    if (schema === false) {
      this.failuresLeft -= 1;
      outcome.failures.push({ steps: stepsTo(at), keyword: under, expected: false, actual: value });
      return outcome;
    }
    this.depth += 1;
    this.apply(schema, value, at, outcome);
    this.depth -= 1;
    return outcome;
  }

  matches(pattern: string, text: string): boolean | undefined {
    if (this.left <= 0) return undefined;
    this.spend(1 + Math.floor((pattern.length * text.length) / limits.charactersOfStep));
    return this.tries(pattern, text);
  }

  spend(steps: number): void {
    this.left -= steps;
    this.spent += steps;
  }

  find(reference: unknown): { readonly name: string; readonly schema: JsonSchema } | undefined {
    const name = nameOf(reference);
    const schema = name === undefined ? undefined : this.named(name);
    return name === undefined || schema === undefined ? undefined : { name, schema };
  }

  private apply(keywords: Keywords, value: unknown, at: At, outcome: Outcome): void {
    const refuse: Task['refuse'] = (keyword, facts, below = { at, value }) => {
      this.failuresLeft -= 1;
      const actual = below.value;
      const expected = keywords[keyword];
      outcome.failures.push({ steps: stepsTo(below.at), keyword, expected, actual, ...(facts && { facts }) });
    };
    const task: Task = { keywords, value, at, outcome, evaluation: this, refuse };
    const named = keywords.$ref === undefined ? undefined : this.find(keywords.$ref);
    if (named) outcome.add(this.evaluate(named.schema, value, at, '$ref'));
    assertScalar(task);
    applyToArray(task);
    applyToObject(task);
    combine(task);
    applyUnevaluatedItems(task);
    applyUnevaluatedProperties(task);
  }
}
