import type { Insertable, Selectable } from 'kysely';
import type { Description } from '../contract/description.ts';
import { createId } from '../ids.ts';
import type { Quota } from '../limits/limiter.ts';
import { insertApiKey } from './api-keys.ts';
import { type Planting, plant } from './seeds.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';

type Account = Selectable<Tables['accounts']>;

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

interface NewAccount {
  readonly plan: string;
  readonly limits: OwnLimits | undefined;
  readonly scopes: readonly string[];
  readonly planting: Planting;
}

/** Makes an isolated account with one key of all scopes and the records that the description's examples speak of. */
export async function createAccount(db: Writer, wanted: NewAccount, now: number) {
  const { plan, limits, scopes, planting } = wanted;
  const account = {
    id: createId('acc', now),
    plan,
    limit_second: limits?.second ?? null,
    limit_minute: limits?.minute ?? null,
    created_at: now,
    last_used_at: now,
  } satisfies Insertable<Tables['accounts']>;
  await db.insertInto('accounts').values(account).execute();
  const own = { accountId: account.id, name: planting.ownKeyName, scopes, expiresAt: null };
  const key = await insertApiKey(db, own, now);
  await plant(db, account.id, planting, now);
  return { account, key };
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
