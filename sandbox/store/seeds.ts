import { randomBytes } from 'node:crypto';
import type { SeedKey, SeedSession, Seeds, SeedUser } from '../contract/seeds.ts';
import { digestOf } from '../security/api-key.ts';
import { hashPassword } from '../security/passwords.ts';
import { sessionLifetime } from './sessions.ts';
import type { Writer } from './store.ts';
import { codeDigest, codeLifetime, normalizeEmail } from './users.ts';

/** Seeds with what has to be computed before a transaction begins. */
export interface Planting extends Seeds {
  readonly passwordHashes: ReadonlyMap<string, string>;
}

/**
 * Prepares the seeds at the first use. Their passwords are printed in the description, so that one hash may serve all
 * accounts: opening one costs no argon2.
 */
export function createSeeder(seeds: Seeds): () => Promise<Planting> {
  let prepared: Promise<Planting> | undefined;
  return () => {
    prepared ??= prepare(seeds);
    // Refused while too many passwords wait: the next account tries again.
    prepared.catch(() => {
      prepared = undefined;
    });
    return prepared;
  };
}

async function prepare(seeds: Seeds): Promise<Planting> {
  const hashes = seeds.users.flatMap(({ userId, password }) =>
    password === undefined ? [] : [hashPassword(password).then((hash) => [userId, hash] as const)],
  );
  return { ...seeds, passwordHashes: new Map(await Promise.all(hashes)) };
}

/**
 * Gives an account its records. Users and keys are as old as their examples say, so that versions and cursors come out
 * as documented; sessions and codes begin now, since they end.
 */
export async function plant(db: Writer, accountId: string, planting: Planting, now: number): Promise<void> {
  const { users, keys, sessions, passwordHashes } = planting;
  if (users.length > 0) {
    const rows = users.map((user) => userRow(accountId, user, passwordHashes.get(user.userId), now));
    await db.insertInto('users').values(rows).execute();
  }
  if (sessions.length > 0) {
    const rows = sessions.map((session) => sessionRow(accountId, session, now));
    await db.insertInto('sessions').values(rows).execute();
  }
  const tokens = sessions.flatMap(({ sessionId, refreshToken }) =>
    refreshToken === undefined ? [] : [{ session_id: sessionId, digest: digestOf(refreshToken) }],
  );
  if (tokens.length > 0) {
    const rows = tokens.map((token) => ({ ...token, account_id: accountId, created_at: now, used_at: null }));
    await db.insertInto('refresh_tokens').values(rows).execute();
  }
  if (keys.length > 0) {
    await db
      .insertInto('api_keys')
      .values(keys.map((key) => keyRow(accountId, key)))
      .execute();
    await db
      .insertInto('api_key_secrets')
      .values(keys.map((key) => secretRow(accountId, key)))
      .execute();
  }
}

function timeOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

function userRow(accountId: string, user: SeedUser, passwordHash: string | undefined, now: number) {
  return {
    id: user.userId,
    account_id: accountId,
    email: normalizeEmail(user.email),
    name: user.name,
    metadata: JSON.stringify(user.metadata),
    password_hash: passwordHash ?? null,
    verified_at: user.emailVerified ? Date.parse(user.updatedAt) : null,
    code_digest: user.code === undefined ? null : codeDigest(user.userId, user.code),
    code_expires_at: user.code === undefined ? null : now + codeLifetime,
    last_sign_in_at: timeOf(user.lastSignInAt),
    created_at: Date.parse(user.createdAt),
    updated_at: Date.parse(user.updatedAt),
  };
}

function sessionRow(accountId: string, { sessionId, userId, device }: SeedSession, now: number) {
  return {
    id: sessionId,
    account_id: accountId,
    user_id: userId,
    device_name: device.name,
    device_ip: device.ipAddress,
    device_user_agent: device.userAgent,
    origin: device.ipAddress ?? 'example',
    access_digest: unknownSecret(),
    created_at: now,
    last_active_at: now,
    expires_at: now + sessionLifetime,
    revoked_at: null,
  };
}

function keyRow(accountId: string, key: SeedKey) {
  return {
    id: key.keyId,
    account_id: accountId,
    name: key.name,
    scopes: JSON.stringify(key.scopes),
    created_at: Date.parse(key.createdAt),
    last_used_at: timeOf(key.lastUsedAt),
    expires_at: null,
    revoked_at: null,
  };
}

function secretRow(accountId: string, { keyId, last4, createdAt }: SeedKey) {
  return {
    digest: unknownSecret(),
    account_id: accountId,
    key_id: keyId,
    last4,
    created_at: Date.parse(createdAt),
    expires_at: null,
  };
}

/** In the place of a digest: nobody has the secret, and none is ever made for it. */
function unknownSecret(): string {
  return randomBytes(32).toString('base64url');
}
