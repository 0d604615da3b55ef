import { createHmac } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { Node } from '../contract/references.ts';
import { openStore } from '../store/store.ts';
import { description } from '../testing/contract.ts';
import { databases } from '../testing/databases.ts';
import { openInbox, type Shown } from '../testing/inbox.ts';
import { PlainSchemas } from '../testing/plain-schemas.ts';
import { createSandbox, createUser, type Sandbox, seededUser, signIn, someone } from '../testing/sandbox.ts';

// The first test of a file makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

const other = { email: 'other@example.com', password: 'securePassword123' };
const webhooks = description.document.webhooks as Readonly<Record<string, { readonly post: Node }>>;
const schemas = new PlainSchemas(description.document);

function secretOf({ send }: Sandbox, key: string): Promise<string> {
  return send('GET', '/sandbox/webhook-secret', { key }).then(({ json }) => json.secret);
}

/** What Standard Webhooks says, from the specification and not from the code that signs. */
function isGenuine({ headers, body }: Shown, secret: string): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.slice(6), 'base64');
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

/** Each operation with each event that the description says it causes. */
function describedCauses(): string[] {
  return Object.entries(webhooks).flatMap(([event, { post }]) =>
    (post['x-caused-by'] as string[]).map((operation) => `${operation} ${event}`),
  );
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function expectDocumentedDelivery({ type, body, headers }: Shown): void {
  const content = `#/webhooks/${escaped(type)}/post/requestBody/content/application~1json`;
  expect(schemas.at(`${content}/schema`)(JSON.parse(body)), body).toEqual([]);
  for (const name of ['WebhookId', 'WebhookTimestamp', 'WebhookSignature']) {
    const field = name.replace(/(?<=.)[A-Z]/, '-$&').toLowerCase();
    expect(schemas.at(`#/components/parameters/${name}/schema`)(headers[field]), field).toEqual([]);
  }
}

interface Cause {
  /** What has to be there before, and is not looked at. */
  readonly prepare?: (sandbox: Sandbox, key: string) => Promise<Session>;
  readonly run: (sandbox: Sandbox, key: string, session: Session) => Promise<unknown>;
  readonly events: readonly string[];
}
type Session = Awaited<ReturnType<typeof signIn>>;

const signedIn = async (sandbox: Sandbox, key: string) => {
  await createUser(sandbox, key);
  return signIn(sandbox, key);
};
const batch =
  (items: readonly unknown[], atomic = false): Cause['run'] =>
  ({ send }, key) =>
    send('POST', '/v1/users/batch', { key, body: { atomic, items } });

/** Everything that causes events, by its operationId and what it does, with all that it causes. */
const causes: Readonly<Record<string, Cause>> = {
  signUp: {
    run: ({ send }, key) => send('POST', '/v1/auth/sign-up', { key, body: someone }),
    events: ['user.created'],
  },
  verifyEmail: {
    // Signing up sends an event of its own.
    run: (sandbox, key) => createUser(sandbox, key),
    events: ['user.created', 'user.verified'],
  },
  signIn: { prepare: signedIn, run: (sandbox, key) => signIn(sandbox, key), events: ['session.created'] },
  'signOut, and once more of a session that is over': {
    prepare: signedIn,
    run: async ({ send }, key, { sessionId }) => {
      for (let i = 0; i < 2; i++) await send('POST', '/v1/auth/sign-out', { key, body: { sessionId } });
    },
    events: ['session.revoked'],
  },
  'refreshSession with a token that was used before': {
    prepare: signedIn,
    run: async ({ send, clock }, key, { refreshToken }) => {
      const refresh = () => send('POST', '/v1/auth/refresh', { key, body: { refreshToken } });
      expect((await refresh()).status).toBe(200);
      clock.advance(10 * 60_000);
      expect((await refresh()).status).toBe(401);
    },
    events: ['session.revoked'],
  },
  'deleteUser of somebody who is signed in': {
    run: ({ send }, key) => send('DELETE', `/v1/users/${seededUser('katherine')}`, { key }),
    events: ['session.revoked', 'user.deleted'],
  },
  batchUsers: {
    run: batch([
      { operation: 'create', data: someone },
      { operation: 'create', data: { ...other, emailVerified: true } },
      { operation: 'create', data: other },
      { operation: 'delete', userId: seededUser('katherine') },
    ]),
    events: ['user.created', 'user.created', 'session.revoked', 'user.deleted'],
  },
  'batchUsers, of which nothing is kept': {
    run: batch(
      [
        { operation: 'create', data: someone },
        { operation: 'create', data: someone },
      ],
      true,
    ),
    events: [],
  },
};

describe('deliveries', () => {
  test.each(Object.entries(causes))('of %s', async (_name, { prepare, run, events }) => {
    const sandbox = await createSandbox();
    const { key } = await sandbox.createAccount();
    const session = (await prepare?.(sandbox, key)) as Session;
    const before = await sandbox.store.read((db) => db.selectFrom('events').selectAll().execute());
    const inbox = await openInbox(sandbox.app, key);
    await inbox.next(before.length);
    await run(sandbox, key, session);
    // One event more, so that nothing else can come first unseen.
    await sandbox.send('DELETE', `/v1/users/${seededUser('barbara')}`, { key });
    const shown = await inbox.next(events.length + 1);
    expect(shown.map(({ type }) => type).sort()).toEqual([...events, 'user.deleted'].sort());
    const secret = await secretOf(sandbox, key);
    for (const delivery of shown) {
      expectDocumentedDelivery(delivery);
      expect(isGenuine(delivery, secret)).toBe(true);
      expect(delivery.headers['webhook-id']).toBe(JSON.parse(delivery.body).id);
      expect(delivery).toMatchObject({ attempt: 1, answer: 204, nextAttemptAt: null });
    }
  });

  test('each is of an operation that the description names as its cause, and none is left out', () => {
    const made = Object.entries(causes).flatMap(([name, { events }]) =>
      events.map((event) => `${/^\w+/.exec(name)} ${event}`),
    );
    const isOfPreparation = (cause: string) => cause === 'verifyEmail user.created';
    expect([...new Set(made)].filter((cause) => !isOfPreparation(cause)).sort()).toEqual(
      describedCauses().sort(),
    );
    expect([...new Set(describedCauses().map((cause) => cause.split(' ')[1]))].sort()).toEqual(
      Object.keys(webhooks).sort(),
    );
  });

  test('a signature does not verify a changed body or with the secret of another account', async () => {
    const sandbox = await createSandbox();
    const [mine, theirs] = [await sandbox.createAccount(), await sandbox.createAccount()];
    await createUser(sandbox, mine.key);
    const [delivery] = (await (await openInbox(sandbox.app, mine.key)).next(1)) as [Shown];
    const secret = await secretOf(sandbox, mine.key);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(isGenuine({ ...delivery, body: delivery.body.replace('user@', 'user2@') }, secret)).toBe(false);
    expect(isGenuine(delivery, await secretOf(sandbox, theirs.key))).toBe(false);
    expect(await secretOf(sandbox, mine.key)).toBe(secret);
  });
});

describe.each(databases)('the inbox on $name', ({ create }) => {
  test('shows what is stored, then what comes, and goes on after Last-Event-ID', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const first = await openInbox(sandbox.app, key);
    expect(first.response.headers.get('Content-Type')).toBe('text/event-stream');
    const stored = await first.next(2);
    await signIn(sandbox, key);
    const [live] = await first.next(1);
    expect([...stored, live].map((shown) => shown?.type)).toEqual([
      'user.created',
      'user.verified',
      'session.created',
    ]);
    const resumed = await openInbox(sandbox.app, key, stored[1]?.place);
    expect(await resumed.next(1)).toEqual([live]);
  });

  test('is one for all processes that share a store', async () => {
    const database = await create();
    const writing = await createSandbox({ database });
    const reading = await createSandbox({ store: openStore(database), clock: writing.clock });
    const { key } = await writing.createAccount();
    const inboxes = [await openInbox(reading.app, key), await openInbox(writing.app, key)];
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        [writing, reading][index % 2]?.send('POST', '/v1/users/batch', {
          key,
          body: { items: [{ operation: 'create', data: { ...someone, email: `user${index}@example.com` } }] },
        }),
      ),
    );
    const [one, two] = await Promise.all(inboxes.map((inbox) => inbox.next(30)));
    expect(new Set(one?.map(({ deliveryId }) => deliveryId)).size).toBe(30);
    expect(two).toEqual(one);
    expect(one?.map(({ place }) => Number(place))).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  test('an event is delivered again with its id, at a new time, with a new signature', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const inbox = await openInbox(sandbox.app, key);
    const [original] = (await inbox.next(2)) as [Shown, Shown];
    sandbox.clock.advance(60_000);
    const asked = await sandbox.send('POST', `/sandbox/webhook-deliveries/${original.deliveryId}/redeliver`, {
      key,
    });
    expect(asked.status).toBe(202);
    const [again] = (await inbox.next(1)) as [Shown];
    expect(asked.json.deliveries).toMatchObject([{ deliveryId: again.deliveryId, attempt: 2, answer: 204 }]);
    expect(again).toMatchObject({ body: original.body, attempt: 2 });
    expect(again.headers['webhook-id']).toBe(original.headers['webhook-id']);
    expect(Number(again.headers['webhook-timestamp'])).toBe(
      Number(original.headers['webhook-timestamp']) + 60,
    );
    expect(isGenuine(again, await secretOf(sandbox, key))).toBe(true);
  });

  test('a delivery fails as often as it was asked for, at the documented distances, then succeeds', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const inbox = await openInbox(sandbox.app, key);
    const [{ deliveryId }] = (await inbox.next(2)) as [Shown, Shown];
    await sandbox.send('POST', `/sandbox/webhook-deliveries/${deliveryId}/redeliver`, {
      key,
      body: { failures: 2 },
    });
    const [failed] = (await inbox.next(1)) as [Shown];
    expect(failed).toMatchObject({ attempt: 2, answer: 500, nextAttemptAt: '2026-11-24T09:41:12.312Z' });
    sandbox.clock.advance(5_000);
    const [second] = (await inbox.next(1)) as [Shown];
    expect(second).toMatchObject({ attempt: 3, answer: 500, nextAttemptAt: '2026-11-24T09:46:12.312Z' });
    sandbox.clock.advance(5 * 60_000);
    expect(await inbox.next(1)).toMatchObject([{ attempt: 4, answer: 204, nextAttemptAt: null }]);
  });
});

describe('what the inbox refuses', () => {
  const stream = '/sandbox/webhook-deliveries';

  test('no key, a key that may not read users and sessions, other methods, a place that is none', async () => {
    const { app, send, createAccount, createKey } = await createSandbox();
    const { key } = await createAccount();
    const narrow = await createKey(key, 'users:read', 'keys:write');
    for (const path of [stream, '/sandbox/webhook-secret']) {
      expect((await send('GET', path)).json.code).toBe('unauthorized');
      expect((await send('GET', path, { key: narrow })).json).toMatchObject({ code: 'insufficient_scope' });
      expect((await send('POST', path, { key })).headers.get('Allow')).toMatch(/^GET/);
    }
    const headed = await app.request(`http://sandbox.example${stream}`, {
      method: 'HEAD',
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(headed.status).toBe(405);
    const headers = { 'Last-Event-ID': 'evt_1' };
    expect((await send('GET', stream, { key, headers })).json.code).toBe('invalid_request');
  });

  test('a delivery of another account, as one that there is not; a body that says anything else', async () => {
    const sandbox = await createSandbox();
    const { send, createAccount, app } = sandbox;
    const [mine, theirs] = [await createAccount(), await createAccount()];
    await createUser(sandbox, mine.key);
    const [delivery] = (await (await openInbox(app, mine.key)).next(1)) as [Shown];
    const path = (id: string) => `${stream}/${id}/redeliver`;
    const foreign = await send('POST', path(delivery.deliveryId), { key: theirs.key });
    const missing = await send('POST', path('dlv_1'), { key: theirs.key });
    expect(foreign.status).toBe(404);
    expect(foreign.json.detail).toBe(missing.json.detail);
    for (const body of [{ failures: 4 }, { failures: -1 }, { url: 'http://127.0.0.1/' }]) {
      expect((await send('POST', path(delivery.deliveryId), { key: mine.key, body })).status).toBe(422);
    }
    for (let attempt = 2; attempt <= 20; attempt++) {
      expect((await send('POST', path(delivery.deliveryId), { key: mine.key })).status).toBe(202);
    }
    expect((await send('POST', path(delivery.deliveryId), { key: mine.key })).json.code).toBe(
      'invalid_request',
    );
  });

  test('a sixth stream of an account, until one of the others is closed', async () => {
    const { app, send, createAccount } = await createSandbox();
    const [mine, theirs] = [await createAccount(), await createAccount()];
    const inboxes = await Promise.all(Array.from({ length: 5 }, () => openInbox(app, mine.key)));
    const refused = await send('GET', stream, { key: mine.key });
    expect(refused.json.code).toBe('rate_limited');
    expect(refused.headers.get('Retry-After')).toBe('5');
    expect((await openInbox(app, theirs.key)).response.status).toBe(200);
    await inboxes[0]?.close();
    expect((await openInbox(app, mine.key)).response.status).toBe(200);
  });

  test('more than 120 requests a minute', async () => {
    const { send, createAccount } = await createSandbox();
    const { key } = await createAccount();
    const ask = () => send('GET', '/sandbox/webhook-secret', { key });
    for (let i = 0; i < 120; i++) expect((await ask()).status).toBe(200);
    expect((await ask()).json).toMatchObject({ code: 'rate_limited', 'violated-policies': ['webhooks'] });
  });
});

describe('a stream ends', () => {
  test('when its key is revoked', async () => {
    const { app, send, createAccount, createKey } = await createSandbox();
    const { key } = await createAccount();
    const second = await createKey(key, 'users:read', 'sessions:read');
    const inbox = await openInbox(app, second);
    const { json } = await send('GET', '/v1/api-keys', { key });
    const { keyId } = json.data.find(({ last4 }: { last4: string }) => second.endsWith(last4));
    await send('DELETE', `/v1/api-keys/${keyId}`, { key });
    expect(await inbox.isOver()).toBe(true);
  });

  test('when the process stops, and after an hour', async () => {
    let isDraining = false;
    const sandbox = await createSandbox({ isDraining: () => isDraining });
    const { app, clock } = sandbox;
    const { key } = await sandbox.createAccount();
    await createUser(sandbox, key);
    const old = await openInbox(app, key);
    await old.next(1);
    clock.advance(60 * 60 * 1000);
    expect(await old.isOver()).toBe(true);
    const open = await openInbox(app, key);
    isDraining = true;
    expect(await open.isOver()).toBe(true);
  });
});

test('neither events nor the secret stand in the log', async () => {
  const sandbox = await createSandbox();
  const { key } = await sandbox.createAccount();
  await createUser(sandbox, key);
  const inbox = await openInbox(sandbox.app, key);
  await inbox.next(2);
  const log = sandbox.lines.join('\n');
  for (const secret of [await secretOf(sandbox, key), key, someone.email]) expect(log).not.toContain(secret);
});
