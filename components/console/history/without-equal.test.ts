import { expect, it } from 'vitest';
import { diffLines } from './diff-lines.ts';
import { withoutEqual } from './without-equal.ts';

it('counts what is the same, and keeps three lines around what is not', () => {
  const lines = Array.from({ length: 20 }, (_, line) => `line ${line}`);
  const changed = lines.with(9, 'another');
  const shown = withoutEqual(diffLines(lines.join('\n'), changed.join('\n')));
  expect(shown.map(({ sign, text }) => `${sign}${text}`)).toEqual([
    ' … 6 equal lines',
    ' line 6',
    ' line 7',
    ' line 8',
    '-line 9',
    '+another',
    ' line 10',
    ' line 11',
    ' line 12',
    ' … 7 equal lines',
  ]);
});

it('ends where a page would grow slow', () => {
  const many = (name: string) => Array.from({ length: 5000 }, (_, line) => `${name} ${line}`).join('\n');
  const shown = withoutEqual(diffLines(many('a'), many('b')));
  expect(shown).toHaveLength(2001);
  expect(shown.at(-1)?.text).toBe('… 8000 more lines');
});
