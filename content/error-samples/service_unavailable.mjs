import { read, send } from './kynetra.mjs';
import { withRetry } from './retry.mjs';

/**
 * What a page shows when Kynetra is away for a moment: less, but not an
 * error.
 */
async function loadProfile(userId) {
  const signal = AbortSignal.timeout(15_000);
  const response = await withRetry(
    () => send('GET', `/users/${userId}`, { signal }),
    {
      attempts: 3,
      signal,
    },
  );
  if (response.status === 503) {
    await response.body?.cancel();
    // Nobody is signed out because of an outage.
    return { name: 'you', isComplete: false };
  }
  const { name } = await read(response);
  return { name, isComplete: true };
}

const { data } = await read(await send('GET', '/users?limit=1'));
console.log(await loadProfile(data[0].userId));
