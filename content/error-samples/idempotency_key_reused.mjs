import { randomUUID } from 'node:crypto';
import { read, send } from './kynetra.mjs';
import { withRetry } from './retry.mjs';

/**
 * Key and body are made together and kept together: a retry can then change
 * neither.
 */
function prepareSignUp(body) {
  return {
    body: structuredClone(body),
    headers: { 'idempotency-key': randomUUID() },
  };
}

const request = prepareSignUp({
  email: `reader-${Date.now()}@example.com`,
  password: 'correct horse battery',
  metadata: { requestedAt: new Date().toISOString() },
});
const user = await read(
  await withRetry(() => send('POST', '/auth/sign-up', request)),
);
console.log('created', user.userId);
