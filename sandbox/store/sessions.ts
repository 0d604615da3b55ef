import { randomBytes } from 'node:crypto';
import { createId } from '../ids.ts';
import { digestOf } from '../security/api-key.ts';
import { recordEvent } from './events.ts';
import type { Database, Writer } from './store.ts';
import type { Tables } from './tables.ts';
import type { UserRow } from './users.ts';

export type SessionRow = Tables['sessions'];

const day = 24 * 60 * 60 * 1000;
/** Seconds. */
const accessLifetime = 900;
/** A session ends when it is not refreshed for so long, and at the latest at the greater age. Milliseconds. */
export const sessionLifetime = 30 * day;
export const absoluteLifetime = 90 * day;

export type RevocationReason = 'signed_out' | 'refresh_token_reused' | 'user_deleted';

export interface Device {
  readonly name: string | null;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** 256 random bits: `kat_` for access, `krt_` for refresh. */
function createToken(prefix: 'kat' | 'krt'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

export function statusOf(row: SessionRow, now: number): 'active' | 'expired' | 'revoked' {
  if (row.revoked_at !== null) return 'revoked';
  return row.expires_at <= now ? 'expired' : 'active';
}

/** `Session` of the description. */
export function presentSession(row: SessionRow, user: Pick<UserRow, 'id' | 'email' | 'name'>, now: number) {
  return {
    sessionId: row.id,
    status: statusOf(row, now),
    user: { userId: user.id, email: user.email, name: user.name },
    device: { name: row.device_name, ipAddress: row.device_ip, userAgent: row.device_user_agent },
    createdAt: new Date(row.created_at).toISOString(),
    lastActiveAt: new Date(row.last_active_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at).toISOString(),
  };
}

export type SessionTokens = ReturnType<typeof issueTokens>;

/** `SessionTokens` of the description, with a new pair of tokens whose digests the caller stores. */
export function issueTokens(session: Pick<SessionRow, 'id' | 'user_id' | 'expires_at'>, now: number) {
  return {
    sessionId: session.id,
    userId: session.user_id,
    tokenType: 'Bearer' as const,
    accessToken: createToken('kat'),
    expiresIn: accessLifetime,
    expiresAt: new Date(now + accessLifetime * 1000).toISOString(),
    refreshToken: createToken('krt'),
    refreshTokenExpiresAt: new Date(session.expires_at).toISOString(),
  };
}

export async function insertRefreshToken(
  db: Writer,
  { id, account_id }: Pick<SessionRow, 'id' | 'account_id'>,
  token: string,
  now: number,
): Promise<void> {
  await db
    .insertInto('refresh_tokens')
    .values({ account_id, digest: digestOf(token), session_id: id, created_at: now })
    .execute();
}

/** Starts a session of a user. The tokens are returned here and never again. */
export async function startSession(db: Writer, user: UserRow, device: Device, origin: string, now: number) {
  const base = { id: createId('ses', now), user_id: user.id, expires_at: now + sessionLifetime };
  const tokens = issueTokens(base, now);
  const session: SessionRow = {
    ...base,
    account_id: user.account_id,
    device_name: device.name,
    device_ip: device.ipAddress,
    device_user_agent: device.userAgent,
    origin,
    access_digest: digestOf(tokens.accessToken),
    created_at: now,
    last_active_at: now,
    revoked_at: null,
  };
  await db.insertInto('sessions').values(session).execute();
  await insertRefreshToken(db, session, tokens.refreshToken, now);
  await db
    .updateTable('users')
    .set({ last_sign_in_at: now })
    .where('account_id', '=', user.account_id)
    .where('id', '=', user.id)
    .execute();
  await recordEvent(db, user.account_id, 'session.created', presentSession(session, user, now), now);
  return tokens;
}

/** Whether the user signed in from this place before: what `passwordGuesses` calls known. */
export async function isKnownOrigin(
  db: Database | Writer,
  accountId: string,
  userId: string,
  origin: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('id')
    .where('account_id', '=', accountId)
    .where('user_id', '=', userId)
    .where('origin', '=', origin)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findSession(
  db: Database,
  accountId: string,
  sessionId: string,
): Promise<(SessionRow & { email: string; name: string | null }) | undefined> {
  return db
    .selectFrom('sessions')
    .innerJoin('users', (join) =>
      join.onRef('users.account_id', '=', 'sessions.account_id').onRef('users.id', '=', 'sessions.user_id'),
    )
    .selectAll('sessions')
    .select(['users.email', 'users.name'])
    .where('sessions.account_id', '=', accountId)
    .where('sessions.id', '=', sessionId)
    .executeTakeFirst();
}

/** Ends a session, unless it is over already. */
export async function revokeSession(
  db: Writer,
  session: Pick<SessionRow, 'id' | 'account_id' | 'user_id'>,
  reason: RevocationReason,
  now: number,
): Promise<void> {
  const revoked = await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('account_id', '=', session.account_id)
    .where('id', '=', session.id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) return;
  const told = { sessionId: session.id, userId: session.user_id, reason };
  await recordEvent(db, session.account_id, 'session.revoked', told, now);
}

/** Deletes a user for good; the sessions end with it. */
export async function deleteUser(db: Writer, user: UserRow, now: number): Promise<void> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'account_id', 'user_id'])
    .where('account_id', '=', user.account_id)
    .where('user_id', '=', user.id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  for (const session of sessions) await revokeSession(db, session, 'user_deleted', now);
  await db.deleteFrom('users').where('account_id', '=', user.account_id).where('id', '=', user.id).execute();
  await recordEvent(db, user.account_id, 'user.deleted', { userId: user.id }, now);
}
