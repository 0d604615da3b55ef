import { expect, it } from 'vitest';
import { readQuotas, readRetryAfter } from './rate-limit.ts';

it('reads every quota with its policy', () => {
  const headers = [
    ['RateLimit-Policy', '"second";q=10;w=1, "minute";q=600;w=60'],
    ['RateLimit', '"second";r=9;t=1, "minute";r=599;t=60'],
  ] as const;
  expect(readQuotas(headers)).toEqual([
    { name: 'second', quota: 10, window: 1, remaining: 9, reset: 1 },
    { name: 'minute', quota: 600, window: 60, remaining: 599, reset: 60 },
  ]);
});

it('takes what is there, and skips what it cannot read', () => {
  expect(readQuotas([['ratelimit', 'default;r=3; t=7;pk=:abc=:']])).toEqual([
    { name: 'default', remaining: 3, reset: 7 },
  ]);
  expect(readQuotas([['RateLimit', '"a\\"b";r=1']])).toEqual([{ name: 'a"b', remaining: 1, reset: 0 }]);
  expect(readQuotas([['RateLimit', 'limit=10, remaining=5']])).toEqual([]);
  expect(readQuotas([])).toEqual([]);
});

it('reads seconds of Retry-After only', () => {
  expect(readRetryAfter([['Retry-After', '7']])).toBe(7);
  expect(readRetryAfter([['Retry-After', 'Tue, 24 Nov 2026 07:00:00 GMT']])).toBeUndefined();
});
