import { describe, expect, test } from 'vitest';
import { isWellFormedApiKey } from '../security/api-key.ts';
import { createSandbox, portal, seeds } from '../testing/sandbox.ts';

async function createReady() {
  const sandbox = await createSandbox();
  const { key, keyId: ownKeyId, accountId } = await sandbox.createAccount();
  const make = (body: unknown, headers = {}) => sandbox.send('POST', '/v1/api-keys', { key, body, headers });
  const list = async () => (await sandbox.send('GET', '/v1/api-keys', { key })).json.data;
  const works = async (secret: string) =>
    (await sandbox.send('GET', '/v1/users', { key: secret })).status === 200;
  const rotate = (keyId: string, body?: unknown, caller = key) =>
    sandbox.send('POST', `/v1/api-keys/${keyId}/rotate`, {
      key: caller,
      ...(body !== undefined && { body }),
    });
  return { ...sandbox, sandbox, key, ownKeyId, accountId, make, list, works, rotate };
}

describe('createApiKey', () => {
  test('shows the secret once, and it works with its scopes alone', async () => {
    const { make, list, send } = await createReady();
    const { json, headers } = await make({ name: 'Billing server', scopes: ['users:read'] });
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(isWellFormedApiKey(json.secret)).toBe(true);
    expect(json).toMatchObject({
      name: 'Billing server',
      prefix: 'sk_test_',
      last4: json.secret.slice(-4),
      status: 'active',
      lastUsedAt: null,
      expiresAt: null,
      previousSecretExpiresAt: null,
    });
    expect(JSON.stringify(await list())).not.toContain(json.secret);
    expect((await send('GET', '/v1/users', { key: json.secret })).status).toBe(200);
    expect((await send('GET', '/v1/usage', { key: json.secret })).json).toMatchObject({
      code: 'insufficient_scope',
      detail: 'This operation needs the scope `usage:read`, which this API key does not hold.',
      docUrl: `${portal}/reference/kynetra/get-usage#authentication`,
    });
  });

  test('ends at expiresAt', async () => {
    const { make, works, clock, list } = await createReady();
    const { json } = await make({
      name: 'Short',
      scopes: ['users:read'],
      expiresAt: '2026-11-24T11:00:00+01:00',
    });
    expect(json.expiresAt).toBe('2026-11-24T10:00:00.000Z');
    expect(await works(json.secret)).toBe(true);
    clock.advance(20 * 60_000);
    expect(await works(json.secret)).toBe(false);
    expect((await list())[0].status).toBe('expired');
  });

  test('refuses an end in the past and unknown scopes', async () => {
    const { make } = await createReady();
    const past = await make({ name: 'Past', scopes: ['users:read'], expiresAt: '2026-11-24T09:41:07.312Z' });
    expect(past.json).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/expiresAt' }] });
    const unknown = await make({ name: 'Wide', scopes: ['admin'] });
    expect(unknown.json).toMatchObject({
      docUrl: `${portal}/reference/kynetra/create-api-key#body.scopes`,
      errors: [{ pointer: '/scopes/0', rule: 'enum' }],
    });
  });

  test('L03: gives no scope that the caller lacks', async () => {
    const { key, createKey, send } = await createReady();
    const narrow = await createKey(key, 'keys:write', 'users:read');
    const body = { name: 'Wide', scopes: ['users:read', 'users:write'] };
    expect((await send('POST', '/v1/api-keys', { key: narrow, body })).json).toMatchObject({
      code: 'insufficient_scope',
      docUrl: `${portal}/reference/kynetra/create-api-key#body.scopes`,
      errors: [{ pointer: '/scopes/1' }],
    });
  });

  test('K17: keeps a digest and four characters, nothing more', async () => {
    const { make, store, lines } = await createReady();
    const { json } = await make({ name: 'Kept', scopes: ['users:read'] }, { 'Idempotency-Key': 'once' });
    const rows = await store.read(async (db) => [
      await db.selectFrom('api_keys').selectAll().execute(),
      await db.selectFrom('api_key_secrets').selectAll().execute(),
      await db.selectFrom('idempotency_keys').selectAll().execute(),
    ]);
    const body = json.secret.slice(8, 38);
    expect(JSON.stringify(rows)).not.toContain(body);
    expect(lines.join('')).not.toContain(body);
  });
});

describe('listApiKeys', () => {
  test('shows all keys of the account, newest first, a page at a time', async () => {
    const { make, send, key, ownKeyId } = await createReady();
    for (let i = 0; i < 3; i++) await make({ name: `Key ${i}`, scopes: ['users:read'] });
    const first = await send('GET', '/v1/api-keys?limit=3', { key });
    expect(first.json.data.map(({ name }: { name: string }) => name)).toEqual(['Key 2', 'Key 1', 'Key 0']);
    const second = await send('GET', `/v1/api-keys?limit=3&cursor=${first.json.nextCursor}`, { key });
    expect(second.json).toMatchObject({ data: [{ keyId: ownKeyId }, seeds.keys[0]], nextCursor: null });
  });

  test('tells when a key was last used, to the minute', async () => {
    const { list, usage } = await createReady();
    await list();
    await usage.flush();
    expect((await list())[0].lastUsedAt).toBe('2026-11-24T09:41:00.000Z');
  });
});

describe('rotateApiKey', () => {
  test('ends the old secret at once, without a body too', async () => {
    const { make, rotate, works } = await createReady();
    const old = (await make({ name: 'Leaked', scopes: ['users:read'] })).json;
    const { json, status } = await rotate(old.keyId);
    expect(status).toBe(200);
    expect(json).toMatchObject({ keyId: old.keyId, name: 'Leaked', previousSecretExpiresAt: null });
    expect(await works(json.secret)).toBe(true);
    expect(await works(old.secret)).toBe(false);
  });

  test('lets the old secret live for the overlap, and only the newest old one', async () => {
    const { make, rotate, works, clock, list } = await createReady();
    const first = (await make({ name: 'Routine', scopes: ['users:read'] })).json;
    const second = (await rotate(first.keyId, { overlapSeconds: 3600 })).json;
    expect(second.previousSecretExpiresAt).toBe('2026-11-24T10:41:07.312Z');
    expect(await works(first.secret)).toBe(true);
    const third = (await rotate(first.keyId, { overlapSeconds: 60 })).json;
    expect(await works(first.secret)).toBe(false);
    expect(await works(second.secret)).toBe(true);
    clock.advance(60_000);
    expect(await works(second.secret)).toBe(false);
    expect(await works(third.secret)).toBe(true);
    expect((await list())[0]).toMatchObject({ last4: third.last4, previousSecretExpiresAt: null });
  });

  test('a key can rotate itself, but none that may do more', async () => {
    const { createKey, key, rotate, list, ownKeyId } = await createReady();
    const narrow = await createKey(key, 'keys:write');
    const [{ keyId }] = await list();
    expect((await rotate(ownKeyId, {}, narrow)).json.code).toBe('insufficient_scope');
    expect((await rotate(keyId, {}, narrow)).status).toBe(200);
  });

  test('knows no revoked, foreign or missing key', async () => {
    const { rotate, sandbox, make, send, key } = await createReady();
    const other = await sandbox.createAccount();
    const { keyId } = (await make({ name: 'Over', scopes: ['users:read'] })).json;
    await send('DELETE', `/v1/api-keys/${keyId}`, { key });
    for (const id of [keyId, other.keyId, 'key_01M3XRA760ZHPGKCGMZ3M22WYN']) {
      const { json } = await rotate(id, {});
      expect(json).toMatchObject({ code: 'not_found', detail: 'There is no such API key.' });
    }
  });

  test('refuses an overlap of more than a day', async () => {
    const { rotate, ownKeyId } = await createReady();
    const { json } = await rotate(ownKeyId, { overlapSeconds: 86_401 });
    expect(json.errors).toEqual([
      { pointer: '/overlapSeconds', detail: 'Must be at most 86400.', rule: 'maximum' },
    ]);
  });

  test('rotations at once leave one secret', async () => {
    const { make, rotate, works } = await createReady();
    const { keyId } = (await make({ name: 'Raced', scopes: ['users:read'] })).json;
    const replies = await Promise.all(Array.from({ length: 8 }, () => rotate(keyId)));
    const working = await Promise.all(replies.map(({ json }) => works(json.secret)));
    expect(working.filter(Boolean)).toHaveLength(1);
  });
});

describe('revokeApiKey', () => {
  test('stops a key and the old secret of its rotation with the next request', async () => {
    const { make, rotate, works, send, key, list } = await createReady();
    const old = (await make({ name: 'Leaked', scopes: ['users:read'] })).json;
    const fresh = (await rotate(old.keyId, { overlapSeconds: 3600 })).json;
    expect((await send('DELETE', `/v1/api-keys/${old.keyId}`, { key })).status).toBe(204);
    expect((await send('DELETE', `/v1/api-keys/${old.keyId}`, { key })).status).toBe(204);
    expect(await works(old.secret)).toBe(false);
    expect(await works(fresh.secret)).toBe(false);
    expect((await list())[0].status).toBe('revoked');
  });

  test('a key can revoke itself', async () => {
    const { key, ownKeyId, send } = await createReady();
    expect((await send('DELETE', `/v1/api-keys/${ownKeyId}`, { key })).status).toBe(204);
    expect((await send('GET', '/v1/users', { key })).json).toMatchObject({
      code: 'unauthorized',
      docUrl: `${portal}/reference/kynetra/list-users#authentication`,
    });
  });

  test('L01: stops nothing of another account', async () => {
    const { key, sandbox, send, works } = await createReady();
    const other = await sandbox.createAccount();
    expect((await send('DELETE', `/v1/api-keys/${other.keyId}`, { key })).status).toBe(404);
    expect(await works(other.key)).toBe(true);
  });
});
