import { digestOf } from '../security/api-key.ts';
import { type SealWith, seal, unseal } from '../security/seal.ts';
import {
  absoluteLifetime,
  insertRefreshToken,
  issueTokens,
  revokeSession,
  type SessionRow,
  type SessionTokens,
  sessionLifetime,
  statusOf,
} from './sessions.ts';
import { needsRowLocks, type Writer } from './store.ts';
import type { Tables } from './tables.ts';

/** For so long a refresh can be repeated by a caller who lost its answer. Milliseconds. */
const refreshGrace = 30_000;

/** Whose refresh it is: an account, and the id of the key that it came with. */
interface Refresher {
  readonly accountId: string;
  readonly keyId: string;
}

/**
 * Uses a refresh token up for a new pair. The caller who used it last may repeat that for a while, and gets the same
 * pair: its answer may have been lost. In every other case a token that was used before revokes its session: one of its
 * two users has stolen it. `undefined` for that and for every other token that does not work; the caller must commit
 * either way.
 */
export async function refreshSession(
  db: Writer,
  refresher: Refresher,
  token: string,
  now: number,
): Promise<SessionTokens | undefined> {
  const found = await findByRefreshToken(db, refresher.accountId, token);
  if (!found || statusOf(found, now) !== 'active') return undefined;
  if (found.used_at === null) return rotate(db, found, refresher.keyId, token, now);
  const again = repeatedAnswer(found, refresher.keyId, token, now);
  if (!again) await revokeSession(db, found, 'refresh_token_reused', now);
  return again;
}

type RefreshedSession = SessionRow & Pick<Tables['refresh_tokens'], 'used_at' | 'used_with' | 'answer'>;

function findByRefreshToken(
  db: Writer,
  accountId: string,
  token: string,
): Promise<RefreshedSession | undefined> {
  return db
    .selectFrom('refresh_tokens')
    .innerJoin('sessions', (join) =>
      join
        .onRef('sessions.account_id', '=', 'refresh_tokens.account_id')
        .onRef('sessions.id', '=', 'refresh_tokens.session_id'),
    )
    .selectAll('sessions')
    .select(['refresh_tokens.used_at', 'refresh_tokens.used_with', 'refresh_tokens.answer'])
    .where('refresh_tokens.account_id', '=', accountId)
    .where('refresh_tokens.digest', '=', digestOf(token))
    .$if(needsRowLocks(db), (query) => query.forUpdate())
    .executeTakeFirst();
}

async function rotate(
  db: Writer,
  session: SessionRow,
  keyId: string,
  token: string,
  now: number,
): Promise<SessionTokens> {
  const expiresAt = Math.min(now + sessionLifetime, session.created_at + absoluteLifetime);
  const tokens = issueTokens({ ...session, expires_at: expiresAt }, now);
  await db
    .updateTable('refresh_tokens')
    .set({ used_at: now, used_with: keyId, answer: seal(JSON.stringify(tokens), sealOf(session, token)) })
    .where('account_id', '=', session.account_id)
    .where('digest', '=', digestOf(token))
    .execute();
  await insertRefreshToken(db, session, tokens.refreshToken, now);
  await db
    .updateTable('sessions')
    .set({ last_active_at: now, expires_at: expiresAt, access_digest: digestOf(tokens.accessToken) })
    .where('account_id', '=', session.account_id)
    .where('id', '=', session.id)
    .execute();
  return tokens;
}

/** The pair that a used token was exchanged for: for its last user, until the time is over or the pair itself was used. */
function repeatedAnswer(
  session: RefreshedSession,
  keyId: string,
  token: string,
  now: number,
): SessionTokens | undefined {
  const { used_at, used_with, answer } = session;
  if (answer === null || used_with !== keyId || now - (used_at ?? 0) > refreshGrace) return undefined;
  const text = unseal(answer, sealOf(session, token));
  if (text === undefined) return undefined;
  const tokens = JSON.parse(text) as SessionTokens;
  if (digestOf(tokens.accessToken) !== session.access_digest) return undefined;
  return { ...tokens, expiresIn: Math.round((Date.parse(tokens.expiresAt) - now) / 1000) };
}

/** Only who presents the token can read what it was exchanged for. */
function sealOf({ id }: SessionRow, token: string): SealWith {
  return { secret: token, salt: id, purpose: 'kynetra refreshed tokens' };
}
