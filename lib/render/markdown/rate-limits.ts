import type { RateLimits } from '../../openapi/model.ts';
import { blocks, description, escapeText } from './text.ts';

/** The plan table of an API; the same numbers as the page, the sandbox and the headers. */
export function renderRateLimits({ description: text, quotas, plans }: RateLimits): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const windows = quotas.map(({ name, window }) => `Requests per ${escapeText(name)} (${window} s)`);
  const table = [
    row(['Plan', ...windows, 'For']),
    row(['---', ...windows.map(() => '---:'), '---']),
    ...plans.map(({ name, limits, description: purpose }) =>
      row([
        escapeText(name),
        ...limits.map((limit) => (limit === null ? 'Custom' : String(limit))),
        escapeText(purpose ?? ''),
      ]),
    ),
  ];
  return `${blocks('# Rate limits', description(text, 1), table.join('\n'))}\n`;
}
