import { randomUUID } from 'node:crypto';
import { read, send } from './kynetra.mjs';

// Stands for your mail service.
const outbox = [];

/** Gives the same answer for a new and for a known address. */
async function signUp(email, password) {
  const headers = { 'idempotency-key': randomUUID() };
  try {
    await read(
      await send('POST', '/auth/sign-up', {
        headers,
        body: { email, password },
      }),
    );
  } catch (error) {
    if (error.code !== 'email_taken') throw error;
    outbox.push({ to: email, template: 'you-have-an-account' });
  }
  return 'Check your inbox to continue.';
}

const email = `reader-${Date.now()}@example.com`;
console.log(await signUp(email, 'correct horse battery'));
console.log(await signUp(email, 'correct horse battery'));
