import { describe, expect, test, vi } from 'vitest';
import { databases } from '../testing/databases.ts';
import { createSandbox, seededSession, seededUser, seeds } from '../testing/sandbox.ts';

// The first test of a file makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

describe.each(databases)('records of the examples on $name', ({ create }) => {
  test('are each account’s own: what happens to them in one changes nothing in another', async () => {
    const { createAccount, send, usage } = await createSandbox({ database: await create() });
    const [mine, theirs] = [await createAccount(), await createAccount()];
    const ada = `/v1/users/${seededUser('ada')}`;
    const [serverKey] = seeds.keys;
    const read = async (key: string) => {
      const paths = [ada, '/v1/users', `/v1/sessions/${seededSession}`];
      const replies = await Promise.all(paths.map((path) => send('GET', path, { key })));
      const keys = (await send('GET', '/v1/api-keys', { key })).json.data;
      return [...replies.map(({ status, json }) => [status, json]), keys.at(-1)];
    };
    const before = await read(theirs.key);
    const post = (path: string, body: unknown) => send('POST', `/v1${path}`, { key: mine.key, body });
    const [barbara, katherine] = ['barbara', 'katherine'].map((name) =>
      seeds.users.find(({ email }) => email.startsWith(name)),
    );
    const { email, password } = katherine ?? {};
    const refreshToken = seeds.sessions[0]?.refreshToken;
    const rotated = await post(`/api-keys/${serverKey?.keyId}/rotate`, { overlapSeconds: 60 });
    await send('POST', '/v1/auth/sign-up', { key: rotated.json.secret, body: { email, password } });
    const patched = await send('PATCH', ada, {
      key: mine.key,
      body: { name: 'Changed' },
      headers: { 'If-Match': '*' },
    });
    const done = [
      rotated,
      patched,
      await post('/auth/verify-email', { email: barbara?.email, code: barbara?.code }),
      await post('/auth/sign-in', { email, password }),
      await post('/auth/refresh', { refreshToken }),
      await post('/auth/sign-out', { sessionId: seededSession }),
      await send('DELETE', `/v1/users/${katherine?.userId}`, { key: mine.key }),
      await send('DELETE', `/v1/api-keys/${serverKey?.keyId}`, { key: mine.key }),
    ];
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 204, 204, 204]);
    await usage.flush();
    expect(await read(theirs.key)).toEqual(before);
    const refreshed = await send('POST', '/v1/auth/refresh', { key: theirs.key, body: { refreshToken } });
    expect(refreshed.status).toBe(200);
  });

  test('sort by their identifiers as by their times', async () => {
    const { createAccount, send } = await createSandbox({ database: await create() });
    const { key } = await createAccount();
    const [first, ...others] = seeds.users.toSorted((left, right) =>
      left.createdAt < right.createdAt ? -1 : 1,
    );
    const { json } = await send('GET', `/v1/users?order=asc&createdAfter=${first?.createdAt}`, { key });
    expect(json.data.map(({ userId }: { userId: string }) => userId)).toEqual(
      others.map(({ userId }) => userId),
    );
  });
});
