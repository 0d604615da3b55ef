import { expect, it } from 'vitest';
import { beginningOf, codeHash, codeLimits, countLines } from './long-code.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`).join('\n');

it.each(['', 'a', lines(1000), 'x'.repeat(60_000)])('shows all of what is short', (source) => {
  expect(beginningOf(source)).toEqual({ text: source });
});

it.each([
  [lines(63_000), 'The first 1,000 of 63,000 lines.'],
  ['x'.repeat(2_000_000), 'The first 60,000 of 2,000,000 characters.'],
  [`{\n${'x'.repeat(2_000_000)}\n}`, 'The first 1 of 3 lines.'],
  [`${'y'.repeat(300)}\n`.repeat(5000), 'The first 199 of 5,001 lines.'],
  ['\n'.repeat(200_000), 'The first 1,000 of 200,001 lines.'],
  [`x${'😀'.repeat(60_000)}`, 'The first 59,999 of 120,001 characters.'],
])('shows the beginning of what is long, and says of how much', (source, note) => {
  const part = beginningOf(source);
  expect(part.note).toBe(note);
  expect(source.startsWith(part.text)).toBe(true);
  expect(countLines(part.text)).toBeLessThanOrEqual(codeLimits.lines);
  expect(part.text.length).toBeLessThanOrEqual(codeLimits.characters);
  expect(part.text.isWellFormed()).toBe(true);
});

it('names a code by its text, whatever line breaks end it', () => {
  expect(codeHash('a\n')).toBe(codeHash('a'));
  expect(codeHash('a')).not.toBe(codeHash('b'));
});
