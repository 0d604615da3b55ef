import { expect, it } from 'vitest';
import { nativePatterns } from './native-pattern.ts';

it('tells whether a text matches, with what only a backtracking engine can do', () => {
  const matches = nativePatterns();
  expect(matches('^(?=.*[0-9])[a-z0-9]+$', 'a1')).toBe(true);
  expect(matches('^(a|b)\\1$', 'ab')).toBe(false);
});

it.each([
  ['is no pattern', '(a'],
  ['is too large for the engine, which says so at the first text only', 'a'.repeat(300_000)],
])('cannot tell where it %s', (_, pattern) => {
  expect(nativePatterns()(pattern, 'a')).toBeUndefined();
});
