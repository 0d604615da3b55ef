import { setTimeout as sleep } from 'node:timers/promises';
import { read, send } from './kynetra.mjs';

/**
 * Sends again after Retry-After, plus up to a second so that workers do not
 * come back together.
 */
async function patiently(request, attempts = 5) {
  for (let count = 1; ; count += 1) {
    const response = await request();
    if (response.status !== 429 || count === attempts) return response;
    await response.body?.cancel();
    const seconds = Number(response.headers.get('retry-after')) || 1;
    await sleep((seconds + Math.random()) * 1000);
  }
}

const pages = await Promise.all(
  Array.from({ length: 15 }, async () =>
    read(await patiently(() => send('GET', '/users?limit=1'))),
  ),
);
console.log(pages.length, 'requests succeeded');
