import type { Schema } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';
import { type Direction, type JsonSchema, toJsonSchema } from '../to-json-schema.ts';
import { Evaluation } from '../validate/evaluation.ts';
import type { Failure } from '../validate/failure.ts';
import { linearPatterns } from '../validate/linear-pattern.ts';
import { nativePatterns } from '../validate/native-pattern.ts';
import type { Matches } from '../validate/task.ts';

/**
 * Holds values against schemas with the validator that the verdict and the mock use, so that what is made is held to the
 * rules by which it is judged. Each schema is translated once, when it is first met.
 */
export class Fits {
  readonly direction: Direction;
  readonly matches: Matches;
  private readonly table: Schemas;
  private readonly translated = new WeakMap<Schema, JsonSchema>();

  /** @param hasTime whether patterns that only the engine at hand can try are tried, for a caller who ends it in time */
  constructor(table: Schemas, direction: Direction, hasTime: boolean) {
    this.table = table;
    this.direction = direction;
    this.matches = matchesOf(hasTime);
  }

  /** What the schemas refuse; empty where the value fits, as far as can be told. */
  failures(schemas: readonly Schema[], value: unknown): readonly Failure[] {
    for (const schema of schemas) {
      const evaluation = new Evaluation((name) => this.named(name), this.matches);
      const { failures } = evaluation.evaluate(this.translate(schema), value, undefined);
      if (failures.length > 0) return failures;
    }
    return [];
  }

  private named(name: string): JsonSchema | undefined {
    const schema = this.table.get(name);
    return schema && this.translate(schema);
  }

  private translate(schema: Schema): JsonSchema {
    const known = this.translated.get(schema);
    if (known !== undefined) return known;
    const made = toJsonSchema(schema, this.table, this.direction);
    this.translated.set(schema, made);
    return made;
  }
}

/** In time that grows with the text alone; what cannot be tried so (`(?=…)`, `\1`) by the engine at hand. */
function matchesOf(hasTime: boolean): Matches {
  const linear = linearPatterns();
  if (!hasTime) return linear;
  const native = nativePatterns();
  return (pattern, text) => linear(pattern, text) ?? native(pattern, text);
}
