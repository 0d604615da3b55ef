import { createId } from '../ids.ts';
import { createApiKey, digestOf } from '../security/api-key.ts';
import { type Database, needsRowLocks, type Writer } from './store.ts';
import type { Tables } from './tables.ts';

/** The key and account behind a secret that works now; undefined where there is none. */
export async function findSecret(db: Database, secret: string, now: number) {
  return db
    .selectFrom('api_key_secrets')
    .innerJoin('api_keys', (join) =>
      join
        .onRef('api_keys.account_id', '=', 'api_key_secrets.account_id')
        .onRef('api_keys.id', '=', 'api_key_secrets.key_id'),
    )
    .innerJoin('accounts', 'accounts.id', 'api_keys.account_id')
    .select([
      'api_keys.id as key_id',
      'api_keys.account_id',
      'api_keys.scopes',
      'accounts.plan',
      'accounts.limit_second',
      'accounts.limit_minute',
    ])
    .where('api_key_secrets.digest', '=', digestOf(secret))
    .where((or) =>
      or.or([or('api_key_secrets.expires_at', 'is', null), or('api_key_secrets.expires_at', '>', now)]),
    )
    .where('api_keys.revoked_at', 'is', null)
    .where((or) => or.or([or('api_keys.expires_at', 'is', null), or('api_keys.expires_at', '>', now)]))
    .executeTakeFirst();
}

export interface NewApiKey {
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number | null;
}

/** Adds a key; its secret is returned here and nowhere else ever again. */
export async function insertApiKey(
  db: Writer,
  key: NewApiKey,
  now: number,
): Promise<{ id: string; secret: string }> {
  const id = createId('key', now);
  await db
    .insertInto('api_keys')
    .values({
      id,
      account_id: key.accountId,
      name: key.name,
      scopes: JSON.stringify(key.scopes),
      created_at: now,
      last_used_at: null,
      expires_at: key.expiresAt,
      revoked_at: null,
    })
    .execute();
  return { id, secret: await insertSecret(db, key.accountId, id, now) };
}

async function insertSecret(db: Writer, accountId: string, keyId: string, now: number): Promise<string> {
  const secret = createApiKey();
  await db
    .insertInto('api_key_secrets')
    .values({
      digest: digestOf(secret),
      account_id: accountId,
      key_id: keyId,
      last4: secret.slice(-4),
      created_at: now,
      expires_at: null,
    })
    .execute();
  return secret;
}

/** A key with its newest secret's last characters and the end of the one before, if that still works. */
export type ApiKeyRow = Tables['api_keys'] & { last4: string; previous_expires_at: number | null };

function selectKeys(db: Database | Writer, accountId: string, now: number) {
  return db
    .selectFrom('api_keys')
    .innerJoin('api_key_secrets as current', (join) =>
      join
        .onRef('current.account_id', '=', 'api_keys.account_id')
        .onRef('current.key_id', '=', 'api_keys.id')
        .on('current.expires_at', 'is', null),
    )
    .leftJoin('api_key_secrets as previous', (join) =>
      join
        .onRef('previous.account_id', '=', 'api_keys.account_id')
        .onRef('previous.key_id', '=', 'api_keys.id')
        .on('previous.expires_at', '>', now),
    )
    .selectAll('api_keys')
    .select(['current.last4', 'previous.expires_at as previous_expires_at'])
    .where('api_keys.account_id', '=', accountId);
}

/** One key of an account, locked until the transaction ends. */
export async function lockApiKey(
  db: Writer,
  accountId: string,
  keyId: string,
  now: number,
): Promise<ApiKeyRow | undefined> {
  return selectKeys(db, accountId, now)
    .where('api_keys.id', '=', keyId)
    .$if(needsRowLocks(db), (query) => query.forUpdate('api_keys'))
    .executeTakeFirst();
}

/** Keys of an account, newest first, after the key `after`. */
export async function listApiKeys(
  db: Database,
  accountId: string,
  after: string | undefined,
  limit: number,
  now: number,
): Promise<ApiKeyRow[]> {
  return selectKeys(db, accountId, now)
    .$if(after !== undefined, (query) => query.where('api_keys.id', '<', after ?? ''))
    .orderBy('api_keys.id', 'desc')
    .limit(limit)
    .execute();
}

/** Gives a key a new secret. The one before lives until `previousEnds`; any older one ends now. */
export async function rotateSecret(
  db: Writer,
  { id, account_id }: Pick<ApiKeyRow, 'id' | 'account_id'>,
  previousEnds: number,
  now: number,
): Promise<string> {
  await db
    .deleteFrom('api_key_secrets')
    .where('account_id', '=', account_id)
    .where('key_id', '=', id)
    .where('expires_at', 'is not', null)
    .execute();
  await db
    .updateTable('api_key_secrets')
    .set({ expires_at: previousEnds })
    .where('account_id', '=', account_id)
    .where('key_id', '=', id)
    .execute();
  return insertSecret(db, account_id, id, now);
}

/** Ends a key at once in every process. False where the account has no such key; ending it again is no fault. */
export async function revokeApiKey(
  db: Writer,
  accountId: string,
  keyId: string,
  now: number,
): Promise<boolean> {
  const updated = await db
    .updateTable('api_keys')
    .set((expression) => ({ revoked_at: expression.fn.coalesce('revoked_at', expression.val(now)) }))
    .where('account_id', '=', accountId)
    .where('id', '=', keyId)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}
