import type { MiddlewareHandler } from 'hono';
import { unavailable } from '../errors.ts';
import type { Environment } from './environment.ts';

/** Refuses at once what would only wait: with more than `most` requests in flight the next one gets 503. */
export function overload(most: number): MiddlewareHandler<Environment> {
  let inFlight = 0;
  return async (_context, next) => {
    if (inFlight >= most) throw unavailable('Too many requests are being served. Try again in 1 second.');
    inFlight++;
    try {
      await next();
    } finally {
      inFlight--;
    }
  };
}
