import { expect, test } from 'vitest';
import { parseTime } from './time.ts';

test.each([
  ['2026-11-24T09:41:07.312Z', '2026-11-24T09:41:07.312Z'],
  ['2026-11-24t09:41:07z', '2026-11-24T09:41:07.000Z'],
  ['2026-11-24 09:41:07+01:00', '2026-11-24T08:41:07.000Z'],
  ['2026-11-24T09:41:07+0100', '2026-11-24T08:41:07.000Z'],
  ['2026-11-24T09:41:07-01', '2026-11-24T10:41:07.000Z'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
  ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999Z'],
])('%s', (text, expected) => {
  expect(new Date(parseTime(text) ?? 0).toISOString()).toBe(expected);
});

test('nothing stays nothing', () => {
  expect(parseTime(undefined)).toBeUndefined();
});
