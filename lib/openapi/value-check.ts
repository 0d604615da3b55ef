import { type Difference, differencesOf } from './differences.ts';
import { jsonSchemas } from './json-schemas.ts';
import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import type { Direction } from './to-json-schema.ts';
import { Evaluation } from './validate/evaluation.ts';
import { limits } from './validate/limits.ts';
import { linearPatterns } from './validate/linear-pattern.ts';
import type { Matches } from './validate/task.ts';

/** Holds the values that a description gives against its schemas. */
export class ValueCheck {
  private readonly table: Schemas;
  private readonly matches: Matches;
  private left = limits.stepsOfAllGiven;

  constructor(table: Schemas, matches: Matches = linearPatterns()) {
    this.table = table;
    this.matches = matches;
  }

  /**
   * What the schema does not allow about the value; nothing where one of the directions allows it.
   * @param directions both for a value that is a request's and a response's, such as a named schema's own example
   */
  differences(
    value: unknown,
    schema: Schema,
    directions: readonly Direction[] = ['response', 'request'],
  ): Difference[] {
    let found: Difference[] = [];
    for (const direction of directions) {
      found = this.oneWay(value, schema, direction);
      if (found.length === 0) break;
    }
    return found;
  }

  private oneWay(value: unknown, schema: Schema, direction: Direction): Difference[] {
    if (this.left <= 0) return [];
    const schemas = jsonSchemas(this.table, direction);
    const evaluation = new Evaluation(schemas.named, this.matches, Math.min(limits.stepsOfGiven, this.left));
    const { failures } = evaluation.evaluate(schemas.of(schema), value, undefined);
    this.left -= evaluation.spent;
    return differencesOf(failures);
  }
}
