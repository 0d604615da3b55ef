import { describe, expect, it } from 'vitest';
import {
  compareNumbers,
  isIntegral,
  isJsonNumber,
  isMultipleOf,
  isNumeric,
  isSameNumber,
  numberOf,
  plainNumber,
} from './number.ts';

describe('a number of a JSON text', () => {
  it.each([
    '0',
    '1',
    '-1.5',
    '0.1',
    '123456789012345',
    '9007199254740991',
    '9007199254740992',
    '9007199254740994',
    '0.30000000000000004',
    '5e-324',
    '100000000000000000000',
  ])('is a plain number where that is written so: %s', (text) => {
    expect(numberOf(text)).toBe(Number(text));
  });

  it.each([
    '9007199254740993',
    '1253261109769874438',
    '1253261109769874432',
    '-9223372036854775807',
    '12345678901234567890',
    '1e400',
    '-1e999',
    '1e-400',
    '0.1000000000000000055',
    '3.14159265358979323846',
    '-0',
    '-0.0',
    '1.00000000000000000001',
    '1e3',
    '1.50',
    '1e22',
    '1.7976931348623157e308',
    '0.0',
    '2.5E-7',
  ])('keeps its spelling where a plain number would not: %s', (text) => {
    const number = numberOf(text);
    expect(isJsonNumber(number) && isNumeric(number)).toBe(true);
    expect(Number(number)).toBe(Number(text));
    expect(JSON.stringify({ number })).toBe(`{"number":${String(number)}}`);
    expect(String(number)).toBe(text);
  });
});

it.each([
  ['1.50', 1.5],
  ['1e3', 1000],
  ['-0.0', -0],
  ['7', 7],
])('%s is counted as %d', (text, number) => {
  expect(plainNumber(numberOf(text))).toBe(number);
});

it.each(['9007199254740993', '1e400', '1e-400'])('%s has no plain number', (text) => {
  expect(String(plainNumber(numberOf(text)))).toBe(text);
});

it.each([
  ['1.50', '1.5', true],
  ['9007199254740993', '9007199254740993.0', true],
  ['9007199254740993', '9007199254740992', false],
  ['1e400', '10e399', true],
  ['1e400', '1e401', false],
  ['-0', '0', true],
  ['-9007199254740993', '9007199254740993', false],
])('%s and %s are the same: %s', (a, b, isSame) => {
  expect(isSameNumber(numberOf(a), numberOf(b))).toBe(isSame);
});

it('orders by the decimal values', () => {
  const ordered = [
    '-1e401',
    '-1e400',
    '-9007199254740993',
    '-9007199254740992',
    '-1',
    '-1e-400',
    '0',
    '1e-401',
    '1e-400',
    '1',
    '1.00000000000000000001',
    '9007199254740992',
    '9007199254740993',
    '9007199254740994',
    '1e400',
    '2e400',
  ];
  const mixed = ordered.toReversed().map(numberOf).sort(compareNumbers);
  expect(mixed.map(String)).toEqual(ordered.map((text) => String(numberOf(text))));
});

it.each([
  ['9007199254740993', true],
  ['1e400', true],
  ['-0', true],
  ['9007199254740993.5', false],
  ['1e-400', false],
  ['1.5', false],
  ['7', true],
])('%s has no fraction: %s', (text, isWhole) => {
  expect(isIntegral(numberOf(text))).toBe(isWhole);
});

it.each([
  ['9007199254740993', '3', true],
  ['9007199254740993', '2', false],
  ['1253261109769874438', '10', false],
  ['0.3', '0.1', true],
  ['19.99', '0.01', true],
  ['12345678901234567890.5', '0.5', true],
  ['12345678901234567890.5', '1', false],
  ['1e400', '7', false],
  ['1e400', '1e399', true],
  ['-9007199254740993', '3', true],
  ['-0', '7', true],
  ['7', '1e-400', true],
  ['0.30000000000000004', '0.1', false],
  ['7', '0', undefined],
  ['7', '1e-4000', undefined],
])('%s is a multiple of %s: %s', (value, step, isMultiple) => {
  expect(isMultipleOf(numberOf(value), numberOf(step))).toBe(isMultiple);
});
