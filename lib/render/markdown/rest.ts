import { words } from '#words/rest.ts';
import { descriptionUrl } from '../../links/urls.ts';
import { pageLimits } from '../../openapi/page-limits.ts';
import { say, sayNumber } from '../../words/say.ts';
import { beginningOfText } from '../long-text.ts';
import { linkRests, type RestUnit, restWords } from '../rest-words.ts';

/** The line in place of what is left out of a list; none where nothing is. */
export function renderRest(left = 0, unit: RestUnit): string[] {
  return left > 0 ? [`- ${restWords(left, unit)}`] : [];
}

/** The first rows of a list, one a line, and the line in place of the others. */
export function renderSome<T>(
  list: readonly T[],
  unit: RestUnit,
  render: (item: T) => string,
  most: number = pageLimits.rows,
): string {
  return [...list.slice(0, most).map(render), ...renderRest(list.length - most, unit)].join('\n');
}

/** The same of what are blocks of their own, such as answers. */
export function renderBlocks<T>(list: readonly T[], unit: RestUnit, render: (item: T) => string): string[] {
  const most = pageLimits.blocks;
  return [...list.slice(0, most).map(render), ...renderRest(list.length - most, unit)];
}

/** The same within a line, of words such as the values of a variable. */
export function renderWords(list: readonly string[], render: (item: string) => string): string {
  const shown = list.slice(0, pageLimits.values).map(render).join(', ');
  return list.length > pageLimits.values
    ? say(words.shownAndMore, { shown, left: sayNumber(list.length - pageLimits.values) })
    : shown;
}

/** Leads from what the portal says of the rest of a list to the file that has it, and bounds the page. */
export function finishReference(markdown: string, api: string): string {
  const link = `[${words.file}](${descriptionUrl(api)})`;
  const { text, note } = beginningOfText(linkRests(markdown, link), pageLimits.markdown);
  return note === undefined ? text : `${text}\n\n${say(words.cut, { note, link })}\n`;
}
