import { expect, test } from 'vitest';
import { createSandbox, portal } from '../testing/sandbox.ts';

async function createReady(plan = 'enterprise', limits = { second: 1_000_000, minute: 1_000_000 }) {
  const sandbox = await createSandbox();
  const { key } = await sandbox.createAccount(plan, limits);
  const read = async (query = '') => {
    await sandbox.usage.flush();
    return sandbox.send('GET', `/v1/usage${query}`, { key });
  };
  return { ...sandbox, key, read };
}

test('counts requests, errors and refusals apart, by the minute, the hour and the day', async () => {
  const { send, key, read, clock } = await createReady('enterprise', { second: 4, minute: 1000 });
  await send('GET', '/v1/users', { key });
  await send('GET', '/v1/users?limit=0', { key });
  await send('GET', '/v1/users/usr_1', { key });
  await send('GET', '/v1/nowhere', { key });
  expect((await send('GET', '/v1/users', { key })).status).toBe(429);
  clock.advance(60_000);
  await send('GET', '/v1/users', { key });
  const { json } = await read('?interval=minute&from=2026-11-24T09:41:30Z');
  expect(json).toMatchObject({
    plan: 'enterprise',
    interval: 'minute',
    from: '2026-11-24T09:41:00.000Z',
    totals: { requests: 5, errors: 3, rateLimited: 1 },
    buckets: [
      { start: '2026-11-24T09:41:00.000Z', requests: 4, errors: 3, rateLimited: 1 },
      { start: '2026-11-24T09:42:00.000Z', requests: 1, errors: 0, rateLimited: 0 },
    ],
  });
  clock.advance(1000);
  for (const interval of ['hour', 'day']) {
    const summed = await read(`?interval=${interval}&from=2026-11-24T09:00:00Z`);
    expect(summed.json.buckets).toHaveLength(1);
    expect(summed.json.totals.rateLimited).toBe(1);
  }
});

test('shows the last 60 hours unless asked otherwise, empty ones too', async () => {
  const { read } = await createReady();
  const { json } = await read();
  expect(json).toMatchObject({ interval: 'hour', to: '2026-11-24T09:41:07.312Z' });
  expect(json.buckets).toHaveLength(60);
  expect(json.buckets.at(-1).start).toBe('2026-11-24T09:00:00.000Z');
});

test('shows what is left of each quota after this request, as the header does', async () => {
  const { read } = await createReady('free');
  const { json, headers } = await read();
  expect(json.limits).toEqual([
    { quota: 'second', windowSeconds: 1, limit: 10, remaining: 9, resetSeconds: 1 },
    { quota: 'minute', windowSeconds: 60, limit: 600, remaining: 599, resetSeconds: 60 },
  ]);
  expect(headers.get('RateLimit')).toBe('"second";r=9;t=1, "minute";r=599;t=60');
});

test.each([
  ['interval=minute&from=2025-11-24T00:00:00Z', 'query.from', 'at most 1,000'],
  ['from=2026-11-24T09:00:00Z&to=2026-11-24T09:00:00Z', 'query.to', 'after `from`'],
  ['from=2027-01-01T00:00:00Z', 'query.to', 'after `from`'],
  ['interval=week', 'query.interval', 'one of'],
  ['from=0001-01-01T00:00:00Z&interval=day', 'query.from', 'at most 1,000'],
])('refuses %s', async (query, anchor, detail) => {
  const { read } = await createReady();
  const { json } = await read(`?${query}`);
  expect(json).toMatchObject({
    code: 'invalid_request',
    docUrl: `${portal}/reference/kynetra/get-usage#${anchor}`,
  });
  expect(json.errors[0].detail).toContain(detail);
});

test('what could not be written is not lost', async () => {
  const { usage, store, key, send, read } = await createReady();
  await send('GET', '/v1/users', { key });
  const { write } = store;
  Object.assign(store, { write: () => Promise.reject(new Error('away')) });
  await usage.flush();
  Object.assign(store, { write });
  expect((await read()).json.totals.requests).toBe(1);
});

test('an account sees its own requests only', async () => {
  const { createAccount, send, read } = await createReady();
  const other = await createAccount();
  await send('GET', '/v1/users', { key: other.key });
  expect((await read()).json.totals.requests).toBe(0);
});
