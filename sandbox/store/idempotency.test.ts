import { describe, expect, test, vi } from 'vitest';
import { databases } from '../testing/databases.ts';
import { createSandbox, type Sandbox, seeds, someone } from '../testing/sandbox.ts';
import { openStore } from './store.ts';

// The first test of a file makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

const day = 24 * 60 * 60 * 1000;

async function createReady(database?: string) {
  const sandbox = await createSandbox({ ...(database && { database }) });
  const { key, keyId } = await sandbox.createAccount();
  const post = (path: string, body: unknown, idempotencyKey: string, caller = key) =>
    sandbox.send('POST', path, { key: caller, body, headers: { 'Idempotency-Key': idempotencyKey } });
  const signUp = (body: unknown, idempotencyKey: string) => post('/v1/auth/sign-up', body, idempotencyKey);
  const countUsers = async ({ send }: Sandbox = sandbox) =>
    (await send('GET', '/v1/users?limit=100', { key })).json.data.length - seeds.users.length;
  return { ...sandbox, sandbox, key, keyId, post, signUp, countUsers };
}

describe.each(databases)('on $name', ({ create }) => {
  test('M01: three times the same gives one object and one answer, marked when replayed', async () => {
    const { signUp, countUsers } = await createReady(await create());
    const first = await signUp(someone, 'key-1');
    const again = [await signUp(someone, 'key-1'), await signUp(someone, 'key-1')];
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    for (const reply of again) {
      expect(reply.status).toBe(201);
      expect(reply.text).toBe(first.text);
      expect(reply.headers.get('Idempotency-Replayed')).toBe('true');
      expect(reply.headers.get('Sandbox-Verification-Code')).toBe(
        first.headers.get('Sandbox-Verification-Code'),
      );
      expect(reply.headers.get('Request-Id')).not.toBe(first.headers.get('Request-Id'));
    }
    expect(await countUsers()).toBe(1);
  });

  test('M03: a hundred at once through two processes give one object; the others replay or wait', async () => {
    const database = await create();
    const { sandbox, key, countUsers } = await createReady(database);
    const other = await createSandbox({ store: openStore(database) });
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        (i % 2 ? sandbox : other).send('POST', '/v1/auth/sign-up', {
          key,
          body: someone,
          headers: { 'Idempotency-Key': 'key-1' },
        }),
      ),
    );
    const created = replies.filter(({ status }) => status === 201);
    expect(new Set(created.map(({ json }) => json.userId)).size).toBe(1);
    expect(created.filter(({ headers }) => headers.get('Idempotency-Replayed') === null)).toHaveLength(1);
    for (const { status, json } of replies) {
      if (status !== 201) expect(json.code).toBe('idempotency_in_progress');
    }
    expect(await countUsers()).toBe(1);
  });
});

test('M02: another body is refused, and the first object stays', async () => {
  const { signUp, countUsers } = await createReady();
  const { json } = await signUp(someone, 'key-1');
  const other = await signUp({ ...someone, name: 'John' }, 'key-1');
  expect(other.json).toMatchObject({ code: 'idempotency_key_reused', status: 422 });
  expect(other.json.docUrl).toMatch(/#header\.Idempotency-Key$/);
  expect((await signUp(someone, 'key-1')).json.userId).toBe(json.userId);
  expect(await countUsers()).toBe(1);
});

test('the order of names and the white space make no other body', async () => {
  const { signUp } = await createReady();
  const { json } = await signUp({ ...someone, metadata: { a: 1, b: 2 } }, 'key-1');
  const text = `{"metadata": {"b":2, "a":1},\n "password":"${someone.password}", "email":"${someone.email}"}`;
  expect((await signUp(text, 'key-1')).json.userId).toBe(json.userId);
});

test('a key counts for its operation and account alone', async () => {
  const { signUp, post, createAccount } = await createReady();
  await signUp(someone, 'key-1');
  expect((await post('/v1/api-keys', { name: 'Other', scopes: ['users:read'] }, 'key-1')).status).toBe(201);
  const other = await createAccount();
  const theirs = await post('/v1/auth/sign-up', someone, 'key-1', other.key);
  expect(theirs.status).toBe(201);
  expect(theirs.headers.get('Idempotency-Replayed')).toBeNull();
});

describe('M07: what is stored', () => {
  test('no refusal: after 401, 415, 422, 409 and 429 the key is free', async () => {
    const { post, signUp, send, key, createAccount } = await createReady();
    await post('/v1/auth/sign-up', someone, 'key-1', 'sk_test_wrong');
    await signUp({ ...someone, email: 'nobody' }, 'key-1');
    await send('POST', '/v1/auth/sign-up', { key, body: { ...someone, email: 'taken@example.com' } });
    expect((await signUp({ ...someone, email: 'taken@example.com' }, 'key-1')).status).toBe(409);
    expect((await signUp(someone, 'key-1')).status).toBe(201);
    const limited = await createAccount('enterprise', { second: 1, minute: 1 });
    await send('GET', '/v1/users', { key: limited.key });
    expect((await post('/v1/auth/sign-up', someone, 'key-2', limited.key)).status).toBe(429);
  });

  test('no fault of the store: the next attempt does the work', async () => {
    const { signUp, store, countUsers } = await createReady();
    const { write } = store;
    Object.assign(store, { write: () => Promise.reject(new Error('broken')) });
    expect((await signUp(someone, 'key-1')).status).toBe(500);
    Object.assign(store, { write });
    const reply = await signUp(someone, 'key-1');
    expect(reply.status).toBe(201);
    expect(reply.headers.get('Idempotency-Replayed')).toBeNull();
    expect(await countUsers()).toBe(1);
  });

  test('a batch with failed items is a success and is replayed', async () => {
    const { post, countUsers } = await createReady();
    const items = [
      { operation: 'create', data: someone },
      { operation: 'create', data: someone },
    ];
    const first = await post('/v1/users/batch', { items }, 'key-1');
    const second = await post('/v1/users/batch', { items }, 'key-1');
    expect(first.json).toMatchObject({ succeeded: 1, failed: 1 });
    expect(second.text).toBe(first.text);
    expect(await countUsers()).toBe(1);
  });

  test('an answer for 24 hours', async () => {
    const { signUp, clock } = await createReady();
    await signUp(someone, 'key-1');
    clock.advance(day - 1);
    expect((await signUp(someone, 'key-1')).headers.get('Idempotency-Replayed')).toBe('true');
    clock.advance(1);
    expect((await signUp(someone, 'key-1')).json.code).toBe('email_taken');
  });
});

describe('an answer with a secret', () => {
  const body = { name: 'Kept', scopes: ['users:read'] };

  test('is replayed with the same secret, for creating and for rotating', async () => {
    const { post } = await createReady();
    const first = await post('/v1/api-keys', body, 'key-1');
    expect((await post('/v1/api-keys', body, 'key-1')).json.secret).toBe(first.json.secret);
    const path = `/v1/api-keys/${first.json.keyId}/rotate`;
    const rotated = await post(path, { overlapSeconds: 60 }, 'key-1');
    expect((await post(path, { overlapSeconds: 60 }, 'key-1')).json.secret).toBe(rotated.json.secret);
  });

  test('can be read again with the same API key only', async () => {
    const { post, key, createKey, store } = await createReady();
    await post('/v1/api-keys', body, 'key-1');
    const other = await createKey(key, 'keys:write', 'users:read');
    const { json } = await post('/v1/api-keys', body, 'key-1', other);
    expect(json).toMatchObject({
      code: 'idempotency_key_reused',
      detail: expect.stringContaining('another API key'),
    });
    const rows = await store.read((db) => db.selectFrom('idempotency_keys').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain('sk_test_');
  });
});

test('the store keeps neither the key nor a digest of the body that could be guessed', async () => {
  const { signUp, store } = await createReady();
  await signUp(someone, 'my-own-key');
  const rows = await store.read((db) => db.selectFrom('idempotency_keys').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain('my-own-key');
  const { createHash } = await import('node:crypto');
  for (const text of [JSON.stringify(someone), JSON.stringify({ password: someone.password })]) {
    expect(rows[0]?.fingerprint).not.toBe(createHash('sha256').update(text).digest('base64url'));
  }
});

test.each(['a b', 'x'.repeat(256), '\u00fc'])('refuses the key %j', async (key) => {
  const { signUp } = await createReady();
  expect((await signUp(someone, key)).json).toMatchObject({
    code: 'invalid_request',
    errors: [{ in: 'header', parameter: 'Idempotency-Key' }],
  });
});
