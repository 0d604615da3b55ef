import { expect, it } from 'vitest';
import { readQuotas } from './rate-limit.ts';

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
  expect(readQuotas([['RateLimit', 'limit=10, used=5']])).toEqual([]);
  expect(readQuotas([['X-RateLimit-Remaining', 'many']])).toEqual([]);
  expect(readQuotas([])).toEqual([]);
});

it.each([
  ['draft 7', [['RateLimit', 'limit=10, remaining=5, reset=7']]],
  [
    'drafts 0 to 6',
    [
      ['RateLimit-Limit', '10, 10;w=60'],
      ['RateLimit-Remaining', '5'],
      ['RateLimit-Reset', '7'],
    ],
  ],
  [
    'the fields before, with a point in time',
    [
      ['Date', 'Tue, 24 Nov 2026 07:00:00 GMT'],
      ['X-RateLimit-Limit', '10'],
      ['X-RateLimit-Remaining', '5'],
      ['X-RateLimit-Reset', String(Date.UTC(2026, 10, 24, 7, 0, 7) / 1000)],
    ],
  ],
] as const)('reads what APIs send that follow %s', (_, headers) => {
  expect(readQuotas(headers)).toEqual([{ name: '', quota: 10, remaining: 5, reset: 7 }]);
});
