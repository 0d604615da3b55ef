import { longestRun } from '../../request/longest-run.ts';
import { placeDescription } from './long-descriptions.ts';
import { outsideFences } from './outside-fences.ts';

/** Text as a code span, whatever backticks it holds (CommonMark 6.1). */
export function code(text: string): string {
  const line = text.replace(/(?<!\s)\s*\n\s*/g, ' ');
  if (line.trim() === '') return '` `';
  const ticks = '`'.repeat(longestRun(line, '`') + 1);
  const space = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
}

/** A fenced block that its own content cannot close. */
export function fence(source: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(source, '`') + 1));
  return `${ticks}${language}\n${source.replace(/\n$/, '')}\n${ticks}`;
}

/** Plain text within a line of Markdown: what would start markup is escaped. */
export function escapeText(text: string): string {
  return escapeRun(text).trim();
}

/** A part of a line, whose outer blanks divide it from its neighbours. */
export function escapeRun(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&');
}

/** Plain text as a paragraph: what would start a heading or a list is escaped too. */
export function paragraph(text: string): string {
  return escapeText(text)
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A description where only one line fits: its markup stays, its line breaks go. */
export function oneLine(source: string): string {
  return placeDescription(source.trim().replace(/\s+/g, ' '), 0);
}

export function link(text: string, url: string): string {
  return `[${text}](${/[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url})`;
}

/** Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function indent(text: string, by = '  '): string {
  return text.replace(/^(?=.)/gm, by);
}

/** Blocks, of which some may come in lists, with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined | readonly (string | undefined)[])[]): string {
  return parts
    .flat()
    .filter((part) => part !== undefined && part.trim() !== '')
    .join('\n\n');
}

/** A description under a heading of level `under`: its own headings go below it. Everything else stays as written. */
export function description(source: string | undefined, under = 2): string | undefined {
  return source === undefined ? undefined : placeDescription(source.trim(), under);
}

/** Site-relative links made absolute: Markdown is read away from the site. */
export function absoluteLinks(markdown: string, portalUrl: string): string {
  return outsideFences(markdown, (line) => line.replace(/(\]\(<?|\]: +<?)\/(?!\/)/g, `$1${portalUrl}/`));
}
