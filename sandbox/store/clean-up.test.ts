import { describe, expect, test, vi } from 'vitest';
import { databases } from '../testing/databases.ts';
import { createSandbox, createUser, seededSession, signIn } from '../testing/sandbox.ts';
import { cleanUp } from './clean-up.ts';
import { recordEvent } from './events.ts';
import type { Tables } from './tables.ts';

// The first test of a file makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

const day = 24 * 60 * 60 * 1000;

async function countRows({ store }: Awaited<ReturnType<typeof createSandbox>>, table: keyof Tables) {
  const row = await store.read((db) =>
    db
      .selectFrom(table)
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return Number(row.count);
}

describe.each(databases)('on $name', ({ create }) => {
  test('an account goes after seven days without use, with all that is its own', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { store, clock, usage, createAccount } = sandbox;
    const used = await createAccount();
    const unused = await createAccount();
    await createUser(sandbox, unused.key);
    await signIn(sandbox, unused.key);
    await usage.flush();
    clock.advance(6 * day);
    await sandbox.send('GET', '/v1/users', { key: used.key });
    await usage.flush();
    clock.advance(day);
    await cleanUp(store, clock.now());
    expect((await sandbox.send('GET', '/v1/users', { key: used.key })).status).toBe(200);
    expect((await sandbox.send('GET', '/v1/users', { key: unused.key })).status).toBe(401);
    expect(await countRows(sandbox, 'accounts')).toBe(1);
    expect(await countRows(sandbox, 'users')).toBe(3);
    expect(await countRows(sandbox, 'sessions')).toBe(1);
    expect(await countRows(sandbox, 'refresh_tokens')).toBe(1);
  });

  test('sessions stay readable for 30 days after their end', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { store, clock, usage, createAccount, send } = sandbox;
    const { key } = await createAccount();
    for (let i = 0; i < 11; i++) {
      clock.advance(5 * day);
      expect((await send('GET', `/v1/sessions/${seededSession}`, { key })).status).toBe(200);
      await usage.flush();
      await cleanUp(store, clock.now());
    }
    clock.advance(5 * day);
    await cleanUp(store, clock.now());
    expect((await send('GET', `/v1/sessions/${seededSession}`, { key })).status).toBe(404);
  });

  test('a session that was ended by hand stays readable for 30 days from then', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { store, clock, usage, createAccount, send } = sandbox;
    const { key } = await createAccount();
    const body = { sessionId: seededSession };
    expect((await send('POST', '/v1/auth/sign-out', { key, body })).status).toBe(204);
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      clock.advance(5 * day);
      await cleanUp(store, clock.now());
      statuses.push((await send('GET', `/v1/sessions/${seededSession}`, { key })).status);
      await usage.flush();
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  test('more rows than one transaction deletes go all the same', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { store, clock, createAccount } = sandbox;
    const { accountId } = await createAccount();
    await store.write(async (db) => {
      for (let i = 0; i < 1_200; i++) {
        const event = {
          id: `evt_${i}`,
          account_id: accountId,
          type: 'user.deleted',
          payload: '{}',
          created_at: 1,
        };
        await db.insertInto('events').values(event).execute();
      }
    });
    await cleanUp(store, clock.now());
    expect(await countRows(sandbox, 'events')).toBe(0);
  });

  test('an account keeps its newest thousand events with their deliveries, for a day', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { store, clock, createAccount } = sandbox;
    const { accountId } = await createAccount();
    await store.write(async (db) => {
      for (let i = 0; i < 1_200; i++) await recordEvent(db, accountId, 'user.deleted', i, clock.now());
    });
    await cleanUp(store, clock.now());
    expect(await countRows(sandbox, 'events')).toBe(1_000);
    const oldest = await store.read((db) =>
      db.selectFrom('events').select('payload').orderBy('id').limit(1).executeTakeFirstOrThrow(),
    );
    expect(JSON.parse(oldest.payload).data).toBe(200);
    expect(await countRows(sandbox, 'deliveries')).toBe(1_000);
    clock.advance(day);
    await cleanUp(store, clock.now());
    expect(await countRows(sandbox, 'deliveries')).toBe(0);
  });

  test('an answer to an idempotent request goes after a day, a secret at the end of its overlap', async () => {
    const sandbox = await createSandbox({ database: await create() });
    const { store, clock, createAccount, send } = sandbox;
    const { key, keyId } = await createAccount();
    await send('POST', `/v1/api-keys/${keyId}/rotate`, {
      key,
      body: { overlapSeconds: 60 },
      headers: { 'Idempotency-Key': 'key-1' },
    });
    await cleanUp(store, clock.now());
    expect(await countRows(sandbox, 'api_key_secrets')).toBe(3);
    expect(await countRows(sandbox, 'idempotency_keys')).toBe(1);
    clock.advance(day);
    await cleanUp(store, clock.now());
    expect(await countRows(sandbox, 'api_key_secrets')).toBe(2);
    expect(await countRows(sandbox, 'idempotency_keys')).toBe(0);
  });
});
