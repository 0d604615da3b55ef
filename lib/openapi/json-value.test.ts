import { expect, it } from 'vitest';
import { isSame } from './json-value.ts';

it.each([
  [{ a: 1, b: [2, null] }, { b: [2, null], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
])('compares %j and %j as values of JSON', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
});
