import { read, send } from './kynetra.mjs';

const key = await read(
  await send('POST', '/api-keys', {
    body: { name: 'report', scopes: ['usage:read'] },
  }),
);
const asReport = { headers: { authorization: `Bearer ${key.secret}` } };

try {
  await read(await send('GET', '/users', asReport));
} catch (error) {
  if (error.code !== 'insufficient_scope') throw error;
  // The message names the scope. It is a matter of configuration: alert a
  // person, do not retry.
  console.error(error.message, error.requestId);
}

await read(await send('DELETE', `/api-keys/${key.keyId}`));
