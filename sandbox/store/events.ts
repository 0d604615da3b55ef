import { createId } from '../ids.ts';
import type { Writer } from './store.ts';

export type EventType =
  | 'user.created'
  | 'user.verified'
  | 'user.deleted'
  | 'session.created'
  | 'session.revoked';

/**
 * Records what a webhook would tell, in the transaction that makes it true. The sandbox sends nothing anywhere: the
 * record is there to be looked at.
 */
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
}
