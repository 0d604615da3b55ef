import type { Handler } from 'hono';
import { ApiError } from '../errors.ts';
import type { Environment } from './environment.ts';

/** 405 with the methods that the path takes. */
export function methodNotAllowed(method: string, allow: readonly string[]): ApiError {
  const named = /^[A-Z-]{1,20}$/.test(method) ? method : 'such';
  return new ApiError('method_not_allowed', `This path does not take ${named} requests.`, {
    headers: { Allow: allow.join(', ') },
  });
}

/** Registered last for a path: what comes this far is none of its methods. */
export function allowOnly(...methods: readonly string[]): Handler<Environment> {
  return (context) => {
    throw methodNotAllowed(context.req.method, methods);
  };
}
