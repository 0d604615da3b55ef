import { type Context, Hono } from 'hono';
import { createJsonReader, invalidFields } from '../contract/body.ts';
import type { Description } from '../contract/description.ts';
import { readSeeds } from '../contract/seeds.ts';
import type { Schemas } from '../contract/validation.ts';
import { ApiError } from '../errors.ts';
import type { Limiter, Quota } from '../limits/limiter.ts';
import type { Environment } from '../middleware/environment.ts';
import { rateLimited } from '../middleware/limit-requests.ts';
import { allowOnly } from '../middleware/method-not-allowed.ts';
import { addressGroup } from '../middleware/request-context.ts';
import { accountLifetime, changePlan, createAccount, type OwnLimits, quotasOf } from '../store/accounts.ts';
import { createSeeder } from '../store/seeds.ts';
import type { Store } from '../store/store.ts';

interface Options {
  readonly store: Store;
  readonly description: Description;
  readonly schemas: Schemas;
  /** Counts new accounts by client address. */
  readonly addresses: Limiter;
}

/** Accounts made or changed for one address: many, since a portal asks for all its visitors and limits these itself. */
const changesPerAddress: Quota = { name: 'accounts', limit: 300, window: 60 };

interface PlanRequest {
  readonly plan?: string;
  readonly limits?: OwnLimits;
}

function planSchema({ plans }: Description) {
  const limit = { type: 'integer', minimum: 0, maximum: 1_000_000 };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      plan: { enum: [...plans.keys()] },
      limits: {
        type: 'object',
        additionalProperties: false,
        required: ['second', 'minute'],
        properties: { second: limit, minute: limit },
      },
    },
  };
}

/**
 * The sandbox's own surface, no part of the public contract. `POST /accounts` {plan?, limits?} makes an isolated
 * account; `PATCH /accounts/{accountId}` with the same body and one of its keys changes the plan while it runs.
 * `limits` are for plans that leave them to the account.
 */
export function controlRoutes({ store, description, schemas, addresses }: Options): Hono<Environment> {
  const app = new Hono<Environment>();
  const readBody = createJsonReader(
    new Map([['application/json', schemas.of(planSchema(description))]]),
    false,
  );

  const prepareSeeds = createSeeder(readSeeds(description));

  const readPlan = async (
    context: Context<Environment>,
  ): Promise<{ plan: string; limits: OwnLimits | undefined }> => {
    const { plan = 'free', limits } = ((await readBody(context.req.raw)) ?? {}) as PlanRequest;
    const isFixed = Object.values(description.plans.get(plan)?.limits ?? {}).some((value) => value !== null);
    if (limits && isFixed) {
      throw invalidFields([{ pointer: '/limits', detail: 'Are fixed by this plan.' }]);
    }
    return { plan, limits };
  };

  const present = (account: Parameters<typeof quotasOf>[1] & { id: string }, now: number) => ({
    accountId: account.id,
    plan: account.plan,
    limits: Object.fromEntries(quotasOf(description, account).map(({ name, limit }) => [name, limit])),
    expiresAt: new Date(now + accountLifetime).toISOString(),
  });

  const countAddress = async (context: Context<Environment>): Promise<void> => {
    const subject = `accounts ${addressGroup(context.get('address'))}`;
    const decision = await addresses.take(subject, [changesPerAddress]);
    if (!decision.admitted) throw rateLimited(decision);
  };

  app.post('/accounts', async (context) => {
    await countAddress(context);
    const { plan, limits } = await readPlan(context);
    const now = context.get('now');
    const wanted = { plan, limits, scopes: description.scopes, planting: await prepareSeeds() };
    const { account, key } = await store.write((db) => createAccount(db, wanted, now));
    return context.json({ ...present(account, now), keyId: key.id, key: key.secret }, 201);
  });

  app.patch('/accounts/:accountId', async (context) => {
    const caller = context.get('caller');
    if (!caller) throw context.get('refusal') ?? new ApiError('unauthorized', 'Send a key of the account.');
    if (caller.accountId !== context.req.param('accountId')) {
      throw new ApiError('not_found', 'There is no such account.');
    }
    await countAddress(context);
    const { plan, limits } = await readPlan(context);
    const account = await store.write((db) => changePlan(db, caller.accountId, plan, limits));
    return context.json(present(account, context.get('now')));
  });

  app.all('/accounts', allowOnly('POST'));
  app.all('/accounts/:accountId', allowOnly('PATCH'));
  return app;
}
