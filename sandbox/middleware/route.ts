import type { MiddlewareHandler } from 'hono';
import type { createRouter } from '../contract/router.ts';
import type { Environment } from './environment.ts';

/** Finds out what the request is for, before anything is done about it. */
export function findRoute(route: ReturnType<typeof createRouter>): MiddlewareHandler<Environment> {
  return async (context, next) => {
    // The raw path: Hono's own is decoded in places, and a decoded slash must not become a separator.
    context.set('route', route(context.req.method, new URL(context.req.url).pathname));
    await next();
  };
}
