import { descriptionUrl } from '../../links/urls.ts';
import { pageLimits, restParts, restWords } from '../../openapi/page-limits.ts';
import { group } from '../long-code.ts';
import { beginningOfText } from '../long-text.ts';

/** The line in place of what is left out of a list; none where nothing is. */
export function renderRest(left = 0, one: string, many: string): string[] {
  return left > 0 ? [`- ${restWords(left, one, many)}`] : [];
}

/** The first rows of a list, one a line, and the line in place of the others. */
export function renderSome<T>(
  list: readonly T[],
  [one, many]: readonly [one: string, many: string],
  render: (item: T) => string,
  most: number = pageLimits.rows,
): string {
  return [...list.slice(0, most).map(render), ...renderRest(list.length - most, one, many)].join('\n');
}

/** The same of what are blocks of their own, such as answers. */
export function renderBlocks<T>(
  list: readonly T[],
  [one, many]: readonly [one: string, many: string],
  render: (item: T) => string,
): string[] {
  const most = pageLimits.blocks;
  return [...list.slice(0, most).map(render), ...renderRest(list.length - most, one, many)];
}

/** The same within a line, of words such as the values of a variable. */
export function renderWords(list: readonly string[], render: (item: string) => string): string {
  const shown = list.slice(0, pageLimits.values).map(render).join(', ');
  return list.length > pageLimits.values
    ? `${shown} and ${group(list.length - pageLimits.values)} more`
    : shown;
}

/** Leads from what the portal says of the rest of a list to the file that has it, and bounds the page. */
export function finishReference(markdown: string, api: string): string {
  const { file } = restParts(0, '', '');
  const link = `[${file}](${descriptionUrl(api)})`;
  const linked = markdown.replaceAll(`: ${file} has`, `: ${link} has`);
  const { text, note } = beginningOfText(linked, pageLimits.markdown);
  return note === undefined ? text : `${text}\n\n${note} of this page: ${link} has them all.\n`;
}
