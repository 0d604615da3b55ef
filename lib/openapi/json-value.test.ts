import { expect, it } from 'vitest';
import { numberOf } from '#json/number.ts';
import { isObject, isOfType, isSame } from './json-value.ts';

it.each([
  [{ a: 1, b: [2, null] }, { b: [2, null], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
  [[numberOf('9007199254740993')], [numberOf('9007199254740993')], true],
  [{ a: numberOf('9007199254740993') }, { a: 9007199254740992 }, false],
  [numberOf('1e400'), numberOf('10e399'), true],
  [numberOf('-0'), 0, true],
])('compares %j and %j as values of JSON', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
});

it('takes a number with all its digits for a number, and for no object', () => {
  const [whole, part] = [numberOf('9007199254740993'), numberOf('0.1000000000000000055')];
  expect([isOfType('integer', whole), isOfType('number', whole), isOfType('object', whole)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isOfType('integer', part), isOfType('number', part), isObject(part)]).toEqual([false, true, false]);
});
