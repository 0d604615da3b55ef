import { read, send } from './kynetra.mjs';

/**
 * Reads, changes and writes. Starts again when someone else was faster;
 * gives up after three times.
 */
async function changeName(userId, toName) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const current = await send('GET', `/users/${userId}`);
    const etag = current.headers.get('etag');
    const { name } = await read(current);
    const response = await send('PATCH', `/users/${userId}`, {
      headers: {
        'content-type': 'application/merge-patch+json',
        'if-match': etag,
      },
      body: { name: toName(name) },
    });
    if (response.status !== 412) return read(response);
    await response.body?.cancel();
  }
  throw new Error('the user is being changed by somebody else');
}

const { data } = await read(await send('GET', '/users?limit=1'));
const changed = await changeName(data[0].userId, () => 'Ada Lovelace');
console.log(changed.name);
