import type { Call, Handler } from '../call.ts';
import { invalidFields } from '../contract/body.ts';
import { decodeCursor } from '../contract/cursor.ts';
import { pageOf } from '../contract/page.ts';
import { parseTime } from '../contract/time.ts';
import { ApiError } from '../errors.ts';
import {
  type ApiKeyRow,
  insertApiKey,
  lockApiKey,
  revokeApiKey as revoke,
  rotateSecret,
  listApiKeys as selectKeys,
} from '../store/api-keys.ts';

const secretHeaders = { 'Cache-Control': 'no-store' };

function statusOf(key: ApiKeyRow, now: number): 'active' | 'expired' | 'revoked' {
  if (key.revoked_at !== null) return 'revoked';
  return key.expires_at !== null && key.expires_at <= now ? 'expired' : 'active';
}

function time(value: number | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}

/** `ApiKey` of the description. */
function present(key: ApiKeyRow, now: number) {
  const status = statusOf(key, now);
  return {
    keyId: key.id,
    name: key.name,
    prefix: 'sk_test_',
    last4: key.last4,
    scopes: JSON.parse(key.scopes) as string[],
    status,
    createdAt: new Date(key.created_at).toISOString(),
    lastUsedAt: time(key.last_used_at),
    expiresAt: time(key.expires_at),
    previousSecretExpiresAt: status === 'active' ? time(key.previous_expires_at) : null,
  };
}

function noSuchKey(): ApiError {
  return new ApiError('not_found', 'There is no such API key.', { anchor: 'path.keyId' });
}

async function listApiKeys({ caller, now, query, url, read }: Call) {
  const limit = Number(query.limit);
  const scope = ['api-keys'];
  const after = decodeCursor(query.cursor, scope);
  const rows = await read((db) => selectKeys(db, caller.accountId, after, limit + 1, now));
  return pageOf(rows, limit, scope, url, (row) => present(row, now));
}

interface CreateApiKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: string | null;
}

async function createApiKey({ body, caller, now, write }: Call<CreateApiKey>) {
  const { name, scopes } = body;
  const expiresAt = parseTime(body.expiresAt ?? undefined) ?? null;
  if (expiresAt !== null && expiresAt <= now) {
    throw invalidFields([{ pointer: '/expiresAt', detail: 'Must lie in the future.' }]);
  }
  const missing = scopes.find((scope) => !caller.scopes.has(scope));
  if (missing !== undefined) {
    const detail = `This API key does not hold the scope \`${missing}\` and so cannot give it to another key.`;
    throw new ApiError('insufficient_scope', detail, {
      errors: scopes.flatMap((scope, i) =>
        caller.scopes.has(scope)
          ? []
          : [{ pointer: `/scopes/${i}`, detail: 'Your own key does not hold this scope.' }],
      ),
    });
  }
  return write(async (db) => {
    const { id, secret } = await insertApiKey(
      db,
      { accountId: caller.accountId, name, scopes, expiresAt },
      now,
    );
    const key = await lockApiKey(db, caller.accountId, id, now);
    if (!key) throw new Error('A new API key is not there');
    return { status: 201, headers: secretHeaders, body: { ...present(key, now), secret } };
  });
}

async function rotateApiKey({
  body,
  caller,
  now,
  path,
  write,
}: Call<{ overlapSeconds?: number } | undefined>) {
  const previousEnds = now + (body?.overlapSeconds ?? 0) * 1000;
  return write(async (db) => {
    const key = await lockApiKey(db, caller.accountId, path.keyId ?? '', now);
    if (!key || statusOf(key, now) !== 'active') throw noSuchKey();
    const missing = (JSON.parse(key.scopes) as string[]).find((scope) => !caller.scopes.has(scope));
    if (missing !== undefined) {
      const detail = `This API key does not hold the scope \`${missing}\` and so cannot rotate a key that does.`;
      throw new ApiError('insufficient_scope', detail, { anchor: 'response-403' });
    }
    const secret = await rotateSecret(db, key, previousEnds, now);
    const rotated = await lockApiKey(db, caller.accountId, key.id, now);
    if (!rotated) throw new Error('A rotated API key is not there');
    return { status: 200, headers: secretHeaders, body: { ...present(rotated, now), secret } };
  });
}

async function revokeApiKey({ caller, now, path, write }: Call) {
  return write(async (db) => {
    if (!(await revoke(db, caller.accountId, path.keyId ?? '', now))) throw noSuchKey();
    return { status: 204 };
  });
}

export const apiKeyHandlers = {
  listApiKeys,
  createApiKey,
  rotateApiKey,
  revokeApiKey,
} satisfies Record<string, Handler>;
