import type { MiddlewareHandler } from 'hono';
import type { Description } from '../contract/description.ts';
import { ApiError } from '../errors.ts';
import { rateLimitHeaders } from '../limits/headers.ts';
import type { Decision, Limiter, Quota } from '../limits/limiter.ts';
import type { Environment } from './environment.ts';
import { addressGroup } from './request-context.ts';

interface Options {
  /** Counts by account, shared by all processes where there are several. */
  readonly accounts: Limiter;
  /** Counts requests without a valid key by client address, in this process. */
  readonly addresses: Limiter;
  readonly description: Description;
}

/** The plan whose numbers hold for an address without a key. */
const guestPlan = 'pro';

/** 429 naming the quotas that are used up, and when the next request is admitted. */
export function rateLimited({ states, violated, retryAfter }: Decision): ApiError {
  const names = states
    .filter(({ name }) => violated.includes(name))
    .map(({ name, limit }) => `"${name}" of ${limit} requests`);
  const detail = `The quota ${names.join(' and ')} is used up. Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`;
  return new ApiError('rate_limited', detail, {
    headers: { 'Retry-After': String(retryAfter) },
    members: { 'violated-policies': violated },
  });
}

/** Counts each request once, before anything is read or done for it. All keys of an account share its plan. */
export function limitRequests({ accounts, addresses, description }: Options): MiddlewareHandler<Environment> {
  const guestQuotas: Quota[] = description.quotas.map(({ name, window }) => ({
    name,
    window,
    limit: description.plans.get(guestPlan)?.limits[name] ?? 0,
  }));
  return async (context, next) => {
    const caller = context.get('caller');
    const decision = caller
      ? await accounts.take(caller.accountId, caller.quotas)
      : await addresses.take(addressGroup(context.get('address')), guestQuotas);
    context.set('limits', decision);
    if (!decision.admitted) throw rateLimited(decision);
    await next();
  };
}

/** Tells in each response that was counted, an error too, what is left. */
export function showLimits(): MiddlewareHandler<Environment> {
  return async (context, next) => {
    await next();
    const limits = context.get('limits');
    for (const [name, value] of Object.entries(limits ? rateLimitHeaders(limits.states) : {})) {
      context.res.headers.set(name, value);
    }
  };
}
