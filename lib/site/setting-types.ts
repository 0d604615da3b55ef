import { isIP } from 'node:net';
import { z } from 'zod';
import { parseOrigin } from '../env/parse.ts';
import { quoted, suggest } from '../errors/nearest.ts';

export const text = (most: number) =>
  z
    .string('must be a text')
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must be at most ${most} characters`);

export const flag = z.boolean('must be true or false');

export const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, 'must be a list: [ … ]').max(most, `must have at most ${most} entries`);

/** An object without other settings than these. Of an unknown one the message says which was meant, a line for each. */
export function settings<Shape extends z.core.$ZodLooseShape>(shape: Shape, expected: string) {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => notKnown(key, names)).join('\n')
        : expected,
  });
}

function notKnown(key: string, names: readonly string[]): string {
  return `there is no such setting; ${suggest(key, names, quoted)}`;
}

/**
 * One of several forms: `choose` looks at the value and says by which it is to be checked, so that a fault speaks of
 * the form that was meant, and not of all of them.
 */
export function formOf<Form extends z.ZodType>(choose: (value: unknown) => Form): z.ZodType<z.output<Form>> {
  return z.any().transform((value, context) => {
    const result = choose(value).safeParse(value);
    if (result.success) return result.data as z.output<Form>;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  }) as never;
}

export const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const origin = z.string('must be a text').transform((value, context) => {
  try {
    return parseOrigin(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

export const environmentName = settings(
  {
    env: text(100).regex(
      /^[A-Z][A-Z0-9_]*$/,
      'must be the name of an environment variable, such as "ORDERS_ORIGIN"',
    ),
  },
  'must be a text, or { env: NAME } for the environment variable that holds it',
);

export const address = z
  .string('must be a text')
  .refine((value) => isIP(value) !== 0, 'must be an IP address such as "10.0.0.7"');

/** A path on an origin, without query, dots or a slash at its end. */
export const originPath = z
  .string('must be a text')
  .regex(
    /^(?:\/(?!\.{1,2}(?:\/|$))[\w~!$&'()*+,;=:@.-]+)*$/,
    'must be a path such as "/v1": no slash at its end, no query, no dots as a segment',
  );

export const link = text(500).regex(
  /^https?:\/\/\S+$|^mailto:\S+@\S+$/,
  'must be an https:// or mailto: address',
);
