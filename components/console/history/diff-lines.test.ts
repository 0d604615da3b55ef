import { expect, it } from 'vitest';
import { diffLines } from './diff-lines.ts';

const written = (before: string, after: string) =>
  diffLines(before, after).map(({ sign, text }) => `${sign}${text}`);

it('keeps what both have and marks the rest', () => {
  expect(written('a\nb\nc\nd', 'a\nx\nc\ny\nd')).toEqual([' a', '-b', '+x', ' c', '+y', ' d']);
  expect(written('a', 'a')).toEqual([' a']);
  expect(written('', 'a\nb')).toEqual(['-', '+a', '+b']);
  expect(written('a\na\nb', 'a\nb')).toEqual([' a', '-a', ' b']);
});

it('gives up aligning very long texts, and loses no line', () => {
  const [a, b] = ['a', 'b'].map((letter) =>
    Array.from({ length: 2000 }, (_, line) => letter + line).join('\n'),
  );
  expect(diffLines(a ?? '', b ?? '')).toHaveLength(4000);
});
