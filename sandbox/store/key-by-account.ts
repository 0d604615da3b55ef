import { type CreateTableBuilder, sql, type Transaction } from 'kysely';

type Db = Transaction<unknown>;
type Table = CreateTableBuilder<string, string>;

/** Parents first. */
const tables = [
  ['api_keys', createApiKeys],
  ['api_key_secrets', createSecrets],
  ['users', createUsers],
  ['sessions', createSessions],
  ['refresh_tokens', createRefreshTokens],
] as const;

/**
 * Makes the account part of what names a user, a session, a refresh token and a key. SQLite cannot change a primary
 * key, so the tables are made anew and filled from the old ones; those go children first, for dropping a parent would
 * empty its children.
 */
export async function keyByAccount(db: Db): Promise<void> {
  for (const [name] of tables) await db.schema.alterTable(name).renameTo(`old_${name}`).execute();
  for (const [name, create] of tables) await create(db.schema.createTable(name)).execute();
  await sql`insert into api_keys (id, account_id, name, scopes, created_at, last_used_at, expires_at, revoked_at)
    select id, account_id, name, scopes, created_at, last_used_at, expires_at, revoked_at from old_api_keys`.execute(
    db,
  );
  await sql`insert into api_key_secrets (digest, account_id, key_id, last4, created_at, expires_at)
    select s.digest, k.account_id, s.key_id, s.last4, s.created_at, s.expires_at
    from old_api_key_secrets s join old_api_keys k on k.id = s.key_id`.execute(db);
  await sql`insert into users (id, account_id, email, name, metadata, password_hash, verified_at, code_digest,
      code_expires_at, last_sign_in_at, created_at, updated_at)
    select id, account_id, email, name, metadata, password_hash, verified_at, code_digest,
      code_expires_at, last_sign_in_at, created_at, updated_at from old_users`.execute(db);
  await sql`insert into sessions (id, account_id, user_id, device_name, device_ip, device_user_agent, origin,
      access_digest, created_at, last_active_at, expires_at, revoked_at)
    select id, account_id, user_id, device_name, device_ip, device_user_agent, origin,
      access_digest, created_at, last_active_at, expires_at, revoked_at from old_sessions`.execute(db);
  await sql`insert into refresh_tokens (account_id, digest, session_id, created_at, used_at)
    select s.account_id, t.digest, t.session_id, t.created_at, t.used_at
    from old_refresh_tokens t join old_sessions s on s.id = t.session_id`.execute(db);
  for (const [name] of tables.toReversed()) await db.schema.dropTable(`old_${name}`).execute();
  await createIndexes(db);
}

async function createIndexes({ schema }: Db): Promise<void> {
  const index = (name: string, table: string, ...columns: string[]) =>
    schema.createIndex(name).on(table).columns(columns).execute();
  await index('secrets_of_key', 'api_key_secrets', 'account_id', 'key_id');
  await index('secrets_by_end', 'api_key_secrets', 'expires_at');
  await index('sessions_of_user', 'sessions', 'account_id', 'user_id');
  await index('sessions_by_end', 'sessions', 'expires_at');
  await index('refresh_of_session', 'refresh_tokens', 'account_id', 'session_id');
}

function createApiKeys(table: Table) {
  return ofAccount(table)
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used_at', 'bigint')
    .addColumn('expires_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .addPrimaryKeyConstraint('api_keys_key', ['account_id', 'id']);
}

function createSecrets(table: Table) {
  return table
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('last4', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addForeignKeyConstraint(
      'secrets_of_keys',
      ['account_id', 'key_id'],
      'api_keys',
      ['account_id', 'id'],
      (reference) => reference.onDelete('cascade'),
    );
}

function createUsers(table: Table) {
  return ofAccount(table)
    .addColumn('id', 'text', (column) => column.notNull())
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
    .addPrimaryKeyConstraint('users_key', ['account_id', 'id'])
    .addUniqueConstraint('users_email_of_account', ['account_id', 'email']);
}

function createSessions(table: Table) {
  return table
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('device_name', 'text')
    .addColumn('device_ip', 'text')
    .addColumn('device_user_agent', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('access_digest', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_active_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .addPrimaryKeyConstraint('sessions_key', ['account_id', 'id'])
    .addForeignKeyConstraint(
      'sessions_of_users',
      ['account_id', 'user_id'],
      'users',
      ['account_id', 'id'],
      (reference) => reference.onDelete('cascade'),
    );
}

function createRefreshTokens(table: Table) {
  return table
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addPrimaryKeyConstraint('refresh_tokens_key', ['account_id', 'digest'])
    .addForeignKeyConstraint(
      'refresh_tokens_of_sessions',
      ['account_id', 'session_id'],
      'sessions',
      ['account_id', 'id'],
      (reference) => reference.onDelete('cascade'),
    );
}

function ofAccount(table: Table) {
  return table.addColumn('account_id', 'text', (column) =>
    column.notNull().references('accounts.id').onDelete('cascade'),
  );
}
