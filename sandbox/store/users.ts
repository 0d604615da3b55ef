import { createHash, randomInt } from 'node:crypto';
import { createId, firstIdAt } from '../ids.ts';
import { digestOf } from '../security/api-key.ts';
import { recordEvent } from './events.ts';
import { clearGuesses } from './guesses.ts';
import { type Database, needsRowLocks, type Writer } from './store.ts';
import type { Tables } from './tables.ts';

export type UserRow = Tables['users'];
export type Metadata = Readonly<Record<string, string | number | boolean>>;

/** Milliseconds for which a verification code is good. */
export const codeLifetime = 24 * 60 * 60 * 1000;

/**
 * What makes two addresses one: lower case, and nothing else. The schema admits ASCII only; dots and `+tags` count,
 * since only the mail server knows whether they matter.
 */
export function normalizeEmail(email: string): string {
  return email.toLowerCase();
}

function time(value: number | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}

/** `User` of the description. */
export function presentUser(row: UserRow) {
  return {
    userId: row.id,
    email: row.email,
    emailVerified: row.verified_at !== null,
    name: row.name,
    metadata: JSON.parse(row.metadata) as Metadata,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
    lastSignInAt: time(row.last_sign_in_at),
  };
}

/** A strong validator: other bytes, other tag. */
export function etagOf(row: UserRow): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(presentUser(row)))
    .digest('hex');
  return `"${digest.slice(0, 16)}"`;
}

export interface NewUser {
  readonly accountId: string;
  readonly email: string;
  readonly name: string | null;
  readonly metadata: Metadata;
  readonly passwordHash: string | null;
  readonly isVerified: boolean;
}

/** Six digits, each number as likely as any other. */
function createCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What the store keeps of a code: bound to its user, so that equal codes have different digests. */
export function codeDigest(userId: string, code: string): string {
  return digestOf(`${userId}:${code}`);
}

/**
 * Adds a user, unless the account has the address: then undefined, told by the store's own unique constraint.
 * `code` is set where the address is still to be verified.
 */
export async function insertUser(
  db: Writer,
  user: NewUser,
  now: number,
): Promise<{ row: UserRow; code: string | undefined } | undefined> {
  const id = createId('usr', now);
  const code = user.isVerified ? undefined : createCode();
  const row: UserRow = {
    id,
    account_id: user.accountId,
    email: normalizeEmail(user.email),
    name: user.name,
    metadata: JSON.stringify(user.metadata),
    password_hash: user.passwordHash,
    verified_at: user.isVerified ? now : null,
    code_digest: code === undefined ? null : codeDigest(id, code),
    code_expires_at: code === undefined ? null : now + codeLifetime,
    last_sign_in_at: null,
    created_at: now,
    updated_at: now,
  };
  const inserted = await db
    .insertInto('users')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'email']).doNothing())
    .executeTakeFirst();
  if (!inserted.numInsertedOrUpdatedRows) return undefined;
  await clearGuesses(db, user.accountId, row.email);
  await recordEvent(db, user.accountId, 'user.created', presentUser(row), now);
  return { row, code };
}

const selectUsers = (db: Database, accountId: string) =>
  db.selectFrom('users').selectAll().where('account_id', '=', accountId);

export function findUser(db: Database, accountId: string, userId: string): Promise<UserRow | undefined> {
  return selectUsers(db, accountId).where('id', '=', userId).executeTakeFirst();
}

export function findUserByEmail(
  db: Database,
  accountId: string,
  email: string,
): Promise<UserRow | undefined> {
  return selectUsers(db, accountId).where('email', '=', normalizeEmail(email)).executeTakeFirst();
}

/** The user with an address, locked until the transaction ends. */
export function lockUserByEmail(db: Writer, accountId: string, email: string): Promise<UserRow | undefined> {
  return selectUsers(db, accountId)
    .where('email', '=', normalizeEmail(email))
    .$if(needsRowLocks(db), (query) => query.forUpdate())
    .executeTakeFirst();
}

/** One user of an account, locked until the transaction ends. */
export function lockUser(db: Writer, accountId: string, userId: string): Promise<UserRow | undefined> {
  return selectUsers(db, accountId)
    .where('id', '=', userId)
    .$if(needsRowLocks(db), (query) => query.forUpdate())
    .executeTakeFirst();
}

export interface UserFilter {
  readonly email: string | undefined;
  readonly createdAfter: number | undefined;
  readonly order: 'asc' | 'desc';
}

/** Users of an account in order of their making, after the user `after`. */
export async function listUsers(
  db: Database,
  accountId: string,
  { email, createdAfter, order }: UserFilter,
  after: string | undefined,
  limit: number,
): Promise<UserRow[]> {
  return selectUsers(db, accountId)
    .$if(email !== undefined, (query) => query.where('email', '=', normalizeEmail(email ?? '')))
    .$if(createdAfter !== undefined, (query) =>
      // The identifier holds the time: with it the index leads to the first user, however many came before.
      query.where('created_at', '>', createdAfter ?? 0).where('id', '>', firstIdAt('usr', createdAfter ?? 0)),
    )
    .$if(after !== undefined, (query) => query.where('id', order === 'asc' ? '>' : '<', after ?? ''))
    .orderBy('id', order)
    .limit(limit)
    .execute();
}

/** Stores a changed name and metadata. */
export async function updateUser(db: Writer, row: UserRow): Promise<void> {
  const { name, metadata, updated_at } = row;
  await db
    .updateTable('users')
    .set({ name, metadata, updated_at })
    .where('account_id', '=', row.account_id)
    .where('id', '=', row.id)
    .execute();
}
