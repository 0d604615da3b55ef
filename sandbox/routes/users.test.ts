import { describe, expect, test } from 'vitest';
import { createSandbox, createUser, portal, seededUser, signIn, someone } from '../testing/sandbox.ts';

async function createReady() {
  const sandbox = await createSandbox();
  const { key } = await sandbox.createAccount();
  const get = (path: string, headers = {}) => sandbox.send('GET', path, { key, headers });
  const patch = (userId: string, body: unknown, headers = {}) =>
    sandbox.send('PATCH', `/v1/users/${userId}`, {
      key,
      body,
      headers: { 'Content-Type': 'application/merge-patch+json', ...headers },
    });
  return { ...sandbox, sandbox, key, get, patch, ada: seededUser('ada') };
}

const missingUser = 'usr_01M86EWD3GCKBFSHMD3WD46FKZ';

describe('listUsers', () => {
  async function withUsers(count: number) {
    const ready = await createReady();
    for (let i = 0; i < count; i++) {
      ready.clock.advance(1000);
      const items = [
        { operation: 'create', data: { email: `person${i}@example.org`, password: 'aLongPassphrase' } },
      ];
      await ready.send('POST', '/v1/users/batch', { key: ready.key, body: { items } });
    }
    return ready;
  }

  test('gives the newest first, twenty at most unless asked otherwise', async () => {
    const { get } = await createReady();
    const { json, headers } = await get('/v1/users');
    expect(json.data.map(({ email }: { email: string }) => email)).toEqual([
      'barbara@example.com',
      'katherine@example.com',
      'ada@example.com',
    ]);
    expect(json.nextCursor).toBeNull();
    expect(headers.get('Link')).toBeNull();
  });

  test.each(['asc', 'desc'])('walks all pages in order %s, by cursor and by Link alike', async (order) => {
    const { get } = await withUsers(4);
    const all = (await get(`/v1/users?order=${order}`)).json.data.map(
      (user: { userId: string }) => user.userId,
    );
    const walked: string[] = [];
    let next: string | null = `/v1/users?order=${order}&limit=2`;
    while (next) {
      const { json, headers } = await get(next);
      walked.push(...json.data.map((user: { userId: string }) => user.userId));
      const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1];
      expect(link === undefined).toBe(json.nextCursor === null);
      if (link) expect(new URL(link).searchParams.get('cursor')).toBe(json.nextCursor);
      next = link ?? null;
    }
    expect(walked).toEqual(all);
    expect(walked).toHaveLength(7);
  });

  test('a user who comes or goes meanwhile shifts nothing', async () => {
    const { get, send, key } = await withUsers(4);
    const first = await get('/v1/users?limit=3');
    const [gone] = first.json.data;
    await send('DELETE', `/v1/users/${gone.userId}`, { key });
    await send('POST', '/v1/auth/sign-up', { key, body: someone });
    const second = await get(`/v1/users?limit=100&cursor=${first.json.nextCursor}`);
    expect(second.json.data).toHaveLength(4);
  });

  test('filters by address in any case and by time', async () => {
    const { get, clock } = await withUsers(2);
    const found = await get('/v1/users?email=PERSON1@example.org');
    expect(found.json.data).toMatchObject([{ email: 'person1@example.org' }]);
    expect((await get('/v1/users?email=nobody@example.org')).json).toEqual({ data: [], nextCursor: null });
    const after = encodeURIComponent(new Date(clock.now() - 1).toISOString());
    expect((await get(`/v1/users?createdAfter=${after}`)).json.data).toHaveLength(1);
    expect((await get('/v1/users?createdAfter=2026-11-24T10:41:08%2B01:00')).json.data).toHaveLength(2);
  });

  test('refuses bad and unknown parameters, and leads to the first', async () => {
    const { get } = await createReady();
    const { json } = await get('/v1/users?limit=500&emial=x&order=up&limit=1');
    expect(json).toMatchObject({
      code: 'invalid_request',
      status: 400,
      detail: '3 parameters are not valid.',
    });
    expect(json.errors).toEqual([
      { in: 'query', parameter: 'emial', detail: 'Is not a parameter of this operation.' },
      { in: 'query', parameter: 'limit', detail: 'Is given more than once.' },
      { in: 'query', parameter: 'order', detail: 'Must be one of asc, desc.', rule: 'enum' },
    ]);
    expect(json.docUrl).toBe(`${portal}/reference/kynetra/list-users#query.limit`);
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=1e1',
    'limit=0x10',
    'limit=',
    'limit=5.0',
    'createdAfter=yesterday',
  ])('refuses %s', async (query) => {
    const { get } = await createReady();
    expect((await get(`/v1/users?${query}`)).json.code).toBe('invalid_request');
  });

  test.each(['%zz', 'email=%ff', 'email=%'])('refuses the malformed escape %s', async (query) => {
    const { get } = await createReady();
    expect((await get(`/v1/users?${query}`)).status).toBe(400);
  });

  test('refuses a cursor of another list, a cut one and an invented one', async () => {
    const { get } = await withUsers(2);
    const cursor: string = (await get('/v1/users?limit=2')).json.nextCursor;
    for (const query of [
      `cursor=${cursor}&order=asc`,
      `cursor=${cursor}&email=a@example.org`,
      `cursor=${cursor.slice(0, -2)}`,
      `cursor=${Buffer.from("x' or 1=1--").toString('base64url')}`,
    ]) {
      const { json } = await get(`/v1/users?${query}`);
      expect(json).toMatchObject({ code: 'invalid_request', errors: [{ in: 'query', parameter: 'cursor' }] });
    }
  });
});

describe('getUser', () => {
  test('gives the user with an ETag that answers If-None-Match', async () => {
    const { get, ada } = await createReady();
    const first = await get(`/v1/users/${ada}`);
    const etag = first.headers.get('ETag') ?? '';
    expect(first.json).toMatchObject({ userId: ada, email: 'ada@example.com', metadata: { seats: 5 } });
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(`/v1/users/${ada}`, { 'If-None-Match': condition });
      expect(again.status).toBe(304);
      expect(again.headers.get('ETag')).toBe(etag);
    }
    expect((await get(`/v1/users/${ada}`, { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await get(`/v1/users/${ada}`, { 'If-None-Match': 'unquoted' })).json.code).toBe(
      'invalid_request',
    );
  });

  test('other bytes have another ETag: signing in changes lastSignInAt', async () => {
    const { get, sandbox, key } = await createReady();
    const userId = await createUser(sandbox, key);
    const before = await get(`/v1/users/${userId}`);
    await signIn(sandbox, key);
    const after = await get(`/v1/users/${userId}`);
    expect(after.json.updatedAt).toBe(before.json.updatedAt);
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  });

  test('L01: answers alike for a missing, a foreign and a malformed identifier', async () => {
    const { get, sandbox } = await createReady();
    const other = await sandbox.createAccount();
    const theirs = await createUser(sandbox, other.key);
    const ids = [missingUser, theirs, 'usr_1', '..%2Fapi-keys', "'%20or%201=1--"];
    for (const id of ids) {
      const { json } = await get(`/v1/users/${id}`);
      expect({ ...json, requestId: '' }).toEqual({
        type: `${portal}/errors/not_found`,
        title: 'Not found',
        status: 404,
        detail: 'There is no such user.',
        code: 'not_found',
        requestId: '',
        docUrl: `${portal}/reference/kynetra/get-user#path.userId`,
        errors: [],
      });
    }
  });

  test('a malformed escape in the path is 400, not 500', async () => {
    const { get } = await createReady();
    expect((await get('/v1/users/%ff')).json.code).toBe('invalid_request');
    expect((await get('/v1/users/%')).json.code).toBe('invalid_request');
  });
});

describe('updateUser', () => {
  test('merges name and metadata and gives the new ETag', async () => {
    const { get, patch, ada, clock } = await createReady();
    const etag = (await get(`/v1/users/${ada}`)).headers.get('ETag');
    clock.advance(5000);
    const body = { name: 'Ada L. Example', metadata: { seats: null, plan: 'gold', beta: true } };
    const updated = await patch(ada, body, { 'If-Match': etag });
    expect(updated.json).toMatchObject({
      name: 'Ada L. Example',
      metadata: { plan: 'gold', beta: true },
      updatedAt: '2026-11-24T09:41:12.312Z',
    });
    const read = await get(`/v1/users/${ada}`);
    expect(read.json).toEqual(updated.json);
    expect(read.headers.get('ETag')).toBe(updated.headers.get('ETag'));
    expect(updated.headers.get('ETag')).not.toBe(etag);
  });

  test('null removes a name and all metadata', async () => {
    const { patch, ada } = await createReady();
    const { json } = await patch(ada, { name: null, metadata: null }, { 'If-Match': '*' });
    expect(json).toMatchObject({ name: null, metadata: {} });
  });

  test('takes application/json as well, and no JSON Patch', async () => {
    const { patch, ada } = await createReady();
    const headers = { 'If-Match': '*', 'Content-Type': 'application/json' };
    expect((await patch(ada, { name: 'A' }, headers)).status).toBe(200);
    const other = { 'If-Match': '*', 'Content-Type': 'application/json-patch+json' };
    const { json } = await patch(ada, [], other);
    expect(json).toMatchObject({
      code: 'unsupported_media_type',
      detail: 'Send the body as application/merge-patch+json, not as application/json-patch+json.',
      docUrl: `${portal}/reference/kynetra/update-user#request-body`,
    });
  });

  test('a patch that changes nothing leaves updatedAt and ETag', async () => {
    const { get, patch, ada, clock } = await createReady();
    const before = await get(`/v1/users/${ada}`);
    clock.advance(5000);
    const after = await patch(ada, { metadata: { seats: 5, nothing: null } }, { 'If-Match': '*' });
    expect(after.json).toEqual(before.json);
    expect(after.headers.get('ETag')).toBe(before.headers.get('ETag'));
  });

  test('asks for If-Match with 428 and answers a stale one with 412', async () => {
    const { get, patch, ada } = await createReady();
    const etag = (await get(`/v1/users/${ada}`)).headers.get('ETag');
    expect((await patch(ada, { name: 'A' })).json).toMatchObject({
      code: 'precondition_required',
      docUrl: `${portal}/reference/kynetra/update-user#header.If-Match`,
      errors: [{ in: 'header', parameter: 'If-Match' }],
    });
    expect((await patch(ada, { name: 'A' }, { 'If-Match': etag })).status).toBe(200);
    expect((await patch(ada, { name: 'B' }, { 'If-Match': etag })).json).toMatchObject({
      code: 'precondition_failed',
      docUrl: `${portal}/reference/kynetra/update-user#header.If-Match`,
    });
    // RFC 9110, 13.1.1: If-Match compares strongly, so a weak tag is not one that can match.
    expect((await patch(ada, { name: 'B' }, { 'If-Match': 'W/"x"' })).json.code).toBe('invalid_request');
  });

  test('of two updates of one version at once one wins', async () => {
    const { get, patch, ada } = await createReady();
    const etag = (await get(`/v1/users/${ada}`)).headers.get('ETag');
    const names = Array.from({ length: 10 }, (_, i) => `Name ${i}`);
    const replies = await Promise.all(names.map((name) => patch(ada, { name }, { 'If-Match': etag })));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 412)).toHaveLength(9);
  });

  test('keeps to 50 metadata values', async () => {
    const { patch, ada } = await createReady();
    const many = (from: number) =>
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${from + i}`, i]));
    await patch(ada, { metadata: many(0) }, { 'If-Match': '*' });
    const { json } = await patch(ada, { metadata: many(30) }, { 'If-Match': '*' });
    expect(json).toMatchObject({
      code: 'validation_failed',
      docUrl: `${portal}/reference/kynetra/update-user#body.metadata`,
    });
  });

  test('L05: has no way to any other field', async () => {
    const { get, patch, ada } = await createReady();
    const before = (await get(`/v1/users/${ada}`)).json;
    for (const field of [
      'email',
      'userId',
      'account_id',
      'emailVerified',
      'plan',
      'created_at',
      '__proto__',
    ]) {
      const body = `{"name":"Mallory",${JSON.stringify(field)}:{"isAdmin":true}}`;
      const { json } = await patch(ada, body, { 'If-Match': '*' });
      expect(json).toMatchObject({ code: 'validation_failed', errors: [{ pointer: `/${field}` }] });
    }
    expect((await get(`/v1/users/${ada}`)).json).toEqual(before);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  test.each(["' OR 1=1--", "'; DROP TABLE users;--", "\\'", '$$', '%27', '/**/', '1;SELECT pg_sleep(5)'])(
    'stores %s literally',
    async (text) => {
      const { patch, ada, get } = await createReady();
      await patch(ada, { name: text, metadata: { text } }, { 'If-Match': '*' });
      expect((await get(`/v1/users/${ada}`)).json).toMatchObject({ name: text, metadata: { text } });
      expect((await get('/v1/users')).json.data).toHaveLength(3);
    },
  );

  test('L01: changes nothing of another account', async () => {
    const { patch, sandbox } = await createReady();
    const other = await sandbox.createAccount();
    const theirs = await createUser(sandbox, other.key);
    expect((await patch(theirs, { name: 'Mallory' }, { 'If-Match': '*' })).status).toBe(404);
    const kept = await sandbox.send('GET', `/v1/users/${theirs}`, { key: other.key });
    expect(kept.json.name).toBeNull();
  });
});

describe('deleteUser', () => {
  test('takes the sessions along and frees the address', async () => {
    const { sandbox, key, send, get, store } = await createReady();
    const userId = await createUser(sandbox, key);
    const { sessionId, refreshToken } = await signIn(sandbox, key);
    expect((await send('DELETE', `/v1/users/${userId}`, { key })).status).toBe(204);
    expect((await send('DELETE', `/v1/users/${userId}`, { key })).status).toBe(404);
    expect((await get(`/v1/sessions/${sessionId}`)).status).toBe(404);
    const refreshed = await send('POST', '/v1/auth/refresh', { key, body: { refreshToken } });
    expect(refreshed.json.code).toBe('session_expired');
    expect((await send('POST', '/v1/auth/sign-in', { key, body: someone })).json.code).toBe(
      'invalid_credentials',
    );
    await createUser(sandbox, key);
    const rows = await store.read((db) => db.selectFrom('events').select('payload').orderBy('id').execute());
    const told = rows.map(({ payload }) => JSON.parse(payload));
    expect(told.find(({ type }) => type === 'session.revoked')).toMatchObject({
      data: { sessionId, userId, reason: 'user_deleted' },
    });
    expect(told.find(({ type }) => type === 'user.deleted')?.data).toEqual({ userId });
  });

  test('L01: deletes nothing of another account', async () => {
    const { sandbox, key, send } = await createReady();
    const other = await sandbox.createAccount();
    const theirs = await createUser(sandbox, other.key);
    expect((await send('DELETE', `/v1/users/${theirs}`, { key })).status).toBe(404);
    expect((await send('GET', `/v1/users/${theirs}`, { key: other.key })).status).toBe(200);
  });
});
