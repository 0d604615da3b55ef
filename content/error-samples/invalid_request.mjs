import { read, send } from './kynetra.mjs';

// URLSearchParams encodes every value. A name that does not exist is still
// refused.
const query = new URLSearchParams({
  limit: '500',
  emial: 'ada@example.com',
});
try {
  await read(await send('GET', `/users?${query}`));
} catch (error) {
  if (error.code !== 'invalid_request') throw error;
  // A fault in your code: nothing to show to a user, and nothing to retry.
  for (const { in: place, parameter, detail } of error.errors) {
    console.error(`${place} parameter "${parameter}": ${detail}`);
  }
}
