import { Hono } from 'hono';
import type { Limiter } from '../limits/limiter.ts';
import type { Environment } from '../middleware/environment.ts';
import { allowOnly } from '../middleware/method-not-allowed.ts';
import type { Store } from '../store/store.ts';

interface Options {
  readonly store: Store;
  readonly limiter: Limiter;
  readonly isDraining: () => boolean;
}

/** `/livez`: the process answers. `/readyz`: it can serve, asked of what it needs each time. */
export function healthRoutes({ store, limiter, isDraining }: Options): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/livez', (context) => context.json({ status: 'live' }));
  app.get('/readyz', async (context) => {
    const [isStoreReady, isLimiterReady] = await Promise.all([store.isReady(), limiter.isReady()]);
    const isReady = isStoreReady && isLimiterReady && !isDraining();
    const checks = { store: isStoreReady, limiter: isLimiterReady, draining: isDraining() };
    return context.json({ status: isReady ? 'ready' : 'not ready', checks }, isReady ? 200 : 503);
  });
  app.all('/livez', allowOnly('GET', 'HEAD'));
  app.all('/readyz', allowOnly('GET', 'HEAD'));
  return app;
}
