import { Hono } from 'hono';
import { createJsonReader } from '../contract/body.ts';
import type { Schemas } from '../contract/validation.ts';
import { ApiError } from '../errors.ts';
import type { Limiter, Quota } from '../limits/limiter.ts';
import type { Environment } from '../middleware/environment.ts';
import { rateLimited } from '../middleware/limit-requests.ts';
import { allowOnly } from '../middleware/method-not-allowed.ts';
import { addressGroup } from '../middleware/request-context.ts';
import { countFeedback } from '../store/feedback.ts';
import type { Store } from '../store/store.ts';

interface Options {
  readonly store: Store;
  readonly schemas: Schemas;
  /** Counts answers by client address. */
  readonly addresses: Limiter;
}

/** Many, since a portal passes on the answers of all its visitors and limits these itself. */
const answersPerAddress: Quota = { name: 'feedback', limit: 300, window: 60 };

const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['page', 'helpful'],
  properties: {
    page: { type: 'string', maxLength: 300, pattern: '^/[A-Za-z0-9._~%/-]*$' },
    helpful: { type: 'boolean' },
  },
};

/** `POST /sandbox/feedback` {page, helpful}: a reader's answer to "Was this page helpful?". */
export function feedbackRoutes({ store, schemas, addresses }: Options): Hono<Environment> {
  const app = new Hono<Environment>();
  const readBody = createJsonReader(new Map([['application/json', schemas.of(answerSchema)]]), true);

  app.post('/feedback', async (context) => {
    const decision = await addresses.take(`feedback ${addressGroup(context.get('address'))}`, [
      answersPerAddress,
    ]);
    if (!decision.admitted) throw rateLimited(decision);
    const answer = (await readBody(context.req.raw)) as { page: string; helpful: boolean };
    const isKept = await store.write((db) => countFeedback(db, answer, context.get('now')));
    if (!isKept)
      throw new ApiError('service_unavailable', 'There is no room for answers about another page.');
    return context.body(null, 204);
  });

  app.all('/feedback', allowOnly('POST'));
  return app;
}
