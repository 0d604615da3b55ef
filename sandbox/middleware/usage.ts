import type { MiddlewareHandler } from 'hono';
import type { UsageRecorder } from '../store/usage.ts';
import type { Environment } from './environment.ts';

/** Counts each request of an account by its status, for `getUsage` and `lastUsedAt`. */
export function countUsage(usage: UsageRecorder): MiddlewareHandler<Environment> {
  return async (context, next) => {
    await next();
    const caller = context.get('caller');
    if (caller) usage.record(caller.accountId, caller.keyId, context.res.status);
  };
}
