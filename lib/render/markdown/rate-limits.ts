import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import type { RateLimits } from '../../openapi/model.ts';
import { blocks, description, escapeText, table } from './text.ts';

/** The plan table of an API; the same numbers as the page, the sandbox and the headers. */
export function renderRateLimits({ description: text, quotas, plans }: RateLimits): string {
  const windows = quotas.map(({ name, window }) =>
    say(words.requestsPer, { unit: escapeText(name), window }),
  );
  const rows = plans.map(({ name, limits, description: purpose }) => [
    escapeText(name),
    ...limits.map((limit) => (limit === null ? words.custom : String(limit))),
    escapeText(purpose ?? ''),
  ]);
  return blocks(description(text, 1), table([words.plan, ...windows, words.forWhom], rows));
}
