import { expect, test } from 'vitest';
import { rateLimitHeaders } from './headers.ts';
import { InProcessLimiter } from './in-process.ts';
import type { Quota } from './limiter.ts';

const free: readonly Quota[] = [
  { name: 'second', limit: 10, window: 1 },
  { name: 'minute', limit: 600, window: 60 },
];

function createLimiter(capacity?: number) {
  let time = 1_000_000;
  const limiter = new InProcessLimiter({ clock: () => time, ...(capacity && { capacity }) });
  return {
    take: (quotas = free, subject = 'acc_1') => limiter.take(subject, quotas),
    peek: (quotas = free) => limiter.peek('acc_1', quotas),
    advance: (milliseconds: number) => {
      time += milliseconds;
    },
    now: () => time,
  };
}

test('N01: of eleven in a burst ten pass; the eleventh waits a second', async () => {
  const { take, advance } = createLimiter();
  for (let i = 0; i < 10; i++) {
    expect(await take()).toMatchObject({ admitted: true, retryAfter: 0 });
    advance(5);
  }
  expect(await take()).toMatchObject({ admitted: false, retryAfter: 1, violated: ['second'] });
});

test('N02: spread evenly the minute fills up, and Retry-After is never early', async () => {
  const quotas: Quota[] = [free[0] as Quota, { name: 'minute', limit: 590, window: 60 }];
  const { take, advance } = createLimiter();
  for (let i = 0; i < 590; i++) {
    expect((await take(quotas)).admitted).toBe(true);
    advance(101);
  }
  // 590 × 101 ms have passed: the first place is free again after 410 ms more.
  expect(await take(quotas)).toMatchObject({ admitted: false, violated: ['minute'], retryAfter: 1 });
  advance(409);
  expect((await take(quotas)).admitted).toBe(false);
  advance(1);
  expect((await take(quotas)).admitted).toBe(true);
});

test('N05: no double burst at a window edge', async () => {
  const { take, advance } = createLimiter();
  advance(950);
  for (let i = 0; i < 10; i++) expect((await take()).admitted).toBe(true);
  advance(100);
  for (let i = 0; i < 10; i++) expect((await take()).admitted).toBe(false);
  advance(900);
  expect((await take()).admitted).toBe(true);
});

test('what is refused does not count', async () => {
  const { take, advance } = createLimiter();
  for (let i = 0; i < 500; i++) await take();
  advance(1000);
  const decision = await take();
  expect(decision.admitted).toBe(true);
  expect(decision.states[1]).toMatchObject({ remaining: 600 - 11 });
});

test('N08: the header fields are those of the draft, and what is left falls within a window', async () => {
  const { take, advance } = createLimiter();
  const first = rateLimitHeaders((await take()).states);
  expect(first).toEqual({
    'RateLimit-Policy': '"second";q=10;w=1, "minute";q=600;w=60',
    RateLimit: '"second";r=9;t=1, "minute";r=599;t=60',
  });
  advance(10);
  const second = rateLimitHeaders((await take()).states);
  expect(second.RateLimit).toBe('"second";r=8;t=1, "minute";r=598;t=60');
});

test('N14: another plan counts with the next request, up and down, to zero and to a million', async () => {
  const { take, peek } = createLimiter();
  const plan = (second: number, minute: number): Quota[] => [
    { name: 'second', limit: second, window: 1 },
    { name: 'minute', limit: minute, window: 60 },
  ];
  for (let i = 0; i < 10; i++) await take();
  expect((await take()).admitted).toBe(false);
  for (let i = 0; i < 90; i++) expect((await take(plan(100, 6000))).admitted).toBe(true);
  expect((await take(plan(7, 100))).violated).toEqual(['second', 'minute']);
  expect((await peek(plan(7, 100))).states[0]).toMatchObject({ limit: 7, remaining: 0 });
  expect(await take(plan(0, 0))).toMatchObject({ admitted: false, retryAfter: 60 });
  expect((await take(plan(1_000_000, 1_000_000))).states[1]).toMatchObject({ remaining: 999_899 });
});

test('looking counts nothing', async () => {
  const { take, peek } = createLimiter();
  for (let i = 0; i < 20; i++) expect((await peek()).admitted).toBe(true);
  expect((await take()).states[0]).toMatchObject({ remaining: 9 });
});

test('in any sliding window at most the limit is admitted, and no place is left empty', async () => {
  const quotas: Quota[] = [
    { name: 'second', limit: 7, window: 1 },
    { name: 'minute', limit: 40, window: 60 },
  ];
  const { take, advance, now } = createLimiter();
  const admitted: number[] = [];
  const within = (time: number, window: number) => admitted.filter((at) => at > time - window * 1000).length;
  for (let i = 0; i < 20_000; i++) {
    advance(Math.random() < 0.7 ? Math.random() * 20 : Math.random() * 800);
    const hasRoom = quotas.every(({ limit, window }) => within(now(), window) < limit);
    const decision = await take(quotas);
    expect(decision.admitted).toBe(hasRoom);
    if (decision.admitted) admitted.push(now());
    if (admitted.length > 200) admitted.splice(0, 100);
  }
});

test('after Retry-After one request is admitted, always', async () => {
  const quotas: Quota[] = [
    { name: 'second', limit: 3, window: 1 },
    { name: 'minute', limit: 20, window: 60 },
  ];
  const { take, advance } = createLimiter();
  for (let i = 0; i < 2_000; i++) {
    advance(Math.random() * 300);
    const decision = await take(quotas);
    if (decision.admitted) continue;
    advance(decision.retryAfter * 1000);
    expect((await take(quotas)).admitted).toBe(true);
  }
});

test('subjects are counted apart; the number kept is bounded and idle ones go', async () => {
  const { take, advance } = createLimiter(100);
  const one: Quota[] = [{ name: 'second', limit: 1, window: 1 }];
  for (let i = 0; i < 1_000; i++) expect((await take(one, `acc_${i}`)).admitted).toBe(true);
  expect((await take(one, 'acc_999')).admitted).toBe(false);
  expect((await take(one, 'acc_0')).admitted).toBe(true);
  advance(60_000);
  for (let i = 0; i < 200; i++) expect((await take(one, `acc_${i}`)).admitted).toBe(true);
});
