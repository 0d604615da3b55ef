import { read, send } from './kynetra.mjs';

const { data } = await read(await send('GET', '/users?limit=1'));
const path = `/users/${data[0].userId}`;

const current = await send('GET', path);
// The quotes are part of the value: send it as it came.
const etag = current.headers.get('etag');
await current.body?.cancel();

const updated = await read(
  await send('PATCH', path, {
    headers: {
      'content-type': 'application/merge-patch+json',
      'if-match': etag,
    },
    body: { name: 'Grace Hopper' },
  }),
);
console.log(updated.name);
