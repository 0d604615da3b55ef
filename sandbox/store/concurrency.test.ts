import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { databases } from '../testing/databases.ts';
import { createSandbox, createUser, seededUser, signIn, someone } from '../testing/sandbox.ts';
import { openStore } from './store.ts';

// The first test of a file makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

/** Two sandboxes on one store, as two processes would be. */
async function createPair(database: string) {
  const left = await createSandbox({ database });
  const right = await createSandbox({ store: openStore(database) });
  const { key, keyId } = await left.createAccount();
  onTestFinished(() => right.store.close());
  return { left, right, key, keyId, both: (i: number) => (i % 2 ? left : right) };
}

describe.each(databases)('two processes on $name', ({ create }) => {
  test('M09: of sixteen sign-ups with twins of one address one succeeds', async () => {
    const { both, key } = await createPair(await create());
    const replies = await Promise.all(
      Array.from({ length: 16 }, (_, i) => {
        const email = i % 3 ? 'Race@Example.com' : 'race@example.com';
        return both(i).send('POST', '/v1/auth/sign-up', { key, body: { ...someone, email } });
      }),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(15).fill(409)]);
  });

  test('of ten updates of one version one succeeds', async () => {
    const { left, both, key } = await createPair(await create());
    const path = `/v1/users/${seededUser('ada')}`;
    const etag = (await left.send('GET', path, { key })).headers.get('ETag') ?? '';
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        both(i).send('PATCH', path, { key, body: { name: `Name ${i}` }, headers: { 'If-Match': etag } }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 412)).toHaveLength(9);
  });

  test('updates of different values are all kept', async () => {
    const { both, key, left } = await createPair(await create());
    const path = `/v1/users/${seededUser('katherine')}`;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        both(i).send('PATCH', path, {
          key,
          body: { metadata: { [`k${i}`]: i } },
          headers: { 'If-Match': '*' },
        }),
      ),
    );
    const { json } = await left.send('GET', path, { key });
    expect(Object.keys(json.metadata)).toHaveLength(20);
  });

  test('ten refreshes with one token get one pair, and the session lives on', async () => {
    const { left, both, key } = await createPair(await create());
    await createUser(left, key);
    const { refreshToken, sessionId } = await signIn(left, key);
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        both(i).send('POST', '/v1/auth/refresh', { key, body: { refreshToken } }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(replies.map(({ json }) => json.refreshToken)).size).toBe(1);
    expect((await left.send('GET', `/v1/sessions/${sessionId}`, { key })).json.status).toBe('active');
  });

  test('no more than five codes are tried, however many at once', async () => {
    const { both, key, left } = await createPair(await create());
    const made = await left.send('POST', '/v1/auth/sign-up', { key, body: someone });
    const code = made.headers.get('Sandbox-Verification-Code');
    const wrong = ['111111', '222222', '333333', '444444', '555555', '666666'].filter(
      (text) => text !== code,
    );
    await Promise.all(
      wrong
        .slice(0, 5)
        .map((text, i) =>
          both(i).send('POST', '/v1/auth/verify-email', { key, body: { email: someone.email, code: text } }),
        ),
    );
    const right = await left.send('POST', '/v1/auth/verify-email', {
      key,
      body: { email: someone.email, code },
    });
    expect(right.status).toBe(401);
  });

  test('K19: a revoked key and a changed plan count in the other process with its next request', async () => {
    const { left, right, key, keyId } = await createPair(await create());
    expect((await right.send('GET', '/v1/users', { key })).status).toBe(200);
    const { accountId } = (
      await left.store.read((db) => db.selectFrom('accounts').select('id as accountId').execute())
    )[0] as { accountId: string };
    const change = { key, body: { plan: 'free' } };
    expect((await left.send('PATCH', `/sandbox/accounts/${accountId}`, change)).status).toBe(200);
    const limited = await right.send('GET', '/v1/users', { key });
    expect(limited.headers.get('RateLimit-Policy')).toBe('"second";q=10;w=1, "minute";q=600;w=60');
    await left.send('DELETE', `/v1/api-keys/${keyId}`, { key });
    expect((await right.send('GET', '/v1/users', { key })).status).toBe(401);
  });

  test('usage of both is summed', async () => {
    const { left, right, key } = await createPair(await create());
    for (let i = 0; i < 5; i++) await (i % 2 ? left : right).send('GET', '/v1/users', { key });
    await Promise.all([left.usage.flush(), right.usage.flush()]);
    expect((await left.send('GET', '/v1/usage', { key })).json.totals.requests).toBe(5);
  });
});
