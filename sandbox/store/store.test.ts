import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCluster, createSqlite, databases } from '../testing/databases.ts';
import { isUniqueViolation } from './faults.ts';
import { openStore, type Store, type Writer } from './store.ts';

// The first test of a file makes the Postgres cluster that the others share.
vi.setConfig({ testTimeout: 60_000 });

async function addAccount(db: Writer, id: string): Promise<void> {
  await db
    .insertInto('accounts')
    .values({
      id,
      plan: 'free',
      limit_second: null,
      limit_minute: null,
      created_at: Date.now(),
      last_used_at: 0,
    })
    .execute();
}

function accountIds(store: Store): Promise<string[]> {
  return store.read(async (db) => {
    const rows = await db.selectFrom('accounts').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  });
}

function opened(location: string): Store {
  const store = openStore(location);
  onTestFinished(() => store.close());
  return store;
}

describe.each(databases)('the store on $name', ({ create }) => {
  test('what was written is there after closing and opening again, times as numbers', async () => {
    const location = await create();
    const first = openStore(location);
    await first.write((db) => addAccount(db, 'acc_1'));
    await first.close();
    const second = opened(location);
    const account = await second.read((db) =>
      db.selectFrom('accounts').selectAll().executeTakeFirstOrThrow(),
    );
    expect(account.id).toBe('acc_1');
    expect(account.created_at).toBeGreaterThan(1_700_000_000_000);
    expect(await second.isReady()).toBe(true);
  });

  test('a transaction that throws leaves nothing behind', async () => {
    const store = opened(await create());
    const failed = store.write(async (db) => {
      await addAccount(db, 'acc_1');
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(await accountIds(store)).toEqual([]);
  });

  test('reads see nothing of a transaction that is still open', async () => {
    const store = opened(await create());
    await store.write(async (db) => {
      await addAccount(db, 'acc_1');
      expect(await accountIds(store)).toEqual([]);
    });
    expect(await accountIds(store)).toEqual(['acc_1']);
  });

  test('transactions that run at once do not mix', async () => {
    const store = opened(await create());
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        store.write(async (db) => {
          await addAccount(db, `acc_${i}a`);
          if (i % 2) throw new Error('odd');
          await addAccount(db, `acc_${i}b`);
        }),
      ),
    );
    expect(await accountIds(store)).toHaveLength(20);
  });

  test('uniqueness is known by name in both databases', async () => {
    const store = opened(await create());
    await store.write((db) => addAccount(db, 'acc_1'));
    const error = await store.write((db) => addAccount(db, 'acc_1')).catch((caught: unknown) => caught);
    expect(isUniqueViolation(error)).toBe(true);
  });

  test('what hangs on an account goes with it', async () => {
    const store = opened(await create());
    await store.write(async (db) => {
      await addAccount(db, 'acc_1');
      const key = { id: 'key_1', account_id: 'acc_1', name: 'n', scopes: '[]', created_at: 1 };
      await db
        .insertInto('api_keys')
        .values({ ...key, last_used_at: null, expires_at: null, revoked_at: null })
        .execute();
      await db.deleteFrom('accounts').where('id', '=', 'acc_1').execute();
    });
    const keys = await store.read((db) => db.selectFrom('api_keys').select('id').execute());
    expect(keys).toEqual([]);
  });

  test('O18: two processes that start on an empty store migrate it once', async () => {
    const location = await create();
    const stores = Array.from({ length: 4 }, () => opened(location));
    expect(await Promise.all(stores.map((store) => store.isReady()))).toEqual([true, true, true, true]);
    const applied = await stores[0]?.read((db) =>
      sql<{ name: string }>`select name from schema_migrations order by name`.execute(db),
    );
    expect(applied?.rows.map(({ name }) => name)).toEqual([
      '001-accounts-and-keys',
      '002-users-and-sessions',
      '003-guesses-idempotency-usage-events',
      '004-indexes-for-clean-up',
      '005-keys-within-accounts',
      '006-page-feedback',
      '007-no-page-feedback',
      '008-webhook-deliveries',
      '009-answers-of-refreshes',
      '010-sessions-by-revocation',
    ]);
  });

  test('two writers on one store wait for each other', async () => {
    const location = await create();
    const [left, right] = [opened(location), opened(location)];
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => (i % 2 ? left : right).write((db) => addAccount(db, `acc_${i}`))),
    );
    expect(await accountIds(left)).toHaveLength(30);
  });
});

test('changes that wait together share a commit; one that throws is undone alone', async () => {
  const store = opened(await createSqlite());
  await store.isReady();
  const order: number[] = [];
  const results = await Promise.allSettled(
    Array.from({ length: 200 }, (_, i) =>
      store.write(async (db) => {
        order.push(i);
        await addAccount(db, `acc_${i}`);
        if (i % 3 === 0) throw new Error(`no ${i}`);
        return i;
      }),
    ),
  );
  expect(order).toEqual(Array.from({ length: 200 }, (_, i) => i));
  expect(results[1]).toEqual({ status: 'fulfilled', value: 1 });
  expect(results[3]).toMatchObject({ status: 'rejected', reason: { message: 'no 3' } });
  expect(await accountIds(store)).toHaveLength(133);
});

test('a commit that fails fails all that wait for it, and leaves nothing of any', async () => {
  const store = opened(await createSqlite());
  await store.write((db) => addAccount(db, 'acc_0'));
  const results = await Promise.allSettled([
    store.write((db) => addAccount(db, 'acc_1')),
    // What a full disk does: the whole transaction is gone in the middle of it.
    store.write(async (db) => {
      await sql`rollback`.execute(db);
      throw new Error('disk full');
    }),
    store.write((db) => addAccount(db, 'acc_2')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await accountIds(store)).toEqual(['acc_0']);
  await store.write((db) => addAccount(db, 'acc_3'));
  expect(await accountIds(store)).toEqual(['acc_0', 'acc_3']);
});

test('O12: a store that cannot be opened answers 503, and works once it can', async () => {
  const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
  const folder = mkdtempSync('/tmp/kynetra-store-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(`${folder}/blocked`, '');
  const blocked = opened(`${folder}/blocked/sandbox.db`);
  await expect(accountIds(blocked)).rejects.toMatchObject({ code: 'service_unavailable' });
  expect(await blocked.isReady()).toBe(false);
  rmSync(`${folder}/blocked`);
  expect(await accountIds(blocked)).toEqual([]);
});

if (databases.some(({ name }) => name === 'postgres')) {
  test('O12: when Postgres goes away reads and writes answer 503, and the next ones after its return succeed without a restart', async () => {
    const { mkdtempSync, rmSync } = await import('node:fs');
    const folder = mkdtempSync('/tmp/kynetra-postgres-');
    const cluster = await createCluster(folder);
    onTestFinished(async () => {
      await cluster.kill();
      rmSync(folder, { recursive: true });
    });
    const store = opened(cluster.url('postgres'));
    await store.write((db) => addAccount(db, 'acc_1'));
    await cluster.kill();
    await expect(accountIds(store)).rejects.toMatchObject({ code: 'service_unavailable' });
    await expect(store.write((db) => addAccount(db, 'acc_2'))).rejects.toMatchObject({
      code: 'service_unavailable',
    });
    expect(await store.isReady()).toBe(false);
    await cluster.start();
    expect(await accountIds(store)).toEqual(['acc_1']);
    expect(await store.isReady()).toBe(true);
  });

  test('O12: when Postgres goes away between two statements of a transaction, that one fails and the process goes on', async () => {
    const { mkdtempSync, rmSync } = await import('node:fs');
    const folder = mkdtempSync('/tmp/kynetra-postgres-');
    const cluster = await createCluster(folder);
    const uncaught: unknown[] = [];
    const listen = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', listen);
    onTestFinished(async () => {
      process.off('uncaughtException', listen);
      await cluster.kill();
      rmSync(folder, { recursive: true });
    });
    const store = opened(cluster.url('postgres'));
    const write = store.write(async (db) => {
      await addAccount(db, 'acc_1');
      await cluster.kill();
      // Time for the loss to be noticed while nothing is asked.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await addAccount(db, 'acc_2');
    });
    await expect(write).rejects.toMatchObject({ code: 'service_unavailable' });
    expect(uncaught).toEqual([]);
    await cluster.start();
    expect(await accountIds(store)).toEqual([]);
  });
}
