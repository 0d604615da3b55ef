import { createHash } from 'node:crypto';
import { say, sayNumber } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { pageLimits } from '../openapi/page-limits.ts';

/** How much of one block of code a text or a page carries. Its whole is a file of its own (`codeUrl`). */
export const codeLimits = {
  /** Nobody reads on beyond; a page of 63,000 lines took a browser half a minute to lay out. */
  lines: pageLimits.codeLines,
  /** A minified answer is one line of megabytes. */
  characters: 60_000,
  /** All blocks of a page together. What comes after shows its first lines only. */
  linesOfPage: 8000,
  charactersOfPage: 600_000,
  /** Of a block for which the page has no room left. */
  fewLines: 20,
  fewCharacters: 2000,
} as const;

/** The part of a block that is shown. */
export interface CodePart {
  readonly text: string;
  /** What is shown of what, as a sentence; absent where it is all. */
  readonly note?: string;
}

interface Bounds {
  readonly lines: number;
  readonly characters: number;
}

/** The beginning of a code, within bounds: whole lines where the first of them fits. */
export function beginningOf(source: string, { lines, characters }: Bounds = codeLimits): CodePart {
  const count = countLines(source);
  if (count <= lines && source.length <= characters) return { text: source };
  const head = source.slice(0, characters + 1).split('\n', lines);
  const fits = head.join('\n').length <= characters;
  const kept = fits ? head : head.slice(0, -1);
  if (kept.length === 0) {
    const cut = source.slice(0, characters).replace(/[\ud800-\udbff]$/, '');
    return {
      text: cut,
      note: say(words.firstCharactersOf, { shown: group(cut.length), all: group(source.length) }),
    };
  }
  return {
    text: kept.join('\n'),
    note: say(words.firstLinesOf, { shown: group(kept.length), all: group(count) }),
  };
}

export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** What names a code in the address of its file: the same code has the same name in every form of a page. */
export function codeHash(source: string): string {
  return createHash('sha256').update(source.trimEnd()).digest('hex').slice(0, 20);
}

export function group(count: number): string {
  return sayNumber(count);
}
