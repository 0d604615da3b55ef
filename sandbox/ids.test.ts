import { expect, test } from 'vitest';
import { createId, firstIdAt } from './ids.ts';

test('identifiers are prefixed ULIDs', () => {
  expect(createId('usr', Date.now())).toMatch(/^usr_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
});

test('identifiers sort by time, and by order within one millisecond', () => {
  const ids = [createId('usr', 1000), createId('usr', 1000), createId('usr', 1000), createId('usr', 1001)];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(4);
});

test('a bound sorts between the identifiers of two milliseconds', () => {
  const [before, after] = [createId('usr', 1000), createId('usr', 1001)];
  expect([after, firstIdAt('usr', 1001), before].sort()).toEqual([before, firstIdAt('usr', 1001), after]);
  expect(firstIdAt('usr', -1) < before).toBe(true);
  expect(firstIdAt('usr', Date.parse('9999-12-31')) > after).toBe(true);
});
