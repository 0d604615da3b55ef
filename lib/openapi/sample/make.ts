import type { Schema } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';

/** There is no value to show here. */
export const nothing = Symbol('nothing');

/** What the makers of objects, lists and mended examples ask for the values within theirs. */
export interface Make {
  readonly table: Schemas;
  /** Whether there is still room within these for what need not be there. */
  hasRoom(inside: readonly string[]): boolean;
  /** Whether a text matches a pattern; false where that cannot be told. */
  readonly matches: (pattern: string, text: string) => boolean;
  /** The first of `all`, or `nothing`. */
  first(schemas: readonly Schema[], inside: readonly string[], mostTurns?: number): unknown;
  /**
   * Valid values for a place where all of the schemas hold, the most telling first; each is another one.
   * @param mostTurns how often a named schema may stand within itself
   */
  all(schemas: readonly Schema[], inside: readonly string[], mostTurns?: number): Generator<unknown>;
  isValid(schemas: readonly Schema[], value: unknown): boolean;
  /** Whether a message in this direction has it. */
  isVisible(schemas: readonly Schema[]): boolean;
  isDeprecated(schemas: readonly Schema[]): boolean;
}
