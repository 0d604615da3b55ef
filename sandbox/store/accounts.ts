import type { Description } from '../contract/description.ts';
import { createId } from '../ids.ts';
import type { Quota } from '../limits/limiter.ts';
import { insertApiKey } from './api-keys.ts';
import { startSession } from './sessions.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';
import { insertUser, type NewUser } from './users.ts';

type Account = Tables['accounts'];

/** Milliseconds without use after which an account goes. */
export const accountLifetime = 7 * 24 * 60 * 60 * 1000;

/** Enterprise accounts made without limits of their own. */
const enterpriseDefaults = { second: 1_000, minute: 60_000 };

/** Requests in each window, for a plan that leaves them to the account. */
export interface OwnLimits {
  readonly second: number;
  readonly minute: number;
}

/** The quotas of an account: the plan's numbers, or its own where the plan leaves them to the account. */
export function quotasOf(
  { quotas, plans }: Description,
  account: Pick<Account, 'plan' | 'limit_second' | 'limit_minute'>,
): Quota[] {
  const own: Readonly<Record<string, number | null>> = {
    second: account.limit_second ?? enterpriseDefaults.second,
    minute: account.limit_minute ?? enterpriseDefaults.minute,
  };
  const plan = plans.get(account.plan);
  return quotas.map(({ name, window }) => ({ name, window, limit: plan?.limits[name] ?? own[name] ?? 0 }));
}

const samples = [
  { email: 'ada@example.com', name: 'Ada Example', metadata: { seats: 5 }, isVerified: true },
  { email: 'katherine@example.com', name: 'Katherine Example', metadata: {}, isVerified: true },
  { email: 'barbara@example.com', name: null, metadata: { signupSource: 'pricing-page' }, isVerified: false },
] satisfies Partial<NewUser>[];

/**
 * Makes an isolated account with one key of all scopes and a few users to look at, the first of whom has a session.
 * They have no password: who wants to sign in signs up.
 */
export async function createAccount(
  db: Writer,
  plan: string,
  limits: OwnLimits | undefined,
  scopes: readonly string[],
  now: number,
) {
  const account: Account = {
    id: createId('acc', now),
    plan,
    limit_second: limits?.second ?? null,
    limit_minute: limits?.minute ?? null,
    created_at: now,
    last_used_at: now,
  };
  await db.insertInto('accounts').values(account).execute();
  const accountId = account.id;
  const key = await insertApiKey(db, { accountId, name: 'Sandbox key', scopes, expiresAt: null }, now);
  const users = [];
  for (const sample of samples) {
    const user = await insertUser(db, { accountId, passwordHash: null, ...sample }, now);
    if (user) users.push(user.row);
  }
  const [first] = users;
  if (!first) throw new Error('A new account has no sample users');
  const nowhere = { name: null, ipAddress: null, userAgent: null };
  const { sessionId } = await startSession(db, first, nowhere, 'sample', now);
  return { account, key, users, sessionId };
}

/** Changes an account's plan, effective with the next request of every process. */
export async function changePlan(
  db: Writer,
  accountId: string,
  plan: string,
  limits: OwnLimits | undefined,
): Promise<Account> {
  return db
    .updateTable('accounts')
    .set({ plan, limit_second: limits?.second ?? null, limit_minute: limits?.minute ?? null })
    .where('id', '=', accountId)
    .returningAll()
    .executeTakeFirstOrThrow();
}
