import { describe, expect, test } from 'vitest';
import { createSandbox, createUser, portal, signIn, someone } from '../testing/sandbox.ts';

const day = 24 * 60 * 60 * 1000;

async function createReady() {
  const sandbox = await createSandbox();
  const { key, accountId } = await sandbox.createAccount();
  const post = (path: string, body: unknown, headers = {}) =>
    sandbox.send('POST', `/v1/auth/${path}`, { key, body, headers });
  return { ...sandbox, sandbox, key, accountId, post };
}

async function eventsOf(
  { store }: { store: Awaited<ReturnType<typeof createSandbox>>['store'] },
  accountId: string,
) {
  const rows = await store.read((db) =>
    db.selectFrom('events').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
  );
  return rows.map(({ payload }) => JSON.parse(payload));
}

describe('signUp', () => {
  test('creates the user that the source page describes', async () => {
    const { post } = await createReady();
    const reply = await post('sign-up', { ...someone, name: 'John Doe', metadata: { seats: 5 } });
    expect(reply.status).toBe(201);
    expect(reply.json).toEqual({
      userId: expect.stringMatching(/^usr_/),
      email: 'user@example.com',
      createdAt: '2026-11-24T09:41:07.312Z',
      verificationRequired: true,
    });
    expect(reply.headers.get('Sandbox-Verification-Code')).toMatch(/^\d{6}$/);
  });

  test('keeps the address in lower case; another case is the same address, dots and tags are not', async () => {
    const { post } = await createReady();
    expect((await post('sign-up', { ...someone, email: 'User@Example.COM' })).json.email).toBe(
      'user@example.com',
    );
    expect((await post('sign-up', { ...someone, email: 'USER@example.com' })).status).toBe(409);
    expect((await post('sign-up', { ...someone, email: 'u.ser@example.com' })).status).toBe(201);
    expect((await post('sign-up', { ...someone, email: 'user+tag@example.com' })).status).toBe(201);
  });

  test('answers email_taken with the field and the section of the page', async () => {
    const { post } = await createReady();
    await post('sign-up', someone);
    const { json } = await post('sign-up', someone);
    expect(json).toMatchObject({
      type: `${portal}/errors/email_taken`,
      status: 409,
      code: 'email_taken',
      docUrl: `${portal}/reference/kynetra/sign-up#response-409`,
      errors: [{ pointer: '/email' }],
    });
  });

  test('refuses every bad field at once and leads to the first', async () => {
    const { post } = await createReady();
    const { json } = await post('sign-up', { email: 'nobody', password: 'short', name: 5, plan: 'pro' });
    expect(json).toMatchObject({
      code: 'validation_failed',
      status: 422,
      detail: '4 fields are not valid.',
      docUrl: `${portal}/reference/kynetra/sign-up#body.email`,
    });
    expect(json.errors).toEqual([
      { pointer: '/plan', detail: 'Is not a field of this request.', rule: 'additionalProperties' },
      { pointer: '/email', detail: 'Must be an email address.', rule: 'format' },
      { pointer: '/password', detail: 'Must have at least 8 characters.', rule: 'minLength' },
      { pointer: '/name', detail: 'Must be a string.', rule: 'type' },
    ]);
    const missing = await post('sign-up', { email: someone.email });
    expect(missing.json.docUrl).toBe(`${portal}/reference/kynetra/sign-up#body.password`);
  });

  test.each(['password', 'Password', '12345678', 'iloveyou1', 'qwertyuiop', 'user@example.com'])(
    'K06: refuses the password %s',
    async (password) => {
      const { post } = await createReady();
      const { json } = await post('sign-up', { ...someone, password });
      expect(json).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/password' }] });
    },
  );

  test.each([
    'x'.repeat(256),
    '  spaces around  ',
    '\u{1F600}\u{1F601}\u{1F602}\u{1F603} 8 points',
    'tab\tand\nnewline',
  ])('K06: takes any characters in a password and keeps them: %j', async (password) => {
    const { post, sandbox, key } = await createReady();
    await createUser(sandbox, key, { ...someone, password });
    expect((await post('sign-in', { ...someone, password })).status).toBe(200);
    expect((await post('sign-in', { ...someone, password: password.slice(0, -1) })).status).toBe(401);
  });

  test('K05: stores an argon2id hash and no readable code', async () => {
    const { post, store } = await createReady();
    const reply = await post('sign-up', someone);
    const code = reply.headers.get('Sandbox-Verification-Code') ?? '';
    const row = await store.read((db) =>
      db.selectFrom('users').selectAll().where('email', '=', someone.email).executeTakeFirstOrThrow(),
    );
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(someone.password);
    expect(row.code_digest).not.toContain(code);
  });

  test('one of many sign-ups at once wins', async () => {
    const { post } = await createReady();
    const emails = Array.from({ length: 16 }, (_, i) => (i % 2 ? 'Race@example.com' : 'race@EXAMPLE.com'));
    const replies = await Promise.all(emails.map((email) => post('sign-up', { ...someone, email })));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(15).fill(409)]);
  });

  test('records user.created', async () => {
    const { post, sandbox, accountId } = await createReady();
    const { json } = await post('sign-up', someone);
    expect(await eventsOf(sandbox, accountId)).toMatchObject([
      { type: 'user.created', data: { userId: json.userId, emailVerified: false, lastSignInAt: null } },
    ]);
  });
});

describe('verifyEmail', () => {
  async function signedUp() {
    const ready = await createReady();
    const made = await ready.post('sign-up', someone);
    const code = made.headers.get('Sandbox-Verification-Code') ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    return { ...ready, userId: made.json.userId as string, code, wrong };
  }

  test('verifies with the code of the sign-up, once', async () => {
    const { post, code, userId, sandbox, accountId } = await signedUp();
    const reply = await post('verify-email', { email: 'USER@example.com', code });
    expect(reply.json).toEqual({
      userId,
      email: 'user@example.com',
      emailVerified: true,
      verifiedAt: '2026-11-24T09:41:07.312Z',
    });
    expect((await post('verify-email', { email: someone.email, code })).status).toBe(401);
    expect((await eventsOf(sandbox, accountId)).map(({ type }) => type)).toEqual([
      'user.created',
      'user.verified',
    ]);
  });

  test('answers alike for a wrong code, a verified and an unknown address', async () => {
    const { post, code, wrong } = await signedUp();
    const bad = await post('verify-email', { email: someone.email, code: wrong });
    const unknown = await post('verify-email', { email: 'nobody@example.com', code });
    await post('verify-email', { email: someone.email, code });
    const used = await post('verify-email', { email: someone.email, code });
    const shown = [bad, unknown, used].map(({ status, json }) => ({ ...json, status, requestId: '' }));
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
    expect(shown[0]).toMatchObject({ status: 401, code: 'invalid_credentials' });
  });

  test('takes no code after five attempts, nor after 24 hours', async () => {
    const tried = await signedUp();
    for (let i = 0; i < 5; i++) await tried.post('verify-email', { email: someone.email, code: tried.wrong });
    expect((await tried.post('verify-email', { email: someone.email, code: tried.code })).status).toBe(401);
    const late = await signedUp();
    late.clock.advance(day);
    expect((await late.post('verify-email', { email: someone.email, code: late.code })).status).toBe(401);
  });

  test('a new sign-up after a deletion gets five new attempts', async () => {
    const { post, wrong, userId, send, key } = await signedUp();
    for (let i = 0; i < 5; i++) await post('verify-email', { email: someone.email, code: wrong });
    expect((await send('DELETE', `/v1/users/${userId}`, { key })).status).toBe(204);
    const again = await post('sign-up', someone);
    const code = again.headers.get('Sandbox-Verification-Code');
    expect((await post('verify-email', { email: someone.email, code })).status).toBe(200);
  });

  test('names the code as the bad field', async () => {
    const { post } = await createReady();
    const { json } = await post('verify-email', { email: someone.email, code: 492817 });
    expect(json).toMatchObject({
      code: 'validation_failed',
      docUrl: `${portal}/reference/kynetra/verify-email#body.code`,
    });
  });
});

describe('signIn', () => {
  test('starts a session', async () => {
    const { post, sandbox, key, accountId } = await createReady();
    const userId = await createUser(sandbox, key);
    const reply = await post('sign-in', {
      ...someone,
      device: { name: 'Firefox', ipAddress: '2001:db8::1' },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(reply.json).toMatchObject({
      userId,
      tokenType: 'Bearer',
      expiresIn: 900,
      expiresAt: '2026-11-24T09:56:07.312Z',
      refreshTokenExpiresAt: '2026-12-24T09:41:07.312Z',
    });
    expect((await eventsOf(sandbox, accountId)).at(-1)).toMatchObject({
      type: 'session.created',
      data: { sessionId: reply.json.sessionId, device: { name: 'Firefox', ipAddress: '2001:db8::1' } },
    });
  });

  test('keeps no token readable', async () => {
    const { sandbox, key, store } = await createReady();
    await createUser(sandbox, key);
    const { accessToken, refreshToken } = await signIn(sandbox, key);
    const rows = await store.read(async (db) => [
      ...(await db.selectFrom('sessions').selectAll().execute()),
      ...(await db.selectFrom('refresh_tokens').selectAll().execute()),
      ...(await db.selectFrom('events').selectAll().execute()),
    ]);
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(accessToken.slice(4));
    expect(kept).not.toContain(refreshToken.slice(4));
  });

  test('K02: answers alike for an unknown address, a wrong password and an unverified address', async () => {
    const { post, sandbox, key } = await createReady();
    await createUser(sandbox, key);
    await post('sign-up', { ...someone, email: 'new@example.com' });
    const replies = await Promise.all([
      post('sign-in', { ...someone, email: 'nobody@example.com' }),
      post('sign-in', { ...someone, password: 'wrong password' }),
      post('sign-in', { ...someone, email: 'new@example.com' }),
      post('sign-in', { email: 'ada@example.com', password: 'has none' }),
    ]);
    const shown = replies.map(({ status, headers, json }) => ({
      status,
      names: [...headers.keys()],
      challenge: headers.get('WWW-Authenticate'),
      json: { ...json, requestId: '' },
    }));
    for (const other of shown) expect(other).toEqual(shown[0]);
    expect(shown[0]?.json).toMatchObject({ code: 'invalid_credentials', status: 401 });
  });

  test('K09: locks a user after ten wrong passwords from anywhere, for a while', async () => {
    const { post, sandbox, key, clock } = await createReady();
    await createUser(sandbox, key);
    for (let i = 0; i < 10; i++) {
      const device = { ipAddress: `198.51.100.${i}` };
      expect((await post('sign-in', { ...someone, password: `guess number ${i}`, device })).status).toBe(401);
    }
    const locked = await post('sign-in', { ...someone, device: { ipAddress: '198.51.100.99' } });
    expect(locked.json).toMatchObject({ code: 'invalid_credentials', status: 401 });
    clock.advance(15 * 60_000);
    expect((await post('sign-in', { ...someone, device: { ipAddress: '198.51.100.99' } })).status).toBe(200);
  });

  test('K09: strangers cannot lock a user out of a place where the user signs in', async () => {
    const { post, sandbox, key } = await createReady();
    await createUser(sandbox, key);
    const home = { ipAddress: '192.0.2.1' };
    expect((await post('sign-in', { ...someone, device: home })).status).toBe(200);
    for (let i = 0; i < 20; i++) {
      await post('sign-in', {
        ...someone,
        password: 'wrong password',
        device: { ipAddress: `198.51.100.${i}` },
      });
    }
    expect((await post('sign-in', { ...someone, device: { ipAddress: '198.51.100.99' } })).status).toBe(401);
    expect((await post('sign-in', { ...someone, device: home })).status).toBe(200);
  });

  test('K09: one place that tries a password on a hundred users is stopped, others go on', async () => {
    const { post, sandbox, key } = await createReady();
    await createUser(sandbox, key);
    const place = { ipAddress: '198.51.100.1' };
    const tries = Array.from({ length: 100 }, (_, i) =>
      post('sign-in', { email: `user${i}@example.com`, password: 'Summer2026!', device: place }),
    );
    await Promise.all(tries);
    expect((await post('sign-in', { ...someone, device: place })).status).toBe(401);
    expect((await post('sign-in', { ...someone, device: { ipAddress: '192.0.2.1' } })).status).toBe(200);
  });
});

describe('refreshSession', () => {
  async function signedIn() {
    const ready = await createReady();
    await createUser(ready.sandbox, ready.key);
    const session = await signIn(ready.sandbox, ready.key);
    return { ...ready, session, next: session };
  }

  test('rotates both tokens and prolongs the session', async () => {
    const { post, session, clock, send, key } = await signedIn();
    clock.advance(day);
    const reply = await post('refresh', { refreshToken: session.refreshToken });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({
      sessionId: session.sessionId,
      refreshTokenExpiresAt: '2026-12-25T09:41:07.312Z',
    });
    expect(reply.json.refreshToken).not.toBe(session.refreshToken);
    const { json } = await send('GET', `/v1/sessions/${session.sessionId}`, { key });
    expect(json).toMatchObject({
      lastActiveAt: '2026-11-25T09:41:07.312Z',
      expiresAt: '2026-12-25T09:41:07.312Z',
    });
  });

  test('a caller who lost the answer gets the same pair again, for 30 seconds', async () => {
    const { post, session, clock } = await signedIn();
    const body = { refreshToken: session.refreshToken };
    const lost = await post('refresh', body);
    clock.advance(30_000);
    const again = await post('refresh', body);
    expect(again.status).toBe(200);
    expect(again.json).toEqual({ ...lost.json, expiresIn: 870 });
    expect((await post('refresh', { refreshToken: again.json.refreshToken })).status).toBe(200);
  });

  test('refreshes with one token at once get one pair', async () => {
    const { post, session } = await signedIn();
    const body = { refreshToken: session.refreshToken };
    const replies = await Promise.all([post('refresh', body), post('refresh', body)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(replies[0]?.json).toEqual(replies[1]?.json);
  });

  test.each<[string, (ready: Awaited<ReturnType<typeof signedIn>>) => Promise<unknown>]>([
    ['later than 30 seconds', async ({ clock }) => clock.advance(30_001)],
    [
      'when the new pair was used',
      async ({ post, next }) => post('refresh', { refreshToken: next.refreshToken }),
    ],
    [
      'with another API key',
      async (ready) => {
        const { json } = await ready.send('POST', '/v1/api-keys', {
          key: ready.key,
          body: { name: 'Thief', scopes: ['auth:write'] },
        });
        ready.key = json.secret;
      },
    ],
  ])('a token that comes back %s ends the session for both of its users', async (_, before) => {
    const ready = await signedIn();
    const { session, sandbox, accountId, send, key } = ready;
    const refresh = (refreshToken: string) =>
      send('POST', '/v1/auth/refresh', { key: ready.key, body: { refreshToken } });
    const next = (await refresh(session.refreshToken)).json;
    await before(Object.assign(ready, { next }));
    const reused = await refresh(session.refreshToken);
    expect(reused.json).toMatchObject({ status: 401, code: 'session_expired' });
    expect((await refresh(next.refreshToken)).status).toBe(401);
    expect((await send('GET', `/v1/sessions/${session.sessionId}`, { key })).json.status).toBe('revoked');
    expect((await eventsOf(sandbox, accountId)).at(-1)).toMatchObject({
      type: 'session.revoked',
      data: { sessionId: session.sessionId, reason: 'refresh_token_reused' },
    });
  });

  test('K12: ends after 30 idle days, and after 90 days at the latest', async () => {
    const idle = await signedIn();
    idle.clock.advance(30 * day);
    expect((await idle.post('refresh', { refreshToken: idle.session.refreshToken })).status).toBe(401);
    const busy = await signedIn();
    let { refreshToken } = busy.session;
    for (let i = 0; i < 4; i++) {
      busy.clock.advance(22 * day);
      const reply = await busy.post('refresh', { refreshToken });
      expect(reply.status).toBe(200);
      refreshToken = reply.json.refreshToken;
    }
    busy.clock.advance(2 * day);
    expect((await busy.post('refresh', { refreshToken })).json.code).toBe('session_expired');
  });

  test('L01: knows no token of another account', async () => {
    const { session, sandbox } = await signedIn();
    const { key } = await sandbox.createAccount();
    const body = { refreshToken: session.refreshToken };
    const stolen = await sandbox.send('POST', '/v1/auth/refresh', { key, body });
    expect(stolen.json.code).toBe('session_expired');
  });
});

describe('signOut', () => {
  test('ends the session, as often as it is asked', async () => {
    const { post, sandbox, key, accountId, send } = await createReady();
    await createUser(sandbox, key);
    const { sessionId, refreshToken } = await signIn(sandbox, key);
    expect((await post('sign-out', { sessionId })).status).toBe(204);
    expect((await post('sign-out', { sessionId })).status).toBe(204);
    expect((await post('refresh', { refreshToken })).json.code).toBe('session_expired');
    expect((await send('GET', `/v1/sessions/${sessionId}`, { key })).json.status).toBe('revoked');
    const revoked = (await eventsOf(sandbox, accountId)).filter(({ type }) => type === 'session.revoked');
    expect(revoked).toMatchObject([{ data: { sessionId, reason: 'signed_out' } }]);
  });

  test('knows no session of another account', async () => {
    const { sandbox, post } = await createReady();
    const other = await sandbox.createAccount();
    await createUser(sandbox, other.key);
    const { sessionId } = await signIn(sandbox, other.key);
    const foreign = await post('sign-out', { sessionId });
    const missing = await post('sign-out', { sessionId: 'ses_01M86F3W287DHDV1ZCEMT8KVRG' });
    expect({ ...foreign.json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
    expect(foreign.status).toBe(404);
    const kept = await sandbox.send('GET', `/v1/sessions/${sessionId}`, { key: other.key });
    expect(kept.json.status).toBe('active');
  });
});
