import { randomUUID } from 'node:crypto';
import { KynetraError, read, send } from './kynetra.mjs';
import { withRetry } from './retry.mjs';

const body = {
  email: `reader-${Date.now()}@example.com`,
  password: 'correct horse battery',
};
// The first attempt may have worked although the answer was an error. The
// key makes the second one safe.
const headers = { 'idempotency-key': randomUUID() };

try {
  const user = await read(
    await withRetry(() => send('POST', '/auth/sign-up', { headers, body })),
  );
  console.log('created', user.userId);
} catch (error) {
  // After five attempts: tell support the request id, and the person to try
  // later.
  if (error instanceof KynetraError)
    console.error(error.code, error.requestId);
  throw error;
}
