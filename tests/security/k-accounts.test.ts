import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWellFormedApiKey } from '#sandbox/security/api-key.ts';
import { createSqlite } from '#sandbox/testing/databases.ts';
import { createSandbox, createUser, signIn, someone } from '#sandbox/testing/sandbox.ts';

/** A body without what is different in every answer. */
const told = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

describe('K: accounts, sessions, API keys', () => {
  test('K01: a key without the scope learns nothing from a sign-up', async () => {
    const { send, createAccount, createKey } = await createSandbox();
    const { key } = await createAccount();
    const narrow = await createKey(key, 'users:read');
    const answers = await Promise.all(
      ['ada@example.com', 'nobody@example.com'].map((email) =>
        send('POST', '/v1/auth/sign-up', { key: narrow, body: { ...someone, email } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(told(answers[0]?.json)).toEqual(told(answers[1]?.json));
  });

  test('K02: what a sign-in answers is the same, field by field, whatever is wrong', async () => {
    const sandbox = await createSandbox();
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const locked = { email: 'locked@example.com', password: 'aLongPassphraseForLocked' };
    await createUser(sandbox, key, locked);
    const attempt = (email: string, password: string, i = 0) =>
      sandbox.send('POST', '/v1/auth/sign-in', {
        key,
        body: { email, password, device: { ipAddress: `198.51.100.${i}` } },
      });
    for (let i = 1; i <= 11; i++) await attempt(locked.email, 'not the password', i);
    const answers = [
      await attempt('nobody@example.com', someone.password),
      await attempt(someone.email, 'not the password'),
      await attempt(locked.email, locked.password),
      await attempt('barbara@example.com', 'she is not verified'),
    ];
    for (const { status, json, headers } of answers) {
      expect(status).toBe(401);
      expect(told(json)).toEqual(told(answers[0]?.json));
      const changing = /^(request-id|ratelimit)$/;
      const names = (from: Headers) => [...from].filter(([name]) => !changing.test(name));
      expect(names(headers)).toEqual(names(answers[0]?.headers ?? new Headers()));
    }
  });

  test('K05: nothing on the disk and nothing in the log holds a password', async () => {
    const database = await createSqlite();
    const sandbox = await createSandbox({ database });
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key, { ...someone, password: 'a very peculiar passphrase' });
    await signIn(sandbox, key, { ...someone, password: 'a very peculiar passphrase' });
    const disk = ['', '-wal'].map((suffix) => readFileSync(database + suffix, 'latin1')).join('');
    expect(disk).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(disk + sandbox.lines.join('')).not.toContain('peculiar');
    const salts = disk.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}/g) ?? [];
    expect(new Set(salts).size).toBeGreaterThan(1);
  });

  test.each([
    ['7 characters', 'seven77', 422],
    ['8 characters', 'e1ght!xY', 201],
    ['64 characters', `${'p'.repeat(63)}!`, 201],
    ['128 characters', `${'q'.repeat(127)}!`, 201],
    ['256 characters', `${'r'.repeat(255)}!`, 201],
    ['257 characters', 's'.repeat(257), 422],
    ['4,096 characters', 't'.repeat(4096), 422],
    ['emoji, each one character', '🐢🐇🦉🐝🐙🦊🐬🦜', 201],
    ['seven emoji', '🐢🐇🦉🐝🐙🦊🐬', 422],
    ['spaces at both ends', '  between spaces  ', 201],
    ['NUL in the middle', 'before\0after', 400],
    ['the address, in capitals', 'SOMEBODY@EXAMPLE.COM', 422],
    ['one of the most common ones, in capitals', 'PASSWORD1', 422],
  ])('K06: %s', async (_, password, status) => {
    const sandbox = await createSandbox();
    const { key } = await sandbox.createAccount();
    const body = { email: 'somebody@example.com', password };
    const made = await sandbox.send('POST', '/v1/auth/sign-up', { key, body });
    expect(made.status).toBe(status);
    if (status !== 201) return;
    const code = made.headers.get('Sandbox-Verification-Code');
    await sandbox.send('POST', '/v1/auth/verify-email', { key, body: { email: body.email, code } });
    const attempt = async (other: string) =>
      (await sandbox.send('POST', '/v1/auth/sign-in', { key, body: { ...body, password: other } })).status;
    expect(await attempt(password)).toBe(200);
    for (const other of [password.trim(), password.slice(0, 72), `${password}x`].filter(
      (o) => o !== password,
    ))
      expect([401, 422]).toContain(await attempt(other));
  });

  test('K10, K12: there is no session cookie to steal or to keep: no answer sets one, and one that is sent counts for nothing', async () => {
    const sandbox = await createSandbox();
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const tokens = await signIn(sandbox, key);
    for (const [method, path, body] of [
      ['POST', '/v1/auth/sign-in', someone],
      ['POST', '/v1/auth/refresh', { refreshToken: tokens.refreshToken }],
      ['GET', `/v1/sessions/${tokens.sessionId}`, undefined],
      ['POST', '/v1/auth/sign-out', { sessionId: tokens.sessionId }],
      ['POST', '/sandbox/accounts', {}],
      ['GET', '/livez', undefined],
    ] as const) {
      const answer = await sandbox.send(method, path, { key, ...(body && { body }) });
      expect(answer.status).toBeLessThan(300);
      expect(answer.headers.has('Set-Cookie')).toBe(false);
    }
    const cookie = { Cookie: `session=${key}; __Host-session=${tokens.accessToken}; Authorization=${key}` };
    expect((await sandbox.send('GET', '/v1/users', { headers: cookie })).status).toBe(401);
  });

  test('K12: the tokens of a session that was ended work nowhere', async () => {
    const sandbox = await createSandbox();
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const { sessionId, refreshToken } = await signIn(sandbox, key);
    await sandbox.send('POST', '/v1/auth/sign-out', { key, body: { sessionId } });
    const refreshed = await sandbox.send('POST', '/v1/auth/refresh', { key, body: { refreshToken } });
    expect(refreshed.json.code).toBe('session_expired');
    expect((await sandbox.send('GET', `/v1/sessions/${sessionId}`, { key })).json.status).toBe('revoked');
  });

  test('K17: no key that was ever given out is in the store, the log or an error', async () => {
    const database = await createSqlite();
    const { send, createAccount, lines, store } = await createSandbox({ database });
    const { key, keyId } = await createAccount();
    const headers = { 'Idempotency-Key': 'one' };
    const body = { name: 'Another', scopes: ['users:read'] };
    const made = await send('POST', '/v1/api-keys', { key, body, headers });
    const rotated = await send('POST', `/v1/api-keys/${made.json.keyId}/rotate`, { key, headers });
    const errors = await Promise.all([
      send('GET', `/v1/users/${key}`, { key }),
      send('GET', `/v1/users?cursor=${key}`, { key }),
      send('GET', '/v1/users', { key: `${key}x` }),
      send('POST', '/v1/auth/sign-up', { key, body: { [key]: key } }),
      send('POST', '/v1/api-keys', { key: rotated.json.secret, body: { name: key, scopes: [key] } }),
    ]);
    await send('DELETE', `/v1/api-keys/${keyId}`, { key });
    await store.close();
    const disk = readFileSync(database, 'latin1');
    const places = { disk, log: lines.join(''), errors: errors.map(({ text }) => text).join('') };
    for (const secret of [key, made.json.secret, rotated.json.secret]) {
      expect(isWellFormedApiKey(secret)).toBe(true);
      for (const [place, text] of Object.entries(places)) {
        expect(text.includes(secret.slice(8, 38)), place).toBe(false);
      }
    }
  });

  test('K15: 100,000 keys have the form, their checksum, and no repeats', async () => {
    const { createApiKey } = await import('#sandbox/security/api-key.ts');
    const keys = new Set<string>();
    for (let i = 0; i < 100_000; i++) keys.add(createApiKey());
    expect(keys.size).toBe(100_000);
    expect([...keys].every((key) => /^sk_test_[0-9A-Za-z]{36}$/.test(key) && isWellFormedApiKey(key))).toBe(
      true,
    );
  });
});
