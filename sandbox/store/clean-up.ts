import { sql } from 'kysely';
import { accountLifetime } from './accounts.ts';
import { eventLifetime } from './events.ts';
import { idempotencyLifetime } from './idempotency.ts';
import type { Store, Writer } from './store.ts';
import type { Tables } from './tables.ts';

const day = 24 * 60 * 60 * 1000;
/** Rows that one transaction deletes at most, so that no request waits long for it. */
const batch = 500;

interface Rule {
  readonly table: keyof Tables;
  /** The columns that name a row. */
  readonly key: readonly string[];
  readonly column: string;
  readonly age: number;
}

/** What goes at which age: sessions stay readable for 30 days after their end, counts are kept for 90. */
const rules: readonly Rule[] = [
  { table: 'sessions', key: ['account_id', 'id'], column: 'expires_at', age: 30 * day },
  { table: 'sessions', key: ['account_id', 'id'], column: 'revoked_at', age: 30 * day },
  { table: 'api_key_secrets', key: ['digest'], column: 'expires_at', age: 0 },
  { table: 'idempotency_keys', key: ['digest'], column: 'created_at', age: idempotencyLifetime },
  { table: 'events', key: ['id'], column: 'created_at', age: eventLifetime },
  { table: 'guesses', key: ['account_id', 'subject'], column: 'since', age: day },
  {
    table: 'usage_counts',
    key: ['account_id', 'granularity', 'starts_at'],
    column: 'starts_at',
    age: 90 * day,
  },
];

/** Deletes up to `batch` rows that fulfil a condition; returns how many went. */
async function deleteSome(
  db: Writer,
  table: string,
  key: readonly string[],
  condition: ReturnType<typeof sql>,
) {
  const columns = sql.join(key.map((name) => sql.ref(name)));
  const result = await sql`
    delete from ${sql.table(table)} where (${columns}) in
    (select ${columns} from ${sql.table(table)} where ${condition} limit ${sql.lit(batch)})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * An account that nobody used goes piece by piece, its users last but the account itself, so that no transaction is
 * long even where somebody made a million of them.
 */
async function deleteAccount(store: Store, accountId: string): Promise<void> {
  const parts: readonly [table: string, key: readonly string[]][] = [
    ['events', ['id']],
    ['idempotency_keys', ['digest']],
    ['users', ['account_id', 'id']],
  ];
  for (const [table, key] of parts) {
    while ((await store.write((db) => deleteSome(db, table, key, sql`account_id = ${accountId}`))) === batch);
  }
  await store.write((db) => db.deleteFrom('accounts').where('id', '=', accountId).execute());
}

/** Events that an account keeps, the newest; each may have been attempted several times. */
const mostEvents = 1_000;

/** Deletes the oldest events of accounts that have more than they may keep. */
async function trimInboxes(store: Store): Promise<void> {
  const full = await store.read((db) =>
    db
      .selectFrom('events')
      .select('account_id')
      .groupBy('account_id')
      .having(({ fn }) => fn.countAll(), '>', mostEvents)
      .limit(10)
      .execute(),
  );
  for (const { account_id } of full) {
    const oldest = await store.read((db) =>
      db
        .selectFrom('events')
        .select('id')
        .where('account_id', '=', account_id)
        .orderBy('id', 'desc')
        .offset(mostEvents)
        .limit(1)
        .executeTakeFirst(),
    );
    const isTooMuch = sql`account_id = ${account_id} and id <= ${oldest?.id ?? ''}`;
    for (let round = 0; round < 10; round++) {
      if ((await store.write((db) => deleteSome(db, 'events', ['id'], isTooMuch))) < batch) break;
    }
  }
}

/** One round: at most ten accounts and a few thousand rows. What is left waits for the next. */
export async function cleanUp(store: Store, now: number): Promise<void> {
  for (const { table, key, column, age } of rules) {
    const isOld = sql`${sql.ref(column)} <= ${now - age}`;
    for (let round = 0; round < 10; round++) {
      if ((await store.write((db) => deleteSome(db, table, key, isOld))) < batch) break;
    }
  }
  await trimInboxes(store);
  const unused = await store.read((db) =>
    db
      .selectFrom('accounts')
      .select('id')
      .where('last_used_at', '<=', now - accountLifetime)
      .limit(10)
      .execute(),
  );
  for (const { id } of unused) await deleteAccount(store, id);
}
