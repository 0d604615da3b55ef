import { words } from '#words/reference.ts';
import { pageLimits } from '../../openapi/page-limits.ts';
import { beginningOfText, textHash } from '../long-text.ts';
import { outsideFences } from './outside-fences.ts';

// What no text holds: Unicode keeps these two for a program's own use.
const [open, close] = ['\uFDD0', '\uFDD1'];
const marked = new RegExp(`${open}(\\d)([^${close}]*)${close}`, 'g');

/**
 * A description, with its headings below one of level `under`; 0 for one that stands within a line. A long one is
 * marked: only the finished page knows where its whole will be found.
 */
export function placeDescription(text: string, under: number): string {
  if (text.length <= pageLimits.shortDescription) return withHeadingsUnder(text, under);
  return `${open}${under}${text.replaceAll(open, '').replaceAll(close, '')}${close}`;
}

/** The wholes of all long descriptions of a page. */
export function listDescriptions(markdown: string): string[] {
  return Array.from(markdown.matchAll(marked), ({ 2: text = '', index }) =>
    withoutIndent(text, markdown, index),
  );
}

/** A page whose descriptions stand as they are, but for the longest: these in part, with a link to their whole. */
export function shortenDescriptions(markdown: string, urlOf: (hash: string) => string): string {
  return markdown.replace(marked, (_, level: string, indented: string, at: number) => {
    const whole = withoutIndent(indented, markdown, at);
    const { text, note } = beginningOfText(whole, pageLimits.description);
    const shown = withHeadingsUnder(text, Number(level));
    const link = `[${words.theWholeDescription}](${urlOf(textHash(whole))})`;
    const end = note === undefined ? '' : level === '0' ? ` (${note}. ${link})` : `\n\n${note}. ${link}`;
    return `${shown}${end}`.replace(/\n(?=[^\n])/g, `\n${indentAt(markdown, at)}`);
  });
}

function withHeadingsUnder(text: string, level: number): string {
  if (level === 0) return text;
  return outsideFences(text, (line) =>
    line.replace(/^ {0,3}(#{1,6})(?=\s|$)/, (_, marks: string) =>
      '#'.repeat(Math.min(6, marks.length + level)),
    ),
  );
}

function withoutIndent(text: string, markdown: string, at: number): string {
  const indent = indentAt(markdown, at);
  return indent === '' ? text : text.replaceAll(`\n${indent}`, '\n');
}

/** The blanks that the line at an offset begins with. */
function indentAt(markdown: string, at: number): string {
  const start = markdown.lastIndexOf('\n', at) + 1;
  return /^ */.exec(markdown.slice(start, at))?.[0] ?? '';
}
