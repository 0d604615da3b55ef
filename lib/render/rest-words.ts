import { words } from '#words/rest.ts';
import { say, sayNumber } from '../words/say.ts';

/** What a list is of that a page shows the beginning of. */
export type RestUnit = Exclude<keyof typeof words, 'rest' | 'file' | 'cut' | 'shownAndMore'>;

/** What stands in place of the rest of a list, around the file that has all of it. */
export function restParts(left: number, unit: RestUnit): { readonly before: string; readonly after: string } {
  const more = say(words[unit], { count: left, number: sayNumber(left) });
  const [before = '', after = ''] = say(words.rest, { more, file: '\n' }).split('\n');
  return { before, after };
}

export function restWords(left: number, unit: RestUnit): string {
  const { before, after } = restParts(left, unit);
  return before + words.file + after;
}

/** Makes a link of the file wherever a text says what is left out of a list. */
export function linkRests(text: string, link: string): string {
  const [, before = '', after = ''] = /\{more\}(.*)\{file\}(.*)/.exec(words.rest) ?? [];
  return text.replaceAll(before + words.file + after, () => before + link + after);
}
