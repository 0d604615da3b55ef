import { expect, it } from 'vitest';
import { readablePattern } from './readable-pattern.ts';

it.each([
  ['^\\d+$', '^\\d+$'],
  ['^arn\\:aws\\-x[\\-\\:]$', '^arn:aws-x[\\-:]$'],
  ['\\\\:', '\\\\:'],
  ['^[\\p{Alnum}]+$', undefined],
  ['(', undefined],
])('reads %s', (pattern, expected) => {
  expect(readablePattern(pattern)).toBe(expected);
});
