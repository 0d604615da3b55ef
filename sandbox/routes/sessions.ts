import type { Call, Handler } from '../call.ts';
import { ApiError } from '../errors.ts';
import { findSession, presentSession } from '../store/sessions.ts';

async function getSession({ caller, path, now, read }: Call) {
  const session = await read((db) => findSession(db, caller.accountId, path.sessionId ?? ''));
  if (!session) throw new ApiError('not_found', 'There is no such session.', { anchor: 'path.sessionId' });
  const { user_id: id, email, name } = session;
  return { status: 200, body: presentSession(session, { id, email, name }, now) };
}

export const sessionHandlers = { getSession } satisfies Record<string, Handler>;
