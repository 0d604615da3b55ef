import { expect, it } from 'vitest';
import { lineAt, longTextOf } from './long-text.ts';

it('knows the line of every place of a text', () => {
  const source = 'one\n\nthree\nfour';
  const long = longTextOf(source.split('\n'));
  expect(long.text).toBe(source);
  expect([0, 3, 4, 5, 9, 10, 11, 99].map((offset) => lineAt(long, offset))).toEqual([0, 0, 1, 2, 2, 2, 3, 3]);
});
