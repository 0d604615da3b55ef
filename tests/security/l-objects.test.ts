import { describe, expect, test, vi } from 'vitest';
import { description } from '#sandbox/testing/contract.ts';
import { databases } from '#sandbox/testing/databases.ts';
import {
  createSandbox,
  createUser,
  type Sandbox,
  seededSession,
  seededUser,
  signIn,
  someone,
} from '#sandbox/testing/sandbox.ts';

// The first test makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

const told = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

/** One request for each operation that may be done with a key of all scopes. */
const requests: Readonly<Record<string, readonly [method: string, path: string, body?: unknown]>> = {
  signUp: ['POST', '/v1/auth/sign-up', someone],
  verifyEmail: ['POST', '/v1/auth/verify-email', { email: someone.email, code: '000000' }],
  signIn: ['POST', '/v1/auth/sign-in', someone],
  refreshSession: ['POST', '/v1/auth/refresh', { refreshToken: `krt_${'x'.repeat(43)}` }],
  signOut: ['POST', '/v1/auth/sign-out', { sessionId: seededSession }],
  getSession: ['GET', `/v1/sessions/${seededSession}`],
  listUsers: ['GET', '/v1/users'],
  getUser: ['GET', `/v1/users/${seededUser('ada')}`],
  updateUser: ['PATCH', `/v1/users/${seededUser('ada')}`, { name: 'Changed' }],
  deleteUser: ['DELETE', `/v1/users/${seededUser('ada')}`],
  batchUsers: ['POST', '/v1/users/batch', { items: [{ operation: 'delete', userId: seededUser('ada') }] }],
  listApiKeys: ['GET', '/v1/api-keys'],
  createApiKey: ['POST', '/v1/api-keys', { name: 'Another', scopes: ['users:read'] }],
  rotateApiKey: ['POST', '/v1/api-keys/key_01M3XRA760ZHPGKCGMZ3M22WYM/rotate'],
  revokeApiKey: ['DELETE', '/v1/api-keys/key_01M3XRA760ZHPGKCGMZ3M22WYM'],
  getUsage: ['GET', '/v1/usage'],
};

async function call(sandbox: Sandbox, id: string, key: string) {
  const [method, path, body] = requests[id] ?? ['', ''];
  const headers = id === 'updateUser' ? { 'If-Match': '*' } : {};
  return sandbox.send(method, path, { key, headers, ...(body !== undefined && { body }) });
}

describe.each(databases)('L: authorisation and injection on $name', ({ create }) => {
  test('L01: what belongs to another account is missing, wherever it is named, and stays as it is', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const [mine, other] = [await sandbox.createAccount(), await sandbox.createAccount()];
    const userId = await createUser(sandbox, other.key);
    const { sessionId, refreshToken } = await signIn(sandbox, other.key);
    const made = await sandbox.send('POST', '/v1/api-keys', {
      key: other.key,
      body: { name: 'Theirs', scopes: ['users:read'] },
    });
    const ask = (method: string, path: string, body?: unknown) =>
      sandbox.send(method, path, {
        key: mine.key,
        headers: method === 'PATCH' ? { 'If-Match': '*' } : {},
        ...(body !== undefined && { body }),
      });
    const nobody = 'usr_01M86EWD3GCKBFSHMD3WD46FKZ';
    const pairs: readonly (readonly [string, string, string, unknown?])[] = [
      ['GET', `/v1/users/${userId}`, `/v1/users/${nobody}`],
      ['PATCH', `/v1/users/${userId}`, `/v1/users/${nobody}`, { name: 'Mine' }],
      ['DELETE', `/v1/users/${userId}`, `/v1/users/${nobody}`],
      ['GET', `/v1/sessions/${sessionId}`, `/v1/sessions/${sessionId.slice(0, -4)}0000`],
      ['DELETE', `/v1/api-keys/${made.json.keyId}`, '/v1/api-keys/key_01M3XRA760ZHPGKCGMZ3M22WYN'],
      [
        'POST',
        `/v1/api-keys/${made.json.keyId}/rotate`,
        '/v1/api-keys/key_01M3XRA760ZHPGKCGMZ3M22WYN/rotate',
      ],
    ];
    for (const [method, foreign, missing, body] of pairs) {
      const answer = await ask(method, foreign, body);
      expect(answer.status).toBe(404);
      expect(told(answer.json)).toEqual(told((await ask(method, missing, body)).json));
    }
    expect((await ask('POST', '/v1/auth/sign-out', { sessionId })).status).toBe(404);
    expect((await ask('POST', '/v1/auth/refresh', { refreshToken })).status).toBe(401);
    expect((await ask('POST', '/v1/auth/sign-in', someone)).status).toBe(401);
    expect((await ask('GET', `/v1/users?email=${someone.email}`)).json.data).toEqual([]);
    const batch = {
      items: [
        { operation: 'delete', userId },
        { operation: 'update', userId, data: { name: 'x' } },
      ],
    };
    const { results } = (await ask('POST', '/v1/users/batch', batch)).json;
    expect(results.map(({ status }: { status: number }) => status)).toEqual([404, 404]);
    const theirs = await sandbox.send('GET', `/v1/users/${userId}`, { key: other.key });
    expect(theirs.json).toMatchObject({ email: someone.email, name: null });
    expect((await sandbox.send('GET', '/v1/users', { key: made.json.secret })).status).toBe(200);
    expect(
      (await sandbox.send('PATCH', `/sandbox/accounts/${other.accountId}`, { key: mine.key, body: {} }))
        .status,
    ).toBe(404);
  });

  test('L05: no field of a request but those of its schema gets anywhere', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { key } = await sandbox.createAccount();
    const extras = [
      'id',
      'userId',
      'account_id',
      'owner',
      'plan',
      'is_admin',
      'createdAt',
      'rate_limit',
      'key_hash',
      'emailVerified',
      '__proto__',
      'constructor',
    ];
    for (const [id, [method, path, body]] of Object.entries(requests)) {
      if (body === undefined || typeof body !== 'object') continue;
      for (const name of extras) {
        const text = `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(name)}:"usr_1"}`;
        const headers = id === 'updateUser' ? { 'If-Match': '*' } : {};
        const answer = await sandbox.send(method, path, { key, headers, body: text });
        expect(answer.status, `${id} ${name}`).toBe(422);
        expect(answer.json.errors[0].pointer).toBe(`/${name}`);
      }
    }
    expect((await sandbox.send('GET', '/v1/users', { key })).json.data).toHaveLength(3);
  });

  const injections = [
    "' OR 1=1--",
    "'; DROP TABLE users;--",
    "\\'",
    '$$',
    '%27',
    '/**/',
    '1;SELECT pg_sleep(5)',
    "'||(select version())||'",
    '{{7*7}}',
    '#{7*7}',
  ];
  test.each(injections)('L06: %s is text like any other', async (text) => {
    const sandbox = await createSandbox({ database: await create() });
    const { key } = await sandbox.createAccount();
    const started = performance.now();
    await sandbox.send('GET', '/v1/users', { key });
    const base = performance.now() - started;
    const ask = async (method: string, path: string, body?: unknown, headers = {}) => {
      const from = performance.now();
      const answer = await sandbox.send(method, path, { key, headers, ...(body !== undefined && { body }) });
      // Passwords take their time by design.
      if (!path.includes('/auth/')) expect(performance.now() - from).toBeLessThan(base + 1_000);
      expect(answer.status).not.toBe(500);
      expect(answer.text).not.toMatch(/syntax error|SQLITE|near "|PostgreSQL \d/);
      return answer;
    };
    const user = { ...someone, password: `${text} and more`, name: text, metadata: { note: text } };
    const { userId } = (
      await ask('POST', '/v1/auth/sign-up', user, { 'Idempotency-Key': text.replaceAll(' ', '_') })
    ).json;
    const stored = await ask('GET', `/v1/users/${userId}`);
    expect(stored.json).toMatchObject({ name: text, metadata: { note: text } });
    const changed = await ask('PATCH', `/v1/users/${userId}`, { name: `${text}!` }, { 'If-Match': '*' });
    expect(changed.json.name).toBe(`${text}!`);
    const made = await ask('POST', '/v1/api-keys', { name: text, scopes: ['users:read'] });
    expect(made.json.name).toBe(text);
    const query = encodeURIComponent(text);
    for (const name of ['email', 'cursor', 'createdAfter', 'limit', 'order', text])
      expect((await ask('GET', `/v1/users?${encodeURIComponent(name)}=${query}`)).status).toBe(400);
    for (const path of ['users', 'sessions'])
      expect((await ask('GET', `/v1/${path}/${query}`)).status).toBe(404);
    const device = { name: text, userAgent: text };
    await ask('POST', '/v1/auth/sign-in', { ...someone, password: text, device });
    expect((await ask('GET', '/v1/users', undefined, { 'If-None-Match': text })).json.data).toHaveLength(4);
  });

  const bodies: readonly (readonly [what: string, body: string | Uint8Array, status: number])[] = [
    ['a number for a text', '{"email":1,"password":"securePassword123"}', 422],
    ['a text for an object', '{"email":"a@example.com","password":"securePassword123","metadata":"x"}', 422],
    ['an array for an object', '{"email":"a@example.com","password":"securePassword123","metadata":[]}', 422],
    ['an array for the body', '[]', 422],
    ['a text for the body', '"x"', 422],
    ['null for the body', 'null', 422],
    ['1e999', '{"email":"a@example.com","password":"securePassword123","metadata":{"n":1e999}}', 400],
    [
      '2^53+1',
      '{"email":"a@example.com","password":"securePassword123","metadata":{"n":9007199254740993}}',
      400,
    ],
    ['-0', '{"email":"a@example.com","password":"securePassword123","metadata":{"n":-0}}', 201],
    ['a name twice', '{"email":"a@example.com","email":"b@example.com","password":"securePassword123"}', 400],
    ['NUL', '{"email":"a@example.com","password":"securePassword123","name":"a\\u0000b"}', 400],
    [
      'half a surrogate pair',
      '{"email":"a@example.com","password":"securePassword123","name":"\\ud800"}',
      400,
    ],
    [
      '1 MiB of text',
      `{"email":"a@example.com","password":"securePassword123","name":"${'x'.repeat(1_048_400)}"}`,
      422,
    ],
    ['depth 65', `{"email":${'['.repeat(65)}${']'.repeat(65)}}`, 400],
    ['invalid UTF-8', Buffer.from('7b22656d61696c223a22ff227d', 'hex'), 400],
    ['a byte order mark', Buffer.from('efbbbf7b7d', 'hex'), 400],
    ['an address that is not ASCII', '{"email":"ä@example.com","password":"securePassword123"}', 422],
    ['line breaks in a name', '{"email":"a@example.com","password":"securePassword123","name":"a\\nb"}', 422],
    ['thirty unknown fields', `{${Array.from({ length: 30 }, (_, i) => `"f${i}":1`).join()}}`, 422],
  ];
  test.each(bodies)('L09: %s', async (_, body, status) => {
    const { send, createAccount } = await createSandbox({ database: await create() });
    const { key } = await createAccount();
    const answer = await send('POST', '/v1/auth/sign-up', { key, body });
    expect(answer.status, answer.text).toBe(status);
    expect(answer.json.errors?.length ?? 0).toBeLessThanOrEqual(20);
  });

  test.each([
    ['0000-01-01T00:00:00Z', 422],
    ['2023-02-29T00:00:00Z', 422],
    ['2028-02-29', 422],
    ['2028-02-29T00:00:00Z', 201],
    ['2028-02-29T23:59:60Z', 201],
    ['9999-12-31T23:59:59Z', 201],
    ['9999-12-31T23:59:59-01:00', 422],
    ['2028-02-29T00:00:00', 422],
    ['1e10', 422],
  ])('L09: the date %s', async (expiresAt, status) => {
    const { send, createAccount } = await createSandbox({ database: await create() });
    const { key } = await createAccount();
    const body = { name: 'Dated', scopes: ['users:read'], expiresAt };
    expect((await send('POST', '/v1/api-keys', { key, body })).status).toBe(status);
    for (const path of ['/v1/users?createdAfter=', '/v1/usage?to=', '/v1/usage?interval=day&from='])
      expect([200, 400]).toContain((await send('GET', path + encodeURIComponent(expiresAt), { key })).status);
  });
});

describe('L: scopes and errors', () => {
  test('L03: a key with every scope but one is refused by the operations that need that one, which change nothing', async () => {
    const sandbox = await createSandbox();
    const { key } = await sandbox.createAccount();
    const before = async () => [
      (await sandbox.send('GET', '/v1/users', { key })).text,
      (await sandbox.send('GET', '/v1/api-keys', { key })).json.data.length,
    ];
    const keys = new Map<string, string>();
    for (const scope of description.scopes)
      keys.set(scope, await sandbox.createKey(key, ...description.scopes.filter((other) => other !== scope)));
    const state = await before();
    for (const { id, scope } of description.operations) {
      const answer = await call(sandbox, id, keys.get(scope) ?? '');
      expect(answer.status, id).toBe(403);
      expect(answer.json.detail).toContain(`\`${scope}\``);
    }
    expect(await before()).toEqual(state);
  });

  test('L11: every request has an id of its own, in its problem too, and no problem is HTML', async () => {
    const { send, createAccount } = await createSandbox();
    const { key } = await createAccount();
    const ids = new Set<string>();
    for (let i = 0; i < 200; i++) {
      const { json, headers } = await send('GET', `/v1/users/${i % 2 ? '<b>' : 'usr_x'}`, { key });
      expect(headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
      expect(headers.get('Request-Id')).toBe(json.requestId);
      ids.add(json.requestId);
    }
    expect(ids.size).toBe(200);
  });

  test('N09: a 429 names exactly the quotas that are used up, and when each has room again', async () => {
    const sandbox = await createSandbox();
    const exhaust = async (limits: { second: number; minute: number }) => {
      const { key } = await sandbox.createAccount('enterprise', limits);
      let answer = await sandbox.send('GET', '/v1/users', { key });
      while (answer.status === 200) answer = await sandbox.send('GET', '/v1/users', { key });
      return answer;
    };
    for (const [limits, violated] of [
      [{ second: 2, minute: 100 }, ['second']],
      [{ second: 100, minute: 3 }, ['minute']],
      [{ second: 2, minute: 2 }, ['second', 'minute']],
    ] as const) {
      const { json, headers } = await exhaust(limits);
      expect(json).toMatchObject({ code: 'rate_limited', 'violated-policies': violated });
      const waits = [...(headers.get('RateLimit') ?? '').matchAll(/"(\w+)";r=(\d+);t=(\d+)/g)];
      for (const [, name = '', left, wait] of waits)
        if ((violated as readonly string[]).includes(name)) {
          expect(left).toBe('0');
          expect(Number(headers.get('Retry-After'))).toBeGreaterThanOrEqual(Number(wait));
        }
    }
  });
});
