import type { Place } from '../../parse/place.ts';

/** A number or truth value as its file has it; undefined where that cannot be read off its line. */
export function scalarSource({ file, pointer, value }: Place): string | undefined {
  const [position] = file.locate([pointer]);
  if (position === undefined) return undefined;
  const line = lineOf(file.text, position.line).slice(position.column - 1, position.column + 300);
  const [, after] = /^(?:- +)?(?:(?:"[^"]*"|'[^']*'|[^\s:,{}[\]]+) *: +)?([^\s,\]}#]+)/.exec(line) ?? [];
  if (after === undefined || after === '') return undefined;
  return String(value) === after || Number(after) === Number(value) ? after : undefined;
}

function lineOf(text: string, line: number): string {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
