import type { Call, Handler } from '../call.ts';
import { invalidFields } from '../contract/body.ts';
import { ApiError } from '../errors.ts';
import { passwordFault } from '../security/password-rules.ts';
import { hashPassword, takePasswordTurn } from '../security/passwords.ts';
import { recordEvent } from '../store/events.ts';
import { clearGuesses, codeGuesses, countFailure, isLocked, passwordGuesses } from '../store/guesses.ts';
import { refreshSession } from '../store/refresh.ts';
import { findSession, isKnownOrigin, revokeSession, startSession } from '../store/sessions.ts';
import {
  codeDigest,
  findUserByEmail,
  insertUser,
  lockUser,
  lockUserByEmail,
  type Metadata,
  normalizeEmail,
  presentUser,
} from '../store/users.ts';

/** The answer holds tokens: no cache may keep it. */
const secretHeaders = { 'Cache-Control': 'no-store' };

interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name?: string;
  readonly metadata?: Metadata;
}

async function signUp({ body, caller, now, write }: Call<SignUp>) {
  const fault = passwordFault(body.password, body.email);
  if (fault) throw invalidFields([{ pointer: '/password', detail: fault }]);
  const passwordHash = await hashPassword(body.password);
  return write(async (db) => {
    const user = await insertUser(
      db,
      {
        accountId: caller.accountId,
        email: body.email,
        name: body.name ?? null,
        metadata: body.metadata ?? {},
        passwordHash,
        isVerified: false,
      },
      now,
    );
    if (!user) {
      throw new ApiError('email_taken', 'A user with this email address already exists.', {
        errors: [{ pointer: '/email', detail: 'Belongs to another user.' }],
        anchor: 'response-409',
      });
    }
    const { userId, email, createdAt } = presentUser(user.row);
    return {
      status: 201,
      headers: { 'Sandbox-Verification-Code': user.code ?? '' },
      body: { userId, email, createdAt, verificationRequired: true },
    };
  });
}

function invalidCredentials(detail: string): ApiError {
  return new ApiError('invalid_credentials', detail, {
    headers: { 'WWW-Authenticate': 'Bearer realm="kynetra"' },
  });
}

/**
 * The address and code of a user who waits for verification. Every failure is counted before it is answered, for an
 * unknown address as for a known one.
 */
async function verifyEmail({ body, caller, now, write }: Call<{ email: string; code: string }>) {
  const { accountId } = caller;
  const guesses = codeGuesses(normalizeEmail(body.email));
  const answer = await write(async (db) => {
    const user = await lockUserByEmail(db, accountId, body.email);
    const isRight =
      !(await isLocked(db, accountId, guesses, now)) &&
      user?.code_digest === codeDigest(user?.id ?? '', body.code) &&
      (user.code_expires_at ?? 0) > now;
    if (!user || !isRight) {
      await countFailure(db, accountId, guesses, now);
      return { status: 401 };
    }
    const verified = { ...user, verified_at: now, updated_at: now };
    await db
      .updateTable('users')
      .set({ verified_at: now, updated_at: now, code_digest: null, code_expires_at: null })
      .where('account_id', '=', accountId)
      .where('id', '=', user.id)
      .execute();
    await clearGuesses(db, accountId, user.email);
    await recordEvent(db, accountId, 'user.verified', presentUser(verified), now);
    const { userId, email } = presentUser(verified);
    const verifiedAt = new Date(now).toISOString();
    return { status: 200, body: { userId, email, emailVerified: true, verifiedAt } };
  });
  if (answer.status === 401) {
    throw invalidCredentials('This email address and code do not match, or the code is no longer valid.');
  }
  return answer;
}

function wrongPassword(): ApiError {
  return invalidCredentials('This email address and password do not match a user who can sign in.');
}

interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly device?: { readonly name?: string; readonly ipAddress?: string; readonly userAgent?: string };
}

/** The same steps in the same order whoever is asked for: look up, derive, write once. */
async function signIn({ body, caller, address, now, read, write }: Call<SignIn>) {
  const { accountId } = caller;
  const email = normalizeEmail(body.email);
  const origin = body.device?.ipAddress ?? address;
  return takePasswordTurn(async (verify) => {
    const { user, guesses, locked } = await read(async (db) => {
      const found = await findUserByEmail(db, accountId, email);
      const isKnown = await isKnownOrigin(db, accountId, found?.id ?? '', origin);
      const tried = passwordGuesses(email, origin, isKnown);
      return { user: found, guesses: tried, locked: await isLocked(db, accountId, tried, now) };
    });
    const isRight = await verify(body.password, user?.password_hash ?? undefined);
    if (!user || !isRight || locked || user.verified_at === null) {
      await write(async (db) => {
        await countFailure(db, accountId, guesses, now);
        return { status: 401 };
      });
      throw wrongPassword();
    }
    const device = {
      name: body.device?.name ?? null,
      ipAddress: body.device?.ipAddress ?? null,
      userAgent: body.device?.userAgent ?? null,
    };
    return write(async (db) => {
      // Deleted since it was looked up: as unknown as one who never was.
      if (!(await lockUser(db, accountId, user.id))) throw wrongPassword();
      await clearGuesses(db, accountId, email);
      const tokens = await startSession(db, user, device, origin, now);
      return { status: 200, headers: secretHeaders, body: tokens };
    });
  });
}

async function refresh({ body, caller, now, write }: Call<{ refreshToken: string }>) {
  const answer = await write(async (db) => {
    const tokens = await refreshSession(db, caller, body.refreshToken, now);
    return tokens
      ? { status: 200, headers: secretHeaders, body: tokens }
      : // The revocation that a reused token causes has to be committed: the error is thrown afterwards.
        { status: 401 };
  });
  if (answer.status === 200) return answer;
  throw new ApiError('session_expired', 'This refresh token is not valid any more. Sign the user in again.', {
    headers: { 'WWW-Authenticate': 'Bearer realm="kynetra"' },
  });
}

async function signOut({ body, caller, now, write }: Call<{ sessionId: string }>) {
  return write(async (db) => {
    const session = await findSession(db, caller.accountId, body.sessionId);
    if (!session) {
      throw new ApiError('not_found', 'There is no such session.', { anchor: 'body.sessionId' });
    }
    await revokeSession(db, session, 'signed_out', now);
    return { status: 204 };
  });
}

export const authHandlers = {
  signUp,
  verifyEmail,
  signIn,
  refreshSession: refresh,
  signOut,
} satisfies Record<string, Handler>;
