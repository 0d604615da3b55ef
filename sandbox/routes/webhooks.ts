import { type Context, Hono } from 'hono';
import type { Caller } from '../call.ts';
import type { Clock } from '../clock.ts';
import { createJsonReader } from '../contract/body.ts';
import type { Schemas } from '../contract/validation.ts';
import { ApiError, unavailable } from '../errors.ts';
import type { Limiter, Quota } from '../limits/limiter.ts';
import type { Environment } from '../middleware/environment.ts';
import { rateLimited } from '../middleware/limit-requests.ts';
import { allowOnly } from '../middleware/method-not-allowed.ts';
import { addressGroup } from '../middleware/request-context.ts';
import { mostFailures, redeliver, webhookSecretOf } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import { followDeliveries } from '../webhooks/follow.ts';
import { OpenStreams } from '../webhooks/open-streams.ts';

interface Options {
  readonly store: Store;
  readonly schemas: Schemas;
  readonly clock: Clock;
  /** Counts requests of this surface by account, and those without a key by address. */
  readonly addresses: Limiter;
  readonly isDraining: () => boolean;
}

const requests: Quota = { name: 'webhooks', limit: 120, window: 60 };

/** What deliveries tell of: users and sessions. */
const neededScopes = ['users:read', 'sessions:read'];

const redeliverSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { failures: { type: 'integer', minimum: 0, maximum: mostFailures } },
};

/** The place after which a stream goes on, as `Last-Event-ID` names it. */
function readPlace(header: string | undefined): number {
  if (header === undefined || header === '') return 0;
  if (/^\d{1,15}$/.test(header)) return Number(header);
  throw new ApiError('invalid_request', '`Last-Event-ID` must be the id of an event of this stream.');
}

/**
 * The inbox of an account, in the place of an endpoint that receives webhooks. Nothing is ever sent to an address:
 * deliveries are read as they come, from `GET /webhook-deliveries`.
 */
export function webhookRoutes({ store, schemas, clock, addresses, isDraining }: Options): Hono<Environment> {
  const app = new Hono<Environment>();
  const streams = new OpenStreams();
  const readBody = createJsonReader(new Map([['application/json', schemas.of(redeliverSchema)]]), false);

  const callerOf = async (context: Context<Environment>): Promise<Caller> => {
    const caller = context.get('caller');
    const subject = `webhooks ${caller?.accountId ?? addressGroup(context.get('address'))}`;
    const decision = await addresses.take(subject, [requests]);
    if (!decision.admitted) throw rateLimited(decision);
    if (!caller) throw context.get('refusal') ?? new ApiError('unauthorized', 'Send a key of the account.');
    const missing = neededScopes.find((scope) => !caller.scopes.has(scope));
    if (missing === undefined) return caller;
    const detail = `The inbox needs the scope \`${missing}\`, which this API key does not hold.`;
    throw new ApiError('insufficient_scope', detail);
  };

  app.get('/webhook-deliveries', async (context, next) => {
    // Hono leads HEAD here too; a stream has no answer without a body.
    if (context.req.method !== 'GET') return next();
    const { accountId, secret: apiKey } = await callerOf(context);
    const after = readPlace(context.req.header('Last-Event-ID'));
    const refusal = streams.refusal(accountId);
    if (refusal === 'process') throw unavailable('Too many streams are open. Try again in 5 seconds.', 5);
    if (refusal === 'account') {
      const detail = 'This account has as many streams open as it may. Close one, or try again in 5 seconds.';
      throw new ApiError('rate_limited', detail, { headers: { 'Retry-After': '5' } });
    }
    const follow = { store, clock, accountId, apiKey, after, isDraining };
    return new Response(streamOf(follow, streams.enter(accountId)), {
      headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
    });
  });

  app.post('/webhook-deliveries/:deliveryId/redeliver', async (context) => {
    const { accountId } = await callerOf(context);
    const { failures = 0 } = ((await readBody(context.req.raw)) ?? {}) as { failures?: number };
    const id = context.req.param('deliveryId');
    const attempts = await store.write((db) => redeliver(db, accountId, id, failures, context.get('now')));
    if (attempts === undefined) throw new ApiError('not_found', 'There is no such delivery.');
    if (attempts === null) {
      throw new ApiError('invalid_request', 'This event was attempted as often as the sandbox does it.');
    }
    const deliveries = attempts.map((row) => ({
      deliveryId: row.id,
      attempt: row.attempt,
      sentAt: new Date(row.due_at).toISOString(),
      answer: row.answer,
    }));
    return context.json({ deliveries }, 202);
  });

  app.get('/webhook-secret', async (context) => {
    const { accountId } = await callerOf(context);
    return context.json({ secret: await webhookSecretOf(store, accountId) });
  });

  app.all('/webhook-deliveries', allowOnly('GET'));
  app.all('/webhook-deliveries/:deliveryId/redeliver', allowOnly('POST'));
  app.all('/webhook-secret', allowOnly('GET', 'HEAD'));
  return app;
}

/** The stream as bytes, read as its client takes them; `leave` is called once it is over, however that came. */
function streamOf(follow: Parameters<typeof followDeliveries>[0], leave: () => void): ReadableStream {
  const events = followDeliveries(follow);
  const encoder = new TextEncoder();
  let isOver = false;
  const finish = () => {
    if (!isOver) leave();
    isOver = true;
  };
  return new ReadableStream({
    pull: async (controller) => {
      // A store that is away ends the stream; its reader comes back for the rest.
      const { value, done } = await events.next().catch(() => ({ value: undefined, done: true }));
      if (isOver) return;
      if (value !== undefined) controller.enqueue(encoder.encode(value));
      if (!done) return;
      finish();
      controller.close();
    },
    cancel: () => {
      finish();
      void events.return(undefined);
    },
  });
}
