import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { hasRedis, startRedis } from '../testing/redis.ts';
import { freePort } from '../testing/servers.ts';
import type { Quota } from './limiter.ts';
import { RedisLimiter } from './redis.ts';

async function createLimiters(count: number) {
  const redis = await startRedis();
  const limiters = Array.from({ length: count }, () => new RedisLimiter(redis.url));
  onTestFinished(async () => {
    await Promise.all(limiters.map((limiter) => limiter.close()));
  });
  for (const limiter of limiters) {
    for (let i = 0; i < 100 && !(await limiter.isReady()); i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { redis, limiters };
}

const quotas: readonly Quota[] = [
  { name: 'second', limit: 10, window: 1 },
  { name: 'minute', limit: 35, window: 60 },
];

test('F20: while there is no Redis requests are refused with 503 at once', async () => {
  const limiter = new RedisLimiter(`redis://127.0.0.1:${await freePort()}`);
  onTestFinished(() => limiter.close());
  const start = performance.now();
  await expect(limiter.take('acc_1', quotas)).rejects.toMatchObject({ code: 'service_unavailable' });
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(await limiter.isReady()).toBe(false);
});

// Generated only where Redis is installed; `testing/redis.ts` says so where it is not.
if (hasRedis) {
  test('N03: four processes on one Redis never admit more than the limit in any sliding window', async () => {
    const { redis, limiters } = await createLimiters(4);
    const refusals: { at: number; retryAfter: number }[] = [];
    for (let i = 0; i < 400; i++) {
      const limiter = limiters[i % 4] as RedisLimiter;
      const decision = await limiter.take('acc_1', quotas);
      if (!decision.admitted) refusals.push({ at: Date.now(), retryAfter: decision.retryAfter });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const client = new Redis(redis.url);
    // The log of the store's own clock, in microseconds.
    const log = (await client.zrange('kynetra:limit:acc_1', 0, -1)).map(Number);
    client.disconnect();
    for (const { limit, window } of quotas) {
      for (const [i, time] of log.entries()) {
        const inWindow = log.slice(i).filter((other) => other < time + window * 1_000_000).length;
        expect(inWindow).toBeLessThanOrEqual(limit);
      }
    }
    expect(log.length).toBe(35);
    expect(refusals.at(-1)?.retryAfter).toBeGreaterThan(50);
  });

  test('a burst from all processes at once: ten pass, and the answers are those of the other counter', async () => {
    const { limiters } = await createLimiters(4);
    const decisions = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (limiters[i % 4] as RedisLimiter).take('acc_1', quotas)),
    );
    const admitted = decisions.filter((decision) => decision.admitted);
    expect(admitted).toHaveLength(10);
    expect(admitted.map(({ states }) => states[0]?.remaining).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const refused = decisions.find((decision) => !decision.admitted);
    expect(refused).toMatchObject({ violated: ['second'], retryAfter: 1 });
    const [limiter] = limiters;
    expect((await limiter?.peek('acc_2', quotas))?.states[0]).toMatchObject({ remaining: 10, reset: 0 });
  });

  test('after Retry-After the next request is admitted', async () => {
    const { limiters } = await createLimiters(1);
    const [limiter] = limiters as [RedisLimiter];
    const few: Quota[] = [{ name: 'second', limit: 3, window: 1 }];
    for (let round = 0; round < 3; round++) {
      let decision = await limiter.take('acc_1', few);
      while (decision.admitted) decision = await limiter.take('acc_1', few);
      await new Promise((resolve) => setTimeout(resolve, decision.retryAfter * 1000));
      expect((await limiter.take('acc_1', few)).admitted).toBe(true);
    }
  });

  test('F20: when Redis goes away requests are refused, and counted again when it is back', async () => {
    const { redis, limiters } = await createLimiters(1);
    const [limiter] = limiters as [RedisLimiter];
    expect((await limiter.take('acc_1', quotas)).admitted).toBe(true);
    await redis.kill();
    const start = performance.now();
    await expect(limiter.take('acc_1', quotas)).rejects.toMatchObject({ code: 'service_unavailable' });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await limiter.isReady()).toBe(false);
    await redis.start();
    await expect.poll(() => limiter.isReady(), { timeout: 5000 }).toBe(true);
    expect((await limiter.take('acc_1', quotas)).admitted).toBe(true);
  });
}
