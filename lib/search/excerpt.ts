import type { Excerpt } from './hits.ts';
import { tokenize, wordPattern } from './tokenize.ts';

const longest = 150;
/** Letters that are shown before the first match, back to the beginning of a word. */
const before = 40;

interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * The passage of a text with most of what was asked for, which is marked; undefined where it has nothing of it.
 *
 * @param marked terms of the index
 * @param isWhole whether the beginning is worth showing without a match too
 */
export function takeExcerpt(text: string, marked: ReadonlySet<string>, isWhole = false): Excerpt | undefined {
  const matches = findMatches(text, marked);
  const [first] = matches;
  if (first === undefined) return isWhole && text !== '' ? [{ text: cut(text, 0) }] : undefined;
  const from = beginningOf(text, densest(matches));
  const shown = cut(text, from);
  const pieces: { text: string; isMatch?: true }[] = [];
  let at = 0;
  for (const match of matches) {
    const [begin, end] = [match.start - from, match.end - from];
    if (begin < at || end > shown.length) continue;
    if (begin > at) pieces.push({ text: shown.slice(at, begin) });
    pieces.push({ text: shown.slice(begin, end), isMatch: true });
    at = end;
  }
  if (at < shown.length) pieces.push({ text: shown.slice(at) });
  return from === 0 ? pieces : [{ text: '… ' }, ...pieces];
}

/** A little before a place, where a word begins; some languages put no blanks between words. */
function beginningOf(text: string, start: number): number {
  if (start <= before) return 0;
  const blank = text.slice(start - before, start).indexOf(' ');
  return start - before + blank + 1;
}

/** The part of a text from a place on that fits on two lines. */
function cut(text: string, from: number): string {
  const rest = text.slice(from);
  if (rest.length <= longest) return rest;
  const part = rest.slice(0, longest);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), longest / 2))}…`;
}

function findMatches(text: string, marked: ReadonlySet<string>): Match[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) =>
    tokenize(word).some((term) => marked.has(term)) ? [{ start: index, end: index + word.length }] : [],
  );
}

/** Where the passage begins that holds most matches, which stand in the order of the text. */
function densest(matches: readonly Match[]): number {
  let best = { start: matches[0]?.start ?? 0, count: 0 };
  let end = 0;
  for (const [index, { start }] of matches.entries()) {
    while ((matches[end]?.end ?? Number.POSITIVE_INFINITY) <= start + longest - before) end += 1;
    if (end - index > best.count) best = { start, count: end - index };
  }
  return best.start;
}
