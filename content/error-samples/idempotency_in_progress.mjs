import { randomUUID } from 'node:crypto';
import { read, send } from './kynetra.mjs';
import { withRetry } from './retry.mjs';

const headers = { 'idempotency-key': randomUUID() };
const body = {
  email: `reader-${Date.now()}@example.com`,
  password: 'correct horse battery',
};

// Two workers take the same job. The second waits for the first and gets
// its answer: withRetry sends the same key.
const signUp = async () =>
  read(
    await withRetry(() => send('POST', '/auth/sign-up', { headers, body })),
  );
const [first, second] = await Promise.all([signUp(), signUp()]);
console.log('same user:', first.userId === second.userId);
