import { words } from '#words/differences.ts';
import { say } from '../words/say.ts';
import { defined } from './defined.ts';
import type { JsonSchema } from './to-json-schema.ts';
import { Evaluation } from './validate/evaluation.ts';
import type { Failure } from './validate/failure.ts';
import { nativePatterns } from './validate/native-pattern.ts';
import type { Matches } from './validate/task.ts';
import { telling } from './validate/telling.ts';
import { describeActual, describeFailure, partName } from './validate/words.ts';

/** One thing about a value that its schema does not allow. */
export interface Difference {
  /** Steps from the whole value to the part that is meant. */
  readonly steps: readonly string[];
  /** What is wrong, as what follows its name: "is number, and must be string". */
  readonly detail: string;
  /** What it is instead, where that is short and not said yet: "is 11". */
  readonly found?: string;
}

interface Options {
  /** How patterns are tried; those of a thread with a time limit are simply run. */
  readonly matches?: Matches;
  /** Schemas that may be tried. */
  readonly steps?: number;
}

/** What a value's schema does not allow about it. What cannot be told counts as allowed. */
export function findDifferences(
  value: unknown,
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  { matches = nativePatterns(), steps }: Options = {},
): Difference[] {
  const named = (name: string) => (Object.hasOwn(definitions, name) ? definitions[name] : undefined);
  return differencesOf(new Evaluation(named, matches, steps).evaluate(schema, value, undefined).failures);
}

/** As a sentence about the value: `it is string, and must be integer`, `"name" is missing`. */
export function sayDifference({ steps, detail, found }: Difference): string {
  const part = steps.length === 0 ? words.it : partName(steps.join('.'));
  return `${part} ${found === undefined ? detail : say(words.withFound, { detail, found })}`;
}

/** The words about what an evaluation found, each once. */
export function differencesOf(failures: readonly Failure[]): Difference[] {
  const seen = new Set<string>();
  return failures
    .flatMap(telling)
    .map(({ failure, as }) => {
      const plain = describeFailure(failure);
      const detail = as === undefined ? plain : say(words.withAlternative, { detail: plain, name: as });
      return defined({ steps: failure.steps, detail, found: describeActual(failure) });
    })
    .filter(({ steps, detail }) => {
      const key = JSON.stringify([steps, detail]);
      return seen.has(key) ? false : seen.add(key);
    });
}
