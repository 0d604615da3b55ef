import { words } from '#words/reference.ts';
import { beginningOf } from '../long-code.ts';

/** A fenced block of code: the lines between its fences, less the indentation of the first (CommonMark 4.5). */
interface Fence {
  readonly opening: string;
  readonly indent: string;
  readonly code: string;
  /** The lines that it takes, its fences included. */
  readonly from: number;
  readonly to: number;
}

/** The codes of all fenced blocks of a Markdown text. */
export function listFencedCode(markdown: string): string[] {
  return listFences(markdown.split('\n')).map(({ code }) => code);
}

/** A Markdown text whose long blocks of code are shown in part, each with a line that says where its whole is. */
export function shortenFences(markdown: string, urlOf: (code: string) => string): string {
  const lines = markdown.split('\n');
  const out: string[] = [];
  let next = 0;
  for (const { opening, indent, code, from, to } of listFences(lines)) {
    const { text, note } = beginningOf(code);
    if (note === undefined) continue;
    for (let at = next; at < from; at++) out.push(lines[at] ?? '');
    const mark = /(`{3,}|~{3,})/.exec(opening)?.[0] ?? '```';
    const shown = text.split('\n').map((line) => (line === '' ? '' : indent + line));
    out.push(
      opening,
      shown.join('\n'),
      indent + mark,
      '',
      `${indent}${note} [${words.theWhole}](${urlOf(code)})`,
    );
    next = to + 1;
  }
  if (next === 0) return markdown;
  for (let at = next; at < lines.length; at++) out.push(lines[at] ?? '');
  return out.join('\n');
}

function listFences(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  let open: { from: number; indent: string; mark: string } | undefined;
  for (const [at, line] of lines.entries()) {
    const [, indent = '', mark] = /^(\s*)(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark === undefined) continue;
    if (open === undefined) open = { from: at, indent, mark };
    else if (mark.startsWith(open.mark) && line.trim() === mark) {
      fences.push(fenceOf(lines, open.from, at, open.indent));
      open = undefined;
    }
  }
  // A block that nothing closes ends with the text.
  if (open !== undefined) fences.push(fenceOf(lines, open.from, lines.length, open.indent));
  return fences;
}

function fenceOf(lines: readonly string[], from: number, to: number, indent: string): Fence {
  const inside = lines.slice(from + 1, to);
  const code = inside.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  return { opening: lines[from] ?? '', indent, code: code.join('\n'), from, to };
}
