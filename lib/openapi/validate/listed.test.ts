import { expect, it } from 'vitest';
import { numberOf } from '#json/number.ts';
import { isListed } from './listed.ts';
import type { Evaluator } from './task.ts';

const evaluation = { spend: () => {} } as unknown as Evaluator;
const rest = Array.from({ length: 20 }, (_, at) => `other ${at}`);

it.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [1, '1', false],
  [1.5, numberOf('1.50'), true],
  [numberOf('1.0'), 1, true],
  [0, numberOf('-0'), true],
  [numberOf('9007199254740993'), numberOf('9007199254740993.0'), true],
  [numberOf('9007199254740993'), 9007199254740992, false],
  ['.1e401', numberOf('1e400'), false],
  [numberOf('1e400'), '.1e401', false],
  [null, null, true],
  [null, false, false],
  [{ a: 1, b: [2] }, { b: [2], a: numberOf('1.0') }, true],
  [{ a: 1 }, { a: 2 }, false],
])('%j lists %j: %s, in a short list and in a long one', (listed, value, expected) => {
  expect(isListed([listed], value, evaluation)).toBe(expected);
  expect(isListed([...rest, listed], value, evaluation)).toBe(expected);
});
