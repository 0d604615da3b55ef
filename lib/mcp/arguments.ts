import { z } from 'zod';
import { mcpLimits } from './limits.ts';

/** Arguments that several tools take. */
export const argument = {
  api: z
    .string()
    .min(1)
    .max(mcpLimits.name)
    .optional()
    .describe('Slug of one API of this portal, such as the one `list_operations` shows. Left out: any API.'),
  server: z
    .string()
    .min(1)
    .max(mcpLimits.name)
    .optional()
    .describe(
      'What the code samples call: `sandbox`, or one of the servers of the page. Left out: the first of them.',
    ),
  name: (what: string) => z.string().trim().min(1).max(mcpLimits.name).describe(what),
  part: z
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .describe('Long pages come in parts, counted from 1; an answer says how many there are.'),
};

/** What holds for every tool that only reads. */
export const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;
