import { type JsonSchemas, jsonSchemas } from '../json-schemas.ts';
import type { Schema } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';
import type { Direction } from '../to-json-schema.ts';
import { Evaluation } from '../validate/evaluation.ts';
import type { Failure } from '../validate/failure.ts';
import { linearPatterns } from '../validate/linear-pattern.ts';
import { nativePatterns } from '../validate/native-pattern.ts';
import type { Matches } from '../validate/task.ts';
import { KeptValues } from './kept.ts';

/**
 * Holds values against schemas with the validator that the verdict and the mock use, so that what is made is held to the
 * rules by which it is judged.
 */
export class Fits {
  readonly direction: Direction;
  readonly matches: Matches;
  readonly kept: KeptValues;
  private readonly schemas: JsonSchemas;

  constructor(table: Schemas, direction: Direction, patterns: Patterns) {
    this.schemas = jsonSchemas(table, direction);
    this.kept = new KeptValues(table);
    this.direction = direction;
    this.matches = matchesOf(patterns);
  }

  /** What the schemas refuse; empty where the value fits, as far as can be told. */
  failures(schemas: readonly Schema[], value: unknown): readonly Failure[] {
    for (const schema of schemas) {
      const evaluation = new Evaluation(this.schemas.named, this.matches);
      const { failures } = evaluation.evaluate(this.schemas.of(schema), value, undefined);
      if (failures.length > 0) return failures;
    }
    return [];
  }
}

/**
 * How patterns are tried that need an engine which may take for ever (`(?=…)`, `\1`): not at all and the attempt is given
 * up, by such an engine, for a caller who ends it in time, or they are taken as met.
 */
export type Patterns = 'told' | 'native' | 'linear';

/** A pattern that only the engine at hand can try. */
export class UntoldPattern extends Error {}

function matchesOf(patterns: Patterns): Matches {
  const linear = linearPatterns();
  if (patterns === 'linear') return linear;
  const native = patterns === 'native' ? nativePatterns() : giveUp;
  return (pattern, text) => linear(pattern, text) ?? native(pattern, text);
}

function giveUp(): never {
  throw new UntoldPattern();
}
