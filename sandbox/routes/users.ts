import type { Call, Handler } from '../call.ts';
import { decodeCursor } from '../contract/cursor.ts';
import { pageOf } from '../contract/page.ts';
import { parseTime } from '../contract/time.ts';
import { ApiError } from '../errors.ts';
import { deleteUser as removeUser } from '../store/sessions.ts';
import { changeUser, etagMatches, type UserPatch } from '../store/user-changes.ts';
import { etagOf, findUser, lockUser, presentUser, listUsers as selectUsers } from '../store/users.ts';

function noSuchUser(): ApiError {
  return new ApiError('not_found', 'There is no such user.', { anchor: 'path.userId' });
}

async function listUsers({ caller, query, url, read }: Call) {
  const limit = Number(query.limit);
  const order = query.order === 'asc' ? ('asc' as const) : ('desc' as const);
  const email = query.email === undefined ? undefined : String(query.email).toLowerCase();
  const createdAfter = parseTime(query.createdAfter);
  const scope = ['users', order, email, createdAfter];
  const after = decodeCursor(query.cursor, scope);
  const rows = await read((db) =>
    selectUsers(db, caller.accountId, { email, createdAfter, order }, after, limit + 1),
  );
  return pageOf(rows, limit, scope, url, presentUser);
}

async function getUser({ caller, path, header, read }: Call) {
  const user = await read((db) => findUser(db, caller.accountId, path.userId ?? ''));
  if (!user) throw noSuchUser();
  const headers = { ETag: etagOf(user), 'Cache-Control': 'private, no-cache' };
  // RFC 9110, 13.1.2: If-None-Match compares weakly.
  const condition = header['If-None-Match'];
  const isCurrent = condition !== undefined && etagMatches(String(condition).replaceAll('W/"', '"'), user);
  return isCurrent ? { status: 304, headers } : { status: 200, headers, body: presentUser(user) };
}

async function updateUser({ body, caller, header, now, path, write }: Call<UserPatch>) {
  return write(async (db) => {
    const user = await lockUser(db, caller.accountId, path.userId ?? '');
    if (!user) throw noSuchUser();
    if (!etagMatches(String(header['If-Match']), user)) {
      throw new ApiError(
        'precondition_failed',
        'The user has changed since the version in If-Match. Read it again.',
        { anchor: 'header.If-Match' },
      );
    }
    const changed = await changeUser(db, user, body, now);
    return { status: 200, headers: { ETag: etagOf(changed) }, body: presentUser(changed) };
  });
}

async function deleteUser({ caller, now, path, write }: Call) {
  return write(async (db) => {
    const user = await lockUser(db, caller.accountId, path.userId ?? '');
    if (!user) throw noSuchUser();
    await removeUser(db, user, now);
    return { status: 204 };
  });
}

export const userHandlers = { listUsers, getUser, updateUser, deleteUser } satisfies Record<string, Handler>;
