import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Environment } from './environment.ts';

/**
 * One line per request, made of named values only: the template of the path rather than the path, no query, no
 * header, no body. So there is nothing secret to take out again.
 */
export function accessLog(logger: Logger): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const route = context.get('route') ?? { kind: 'unknown' };
    const caller = context.get('caller');
    const { status } = context.res;
    const line = {
      requestId: context.get('requestId'),
      method: context.req.method.slice(0, 20),
      operation: route.kind === 'operation' ? route.operation.id : undefined,
      status,
      durationMs: Math.round((performance.now() - start) * 10) / 10,
      accountId: caller?.accountId,
      keyId: caller?.keyId,
    };
    if (status >= 500) logger.warn(line, 'request failed');
    else logger.info(line, 'request');
  };
}
