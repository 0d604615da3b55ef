import { read, send } from './kynetra.mjs';

/** The user, or undefined where there is none. */
async function findUser(userId) {
  const response = await send(
    'GET',
    `/users/${encodeURIComponent(userId)}`,
  );
  if (response.status === 404) {
    await response.body?.cancel();
    return undefined;
  }
  return read(response);
}

/** Done is done: a user who is gone already is no failure of a deletion. */
async function deleteUser(userId) {
  const response = await send(
    'DELETE',
    `/users/${encodeURIComponent(userId)}`,
  );
  if (response.status !== 404) await read(response);
}

const userId = 'usr_01M86EWD3GCKBFSHMD3WD46FKZ';
console.log(await findUser(userId));
await deleteUser(userId);
