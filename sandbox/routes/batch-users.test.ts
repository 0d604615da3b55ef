import { describe, expect, test } from 'vitest';
import { createSandbox, createUser, portal, seededUser, signIn } from '../testing/sandbox.ts';

const password = 'aLongPassphraseForEach';

function create(email: string, data = {}) {
  return { operation: 'create', data: { email, password, ...data } };
}

async function createReady() {
  const sandbox = await createSandbox();
  const { key } = await sandbox.createAccount();
  const run = (body: unknown, headers = {}) =>
    sandbox.send('POST', '/v1/users/batch', { key, body, headers });
  const count = async () => (await sandbox.send('GET', '/v1/users?limit=100', { key })).json.data.length;
  return {
    ...{ ...sandbox, sandbox, key, run, count },
    ada: seededUser('ada'),
    katherine: seededUser('katherine'),
  };
}

const missing = 'usr_01M7YJSFM9SYBHT278SWW9PGJ8';

describe('each on its own', () => {
  test('creates, updates and deletes in order, with a result for each', async () => {
    const { run, ada, katherine, send, key } = await createReady();
    const { status, json } = await run({
      items: [
        create('grace@example.com', { name: 'Grace Example', emailVerified: true }),
        { operation: 'update', userId: ada, data: { metadata: { seats: 10 } } },
        { operation: 'delete', userId: katherine },
        { operation: 'update', userId: katherine, data: { name: 'Gone' } },
        create('GRACE@example.com'),
        { operation: 'update', userId: ada, ifMatch: '"stale"', data: { name: 'No' } },
        create('weak@example.com', { password: 'password1' }),
        { operation: 'delete', userId: missing },
      ],
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ atomic: false, succeeded: 3, failed: 5 });
    const shown = json.results.map((result: { status: number; error?: { code: string } }, i: number) => [
      i,
      result.status,
      result.error?.code,
    ]);
    expect(shown).toEqual([
      [0, 201, undefined],
      [1, 200, undefined],
      [2, 204, undefined],
      [3, 404, 'not_found'],
      [4, 409, 'email_taken'],
      [5, 412, 'precondition_failed'],
      [6, 422, 'validation_failed'],
      [7, 404, 'not_found'],
    ]);
    expect(json.results[7]).toMatchObject({
      userId: missing,
      error: {
        docUrl: `${portal}/reference/kynetra/batch-users#response-404`,
        errors: [{ pointer: '/items/7', detail: 'There is no such user.' }],
      },
    });
    expect(json.results[6].error.errors).toMatchObject([{ pointer: '/items/6/data/password' }]);
    const read = await send('GET', `/v1/users/${json.results[0].userId}`, { key });
    expect(read.json).toEqual(json.results[0].user);
  });

  test('a user made as verified can sign in at once', async () => {
    const { run, sandbox, key } = await createReady();
    const email = 'grace@example.com';
    const { json } = await run({ items: [create(email, { emailVerified: true })] });
    expect((await signIn(sandbox, key, { email, password })).userId).toBe(json.results[0].userId);
  });
});

describe('atomic', () => {
  test('carries out all items', async () => {
    const { run, count } = await createReady();
    const { json } = await run({ atomic: true, items: [create('a@example.com'), create('b@example.com')] });
    expect(json).toMatchObject({ atomic: true, succeeded: 2, failed: 0 });
    expect(await count()).toBe(5);
  });

  test.each([
    ['not_found', 404, { operation: 'delete', userId: missing }],
    ['email_taken', 409, create('a@example.com')],
    ['validation_failed', 422, create('b@example.com', { password: '12345678' })],
  ])('undoes everything where one ends in %s', async (code, status, item) => {
    const { run, count } = await createReady();
    const { json } = await run({
      atomic: true,
      items: [create('a@example.com'), item, create('c@example.com')],
    });
    expect(json).toMatchObject({ code, status });
    expect(json.errors[0].pointer).toMatch(/^\/items\/1/);
    expect(await count()).toBe(3);
  });

  test('undoes everything where an ifMatch is stale', async () => {
    const { run, ada, send, key } = await createReady();
    const items = [
      { operation: 'update', userId: ada, data: { name: 'Changed' } },
      { operation: 'update', userId: ada, ifMatch: '"stale"', data: { name: 'Again' } },
    ];
    const { json } = await run({ atomic: true, items });
    expect(json).toMatchObject({
      code: 'precondition_failed',
      detail: 'The user has changed since the version in ifMatch. No item of the batch was carried out.',
      errors: [{ pointer: '/items/1' }],
    });
    expect((await send('GET', `/v1/users/${ada}`, { key })).json.name).toBe('Ada Example');
  });
});

test('a body that breaks the schema is refused before any item runs', async () => {
  const { run, count } = await createReady();
  const items = [
    create('a@example.com'),
    { operation: 'create', data: { email: 'nobody', password } },
    { operation: 'merge' },
    { operation: 'delete', userId: 'usr_1' },
  ];
  const { json } = await run({ items });
  expect(json.code).toBe('validation_failed');
  expect(json.docUrl).toBe(`${portal}/reference/kynetra/batch-users#body.items`);
  expect(json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/items/1/data/email',
    '/items/2/operation',
    '/items/3/userId',
  ]);
  expect(await count()).toBe(3);
});

test('takes 100 items and not 101; lists at most 20 faults', async () => {
  const { run } = await createReady();
  const items = Array.from({ length: 101 }, () => ({ operation: 'delete', userId: missing }));
  expect((await run({ items: items.slice(1) })).json).toMatchObject({ failed: 100 });
  expect((await run({ items })).json.errors).toMatchObject([{ pointer: '/items', rule: 'maxItems' }]);
  const bad = await run({ items: Array.from({ length: 100 }, () => ({ operation: 'delete', userId: 1 })) });
  expect(bad.json.errors).toHaveLength(20);
});

test('touches nothing of another account', async () => {
  const { run, sandbox } = await createReady();
  const other = await sandbox.createAccount();
  const theirs = await createUser(sandbox, other.key);
  const items = [
    { operation: 'update', userId: theirs, data: { name: 'Mallory' } },
    { operation: 'delete', userId: theirs },
  ];
  expect((await run({ items })).json).toMatchObject({
    failed: 2,
    results: [{ status: 404 }, { status: 404 }],
  });
  const kept = await sandbox.send('GET', `/v1/users/${theirs}`, { key: other.key });
  expect(kept.json.name).toBeNull();
});
