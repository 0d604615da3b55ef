import { tryReadJson } from '#json/read.ts';
import { words } from '#words/differences.ts';
import { say } from '../../words/say.ts';
import { sayDifference } from '../differences.ts';
import { type GivenWhere, givenValue } from '../given-value.ts';
import { isJsonType } from '../media-type.ts';
import type { Example, Schema } from '../model.ts';
import { streamItems } from '../stream-items.ts';
import type { Direction } from '../to-json-schema.ts';
import type { Context } from './context.ts';

interface Where extends GivenWhere {
  /** Both for what may be sent and received. */
  readonly directions?: readonly Direction[];
}

/** Published examples with what their schema does not allow about them. */
export function markExamples(
  examples: readonly Example[],
  schema: Schema | undefined,
  where: Where,
  context: Context,
): Example[] {
  if (!context.marksExamples) return [...examples];
  return examples.map((example) => {
    const mismatch = schema && mismatchOf(example, schema, where, context);
    return mismatch === undefined ? example : { ...example, mismatch };
  });
}

/** The same for examples of a stream, whose items each have the schema of one. */
export function markStreams(
  examples: readonly Example[],
  itemSchema: Schema,
  type: string,
  directions: readonly Direction[],
  context: Context,
): Example[] {
  if (!context.marksExamples) return [...examples];
  return examples.map((example) => {
    const items = streamItems(example.value ?? example.serialized, type) ?? [];
    for (const [index, item] of items.entries()) {
      const [first] = context.values.differences(item, itemSchema, directions);
      if (first)
        return {
          ...example,
          mismatch: say(words.ofItem, { number: index + 1, fault: sayDifference(first) }),
        };
    }
    return example;
  });
}

function mismatchOf(example: Example, schema: Schema, where: Where, context: Context): string | undefined {
  const read = readable(example, where);
  return read && !example.generated ? sayMismatch(read.value, schema, where, context) : undefined;
}

/** What a schema does not allow about a value that the author gives for it; undefined where it allows the value. */
export function sayMismatch(
  value: unknown,
  schema: Schema,
  where: Where,
  context: Pick<Context, 'named' | 'values'>,
): string | undefined {
  const given = givenValue(value, schema, where, { get: context.named });
  if (given === undefined) return undefined;
  const [first, ...others] = context.values.differences(given.value, schema, where.directions);
  if (first === undefined) return undefined;
  const fault = sayDifference(first);
  return others.length === 0 ? fault : say(words.andMore, { fault, count: others.length });
}

function readable({ value, serialized }: Example, { type }: Where): { readonly value: unknown } | undefined {
  if (value !== undefined) return { value };
  const parsed = serialized !== undefined && isJsonType(type) ? tryReadJson(serialized) : undefined;
  return parsed === undefined ? undefined : { value: parsed };
}
