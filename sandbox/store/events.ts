import { createId } from '../ids.ts';
import { insertAttempts } from './deliveries.ts';
import type { Writer } from './store.ts';

export type EventType =
  | 'user.created'
  | 'user.verified'
  | 'user.deleted'
  | 'session.created'
  | 'session.revoked';

/** Milliseconds for which an event and its deliveries are kept. */
export const eventLifetime = 24 * 60 * 60 * 1000;

/** Records an event and its delivery to the account's inbox, in the transaction that makes it true. */
export async function recordEvent(
  db: Writer,
  accountId: string,
  type: EventType,
  data: unknown,
  now: number,
): Promise<void> {
  const id = createId('evt', now);
  const payload = JSON.stringify({ id, type, timestamp: new Date(now).toISOString(), data });
  await db
    .insertInto('events')
    .values({ id, account_id: accountId, type, payload, created_at: now })
    .execute();
  await insertAttempts(db, { accountId, eventId: id, first: 1, failures: 0 }, now);
}
