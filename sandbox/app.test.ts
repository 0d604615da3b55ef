import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorCodes } from './errors.ts';
import type { Limiter } from './limits/limiter.ts';
import { createApiKey } from './security/api-key.ts';
import { openStore } from './store/store.ts';
import { description } from './testing/contract.ts';
import { createSandbox, portal, someone } from './testing/sandbox.ts';

test('the errors of the program are those of the description', () => {
  expect([...errorCodes].sort()).toEqual(Object.keys(description.document['x-errors'] as object).sort());
});

test('every response names itself and forbids sniffing and caching', async () => {
  const { send, createAccount } = await createSandbox();
  const { key } = await createAccount();
  const replies = [
    await send('GET', '/v1/users', { key }),
    await send('GET', '/v1/users'),
    await send('GET', '/nowhere'),
    await send('GET', '/livez'),
  ];
  const ids = replies.map(({ headers }) => headers.get('Request-Id'));
  for (const id of ids) expect(id).toMatch(/^req_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  expect(new Set(ids).size).toBe(4);
  for (const { headers } of replies) {
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect([...headers.keys()].filter((name) => /^(access-control|server|x-powered)/.test(name))).toEqual([]);
  }
  expect(replies[1]?.json.requestId).toBe(ids[1]);
});

describe('authentication', () => {
  test.each([
    ['no header', {}],
    ['another scheme', { Authorization: 'Basic dXNlcjpwYXNz' }],
    ['no key', { Authorization: 'Bearer ' }],
    ['a mistyped key', { Authorization: 'Bearer sk_test_ExampleKeyDoNotUse000000000000000000' }],
    ['a key of nobody', { Authorization: `Bearer ${createApiKey()}` }],
    ['two keys', { Authorization: `Bearer ${createApiKey()} ${createApiKey()}` }],
    ['an overlong key', { Authorization: `Bearer sk_test_${'x'.repeat(8000)}` }],
  ])('%s is 401 with a challenge', async (_name, headers) => {
    const { send } = await createSandbox();
    const reply = await send('GET', '/v1/users', { headers });
    expect(reply.json).toMatchObject({
      code: 'unauthorized',
      docUrl: `${portal}/reference/kynetra/list-users#authentication`,
    });
    expect(reply.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="kynetra"/);
  });

  test('the scheme may be written in any case', async () => {
    const { send, createAccount } = await createSandbox();
    const { key } = await createAccount();
    expect((await send('GET', '/v1/users', { headers: { Authorization: `bearer ${key}` } })).status).toBe(
      200,
    );
  });

  test.each([
    'Bearer sk_prod_abc',
    'sk_prod_abc',
    'bearer SK_PROD_abc',
    'Bearer "sk_prod_abc"',
    'Token x, sk_prod_abc',
  ])('a production key is refused before the store is asked: %s', async (Authorization) => {
    const store = openStore('/dev/null/sandbox.db');
    const { send, lines } = await createSandbox({ store });
    const reply = await send('POST', '/v1/auth/sign-up', { headers: { Authorization }, body: someone });
    expect(reply.json).toMatchObject({
      code: 'production_key_refused',
      status: 403,
      docUrl: `${portal}/reference/kynetra/sign-up#authentication`,
    });
    expect(lines.join('')).not.toMatch(/sk_prod/i);
    expect(reply.text).not.toContain('_abc');
  });

  test('L03: each operation asks for its own scope, and for nothing more', async () => {
    const { send, createAccount, createKey } = await createSandbox();
    const { key } = await createAccount();
    for (const { method, path, scope, body } of description.operations) {
      const url = `/v1${path.replace(/\{[^}]+\}/g, 'x')}`;
      const others = description.scopes.filter((other) => other !== scope);
      const lacking = await createKey(key, ...others);
      const sent = body ? { body: {}, headers: { 'Content-Type': 'application/json' } } : {};
      expect((await send(method, url, { key: lacking, ...sent })).json).toMatchObject({
        code: 'insufficient_scope',
        detail: expect.stringContaining(`\`${scope}\``),
      });
      const narrow = await createKey(key, scope);
      expect((await send(method, url, { key: narrow, ...sent })).status).not.toBe(403);
    }
  });
});

describe('paths and methods', () => {
  test.each([
    '/',
    '/v1',
    '/v1/',
    '/v1/nowhere',
    '/v1/users/',
    '/v1//users',
    '/V1/users',
    '/sandbox',
    '/metrics',
  ])('%s is a 404 problem without a key', async (path) => {
    const { send } = await createSandbox();
    const { json, status } = await send('GET', path);
    expect(status).toBe(404);
    expect(json).toMatchObject({ code: 'not_found', docUrl: `${portal}/reference/kynetra` });
  });

  test.each([
    ['PUT', '/v1/users/usr_1', 'GET, DELETE, PATCH'],
    ['GET', '/v1/auth/sign-up', 'POST'],
    ['HEAD', '/v1/users', 'GET'],
    ['OPTIONS', '/v1/users', 'GET'],
    ['FOO', '/v1/api-keys', 'GET, POST'],
    ['GET', '/v1/users/batch', 'POST'],
    ['POST', '/livez', 'GET, HEAD'],
    ['GET', '/sandbox/accounts', 'POST'],
  ])('%s %s is 405 and names what is allowed', async (method, path, allow) => {
    const { app } = await createSandbox();
    const response = await app.fetch(new Request(`http://sandbox.example${path}`, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allow);
    const text = await response.text();
    expect(text).toContain(method === 'HEAD' ? '' : '"method_not_allowed"');
  });

  test('names no method that is not one', async () => {
    const { send } = await createSandbox();
    const { json } = await send('PUT', '/v1/users');
    expect(json).toMatchObject({
      detail: 'This path does not take PUT requests.',
      docUrl: `${portal}/reference/kynetra/list-users#response-405`,
    });
  });
});

describe('bodies', () => {
  async function createReady() {
    const { send, createAccount } = await createSandbox();
    const { key } = await createAccount();
    return (body: unknown, headers = {}) => send('POST', '/v1/auth/sign-up', { key, body, headers });
  }

  test.each([
    ['cut off', '{"email":"user@example.com"'],
    ['empty', ''],
    ['not JSON', "{'email':1}"],
    ['a duplicate name', '{"email":"a@example.com","email":"b@example.com","password":"securePassword123"}'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['NUL', '{"email":"a@example.com","password":"secure\\u0000Password"}'],
    ['a lone surrogate', '{"email":"a@example.com","password":"securePassword\\ud800"}'],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22)],
    ['a number without end', '{"email":1e999}'],
  ])('%s is malformed_json', async (_name, body) => {
    const post = await createReady();
    expect((await post(body)).json).toMatchObject({
      code: 'malformed_json',
      status: 400,
      docUrl: `${portal}/reference/kynetra/sign-up#request-body`,
    });
  });

  test.each(['[]', '"text"', '5', 'null', 'true'])('%s is no object', async (body) => {
    const post = await createReady();
    expect((await post(body)).json).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '' }] });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json;charset=utf-16',
    'application/jsonp',
    'text/json',
    'application/json, text/plain',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-8; x=y',
  ])('%s is 415', async (type) => {
    const post = await createReady();
    expect((await post(someone, { 'Content-Type': type })).json.code).toBe('unsupported_media_type');
  });

  test.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
  ])('%s is read', async (type) => {
    const post = await createReady();
    expect((await post(someone, { 'Content-Type': type })).status).toBe(201);
  });

  test.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, identity'])(
    '%s is not decoded: 415',
    async (encoding) => {
      const post = await createReady();
      const { json } = await post(someone, { 'Content-Encoding': encoding });
      expect(json).toMatchObject({
        code: 'unsupported_media_type',
        detail: expect.stringContaining('uncompressed'),
      });
    },
  );

  test('1 MiB is read, one byte more is 413', async () => {
    const post = await createReady();
    const frame = JSON.stringify({ ...someone, name: '' }).length;
    const sized = (bytes: number) => JSON.stringify({ ...someone, name: 'x'.repeat(bytes - frame) });
    expect((await post(sized(1_048_576))).json.code).toBe('validation_failed');
    const { json } = await post(sized(1_048_577));
    expect(json).toMatchObject({
      code: 'payload_too_large',
      detail: 'The body is larger than 1,048,576 bytes.',
    });
  });

  test('a declared length alone is enough for 413, and an undeclared one is counted', async () => {
    const { app, createAccount } = await createSandbox();
    const { key } = await createAccount();
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' };
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const request = (extra: object) =>
      new Request('http://sandbox.example/v1/auth/sign-up', { ...init, headers: { ...headers, ...extra } });
    const response = await app.fetch(request({}));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });
});

describe('when something is away', () => {
  test('O12: a store that cannot be reached is 503 with Retry-After, and readiness says so', async () => {
    const store = openStore('/dev/null/sandbox.db');
    const { send, lines } = await createSandbox({ store });
    const reply = await send('GET', '/v1/users', { key: createApiKey() });
    expect(reply.json).toMatchObject({
      code: 'service_unavailable',
      docUrl: `${portal}/reference/kynetra/list-users#response-503`,
    });
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(reply.text).not.toContain('/dev');
    expect((await send('GET', '/readyz')).status).toBe(503);
    expect((await send('GET', '/livez')).status).toBe(200);
    expect(lines.join('')).toContain('fault');
  });

  test('a counter that cannot be reached refuses: never unlimited', async () => {
    const { unavailable } = await import('./errors.ts');
    const away = () => Promise.reject(unavailable('Requests cannot be counted just now.'));
    const limiter: Limiter = { take: away, peek: away, isReady: async () => false, close: async () => {} };
    const { send, createAccount } = await createSandbox({ limiter });
    const { key } = await createAccount();
    expect((await send('GET', '/v1/users', { key })).status).toBe(503);
  });

  test('a fault of the program is 500 and tells nothing', async () => {
    const { send, createAccount, store, lines } = await createSandbox();
    const { key } = await createAccount();
    const { read } = store;
    let calls = 0;
    Object.assign(store, {
      read: (work: Parameters<typeof read>[0]) =>
        ++calls === 2
          ? Promise.reject(new Error(`select from secret where key=${key} and a@b.example`))
          : read(work),
    });
    const reply = await send('GET', '/v1/users', { key });
    expect(reply.json).toMatchObject({ code: 'internal_error', status: 500, errors: [] });
    expect(reply.text).not.toMatch(/select|secret/);
    const log = lines.join('');
    expect(log).toContain('select from secret');
    expect(log).not.toContain(key.slice(8));
    expect(log).not.toContain('a@b.example');
  });

  test('too much at once is refused at once', async () => {
    const { send, createAccount } = await createSandbox({ mostInFlight: 3 });
    const { key } = await createAccount();
    const replies = await Promise.all(Array.from({ length: 6 }, () => send('GET', '/v1/users', { key })));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 503, 503, 503]);
    expect((await send('GET', '/v1/users', { key })).status).toBe(200);
  });

  test('while draining readiness is off', async () => {
    const { send } = await createSandbox({ isDraining: () => true });
    expect((await send('GET', '/readyz')).json).toMatchObject({
      status: 'not ready',
      checks: { draining: true },
    });
  });
});

test('K17: the log of a whole journey holds no secret and no address', async () => {
  const { send, createAccount, lines } = await createSandbox();
  const { key } = await createAccount();
  const made = await send('POST', '/v1/auth/sign-up', { key, body: someone });
  const code = made.headers.get('Sandbox-Verification-Code') ?? '';
  await send('POST', '/v1/auth/verify-email', { key, body: { email: someone.email, code } });
  const { json } = await send('POST', '/v1/auth/sign-in', { key, body: someone });
  await send('GET', `/v1/users?email=${someone.email}`, { key });
  const log = lines.join('');
  expect(log.split('\n').length).toBeGreaterThan(4);
  for (const secret of [
    key,
    someone.password,
    someone.email,
    code,
    json.accessToken,
    json.refreshToken,
    'Bearer',
  ]) {
    expect(log).not.toContain(secret);
  }
  expect(log).toContain('"operation":"signIn"');
});

test('no code of the sandbox opens a connection of its own', () => {
  const sources = ['app.ts', 'server.ts', 'listener.ts', 'store/events.ts'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  for (const source of sources) expect(source).not.toMatch(/\bfetch\(['"`h]|http\.request|undici/);
});
