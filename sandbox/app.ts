import { Hono } from 'hono';
import type { Logger } from 'pino';
import { type Clock, systemClock } from './clock.ts';
import type { Description } from './contract/description.ts';
import { createRouter } from './contract/router.ts';
import { Schemas } from './contract/validation.ts';
import { InProcessLimiter } from './limits/in-process.ts';
import type { Limiter } from './limits/limiter.ts';
import { accessLog } from './middleware/access-log.ts';
import { authenticate } from './middleware/authenticate.ts';
import { createDispatcher } from './middleware/dispatch.ts';
import type { Environment } from './middleware/environment.ts';
import { problemResponses } from './middleware/errors.ts';
import { limitRequests, showLimits } from './middleware/limit-requests.ts';
import { overload } from './middleware/overload.ts';
import { requestContext } from './middleware/request-context.ts';
import { findRoute } from './middleware/route.ts';
import { countUsage } from './middleware/usage.ts';
import { Problems } from './problem.ts';
import { apiKeyHandlers } from './routes/api-keys.ts';
import { authHandlers } from './routes/auth.ts';
import { batchHandlers } from './routes/batch-users.ts';
import { controlRoutes } from './routes/control.ts';
import { healthRoutes } from './routes/health.ts';
import { sessionHandlers } from './routes/sessions.ts';
import { usageHandlers } from './routes/usage.ts';
import { userHandlers } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { Store } from './store/store.ts';
import type { UsageRecorder } from './store/usage.ts';

export interface AppOptions {
  readonly description: Description;
  readonly store: Store;
  readonly limiter: Limiter;
  readonly usage: UsageRecorder;
  readonly logger: Logger;
  /** Where the portal stands whose pages `type` and `docUrl` name. */
  readonly portalUrl: string;
  readonly trustedProxyHops?: number;
  /** Requests in flight beyond which 503 is answered at once. */
  readonly mostInFlight?: number;
  readonly clock?: Clock;
  /** While true `/readyz` answers 503, so that a load balancer looks elsewhere. */
  readonly isDraining?: () => boolean;
}

/** The sandbox as a function from request to response; `server.ts` puts it on a port. */
export function createApp(options: AppOptions): Hono<Environment> {
  const { description, store, limiter, logger, usage } = options;
  const clock = options.clock ?? systemClock;
  const isDraining = options.isDraining ?? (() => false);
  const schemas = new Schemas(description.document);
  const problems = new Problems(description, options.portalUrl);
  const addresses = new InProcessLimiter({ clock: clock.monotonic, capacity: 20_000 });
  const dispatch = createDispatcher(
    description,
    schemas,
    {
      ...authHandlers,
      ...sessionHandlers,
      ...userHandlers,
      ...batchHandlers(problems),
      ...apiKeyHandlers,
      ...usageHandlers,
    },
    store,
  );
  const app = new Hono<Environment>();
  app.use(requestContext({ clock, trustedProxyHops: options.trustedProxyHops ?? 0 }));
  app.route('/', healthRoutes({ store, limiter, isDraining }));
  app.use(accessLog(logger));
  app.use(findRoute(createRouter(description.operations)));
  app.use(overload(options.mostInFlight ?? 512));
  app.use('/v1/*', showLimits());
  app.use('/v1/*', countUsage(usage));
  app.use('/v1/*', authenticate(store, description));
  app.use('/v1/*', limitRequests({ accounts: limiter, addresses, description }));
  app.all('/v1/*', dispatch);
  app.use('/sandbox/*', authenticate(store, description));
  app.route('/sandbox', controlRoutes({ store, description, schemas, addresses }));
  app.route('/sandbox', webhookRoutes({ store, schemas, clock, addresses, isDraining }));
  app.notFound((context) => dispatch(context));
  app.onError(problemResponses(problems, logger));
  return app;
}
