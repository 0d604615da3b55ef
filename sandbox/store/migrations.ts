import { type Kysely, sql, type Transaction } from 'kysely';
import { createDeliveries } from './deliveries-table.ts';
import { keyByAccount } from './key-by-account.ts';

type Migration = (db: Transaction<unknown>) => Promise<void>;

/**
 * Applied in order, each once, all that are missing in one transaction. Published ones never change: add another.
 * Only column types that SQLite and Postgres share.
 */
const migrations: readonly (readonly [name: string, up: Migration])[] = [
  ['001-accounts-and-keys', createAccounts],
  ['002-users-and-sessions', createUsers],
  ['003-guesses-idempotency-usage-events', createRecords],
  ['004-indexes-for-clean-up', indexByAge],
  ['005-keys-within-accounts', keyByAccount],
  ['006-page-feedback', createFeedback],
  ['007-no-page-feedback', dropFeedback],
  ['008-webhook-deliveries', createDeliveries],
  ['009-answers-of-refreshes', keepRefreshAnswers],
  ['010-sessions-by-revocation', indexByRevocation],
];

async function createAccounts(db: Transaction<unknown>): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('limit_second', 'integer')
    .addColumn('limit_minute', 'integer')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('accounts_by_use').on('accounts').column('last_used_at').execute();
  await db.schema
    .createTable('api_keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used_at', 'bigint')
    .addColumn('expires_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema.createIndex('api_keys_of_account').on('api_keys').columns(['account_id', 'id']).execute();
  await db.schema
    .createTable('api_key_secrets')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('key_id', 'text', (column) => column.notNull().references('api_keys.id').onDelete('cascade'))
    .addColumn('last4', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .execute();
  await db.schema.createIndex('secrets_of_key').on('api_key_secrets').column('key_id').execute();
}

async function createUsers(db: Transaction<unknown>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('verified_at', 'bigint')
    .addColumn('code_digest', 'text')
    .addColumn('code_expires_at', 'bigint')
    .addColumn('last_sign_in_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('users_email', ['account_id', 'email'])
    .execute();
  await db.schema.createIndex('users_of_account').on('users').columns(['account_id', 'id']).execute();
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('device_name', 'text')
    .addColumn('device_ip', 'text')
    .addColumn('device_user_agent', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('access_digest', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_active_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema.createIndex('sessions_of_user').on('sessions').column('user_id').execute();
  await db.schema.createIndex('sessions_by_end').on('sessions').column('expires_at').execute();
  await db.schema
    .createTable('refresh_tokens')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await db.schema.createIndex('refresh_of_session').on('refresh_tokens').column('session_id').execute();
}

async function createRecords(db: Transaction<unknown>): Promise<void> {
  await db.schema
    .createTable('guesses')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('guesses_key', ['account_id', 'subject'])
    .execute();
  await db.schema.createIndex('guesses_by_age').on('guesses').column('since').execute();
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('headers', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('idempotency_by_age').on('idempotency_keys').column('created_at').execute();
  await db.schema.createIndex('idempotency_of_account').on('idempotency_keys').column('account_id').execute();
  await db.schema
    .createTable('usage_counts')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('granularity', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'bigint', (column) => column.notNull())
    .addColumn('requests', 'integer', (column) => column.notNull())
    .addColumn('errors', 'integer', (column) => column.notNull())
    .addColumn('rate_limited', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('usage_counts_key', ['account_id', 'granularity', 'starts_at'])
    .execute();
  await db.schema
    .createIndex('usage_by_age')
    .on('usage_counts')
    .columns(['granularity', 'starts_at'])
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('events_of_account').on('events').column('account_id').execute();
  await db.schema.createIndex('events_by_age').on('events').column('created_at').execute();
}

async function indexByAge(db: Transaction<unknown>): Promise<void> {
  await db.schema.dropIndex('usage_by_age').execute();
  await db.schema.createIndex('usage_by_start').on('usage_counts').column('starts_at').execute();
  await db.schema.createIndex('secrets_by_end').on('api_key_secrets').column('expires_at').execute();
}

async function createFeedback(db: Transaction<unknown>): Promise<void> {
  await db.schema
    .createTable('page_feedback')
    .addColumn('page', 'text', (column) => column.primaryKey())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('unhelpful', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .execute();
}

/** The portal counts what readers think of its pages in a store of its own. */
async function dropFeedback(db: Transaction<unknown>): Promise<void> {
  await db.schema.dropTable('page_feedback').execute();
}

/**
 * Brings the schema up to date inside `db`'s transaction. Whoever calls holds the store's write lock (SQLite's
 * BEGIN IMMEDIATE, Postgres' advisory lock), so processes that start at once migrate one after the other.
 * @returns the names applied now; empty when nothing was missing.
 */
export async function migrate(db: Transaction<unknown>, now: number): Promise<readonly string[]> {
  await sql`create table if not exists schema_migrations (name text primary key, applied_at bigint not null)`.execute(
    db,
  );
  const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  const applied = new Set(rows.map(({ name }) => name));
  const missing = migrations.filter(([name]) => !applied.has(name));
  for (const [name, up] of missing) {
    await up(db);
    await sql`insert into schema_migrations (name, applied_at) values (${name}, ${now})`.execute(db);
  }
  return missing.map(([name]) => name);
}

/** Whether every migration is there; what `/readyz` asks. */
export async function isMigrated(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  return migrations.every(([name]) => rows.some((row) => row.name === name));
}

async function keepRefreshAnswers(db: Transaction<unknown>): Promise<void> {
  await db.schema.alterTable('refresh_tokens').addColumn('used_with', 'text').execute();
  await db.schema.alterTable('refresh_tokens').addColumn('answer', 'text').execute();
}

async function indexByRevocation(db: Transaction<unknown>): Promise<void> {
  await db.schema.createIndex('sessions_by_revocation').on('sessions').column('revoked_at').execute();
}
