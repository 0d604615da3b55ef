import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

it('reads Retry-After as seconds and as a date', () => {
  expect(readRetryAfter([['Retry-After', '7']])).toBe(7);
  expect(
    readRetryAfter([
      ['Date', 'Tue, 24 Nov 2026 07:00:00 GMT'],
      ['Retry-After', 'Tue, 24 Nov 2026 07:01:30 GMT'],
    ]),
  ).toBe(90);
  expect(readRetryAfter([['Retry-After', 'soon']])).toBeUndefined();
});
