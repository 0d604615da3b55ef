import { expect, test } from 'vitest';
import { createId } from './ids.ts';

test('identifiers are prefixed ULIDs', () => {
  expect(createId('usr', Date.now())).toMatch(/^usr_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
});

test('identifiers sort by time, and by order within one millisecond', () => {
  const ids = [createId('usr', 1000), createId('usr', 1000), createId('usr', 1000), createId('usr', 1001)];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(4);
});
