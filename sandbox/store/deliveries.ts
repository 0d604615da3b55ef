import { createId } from '../ids.ts';
import { createWebhookSecret } from '../security/webhook-signature.ts';
import { type Database, needsRowLocks, type Store, type Writer } from './store.ts';
import type { Tables } from './tables.ts';

/** Seconds after which a failed attempt is repeated; production goes on for longer. */
const retryAfter = [5, 5 * 60, 30 * 60];
/** Failures that may be asked for: the attempt after the last one succeeds. */
export const mostFailures = retryAfter.length;
/** Attempts of one event, whoever asked for them. */
const mostAttempts = 20;
/** Attempts that get their number in one transaction. */
const mostNumbered = 200;

const answers = { taken: 204, failed: 500 };

export interface NewAttempts {
  readonly accountId: string;
  readonly eventId: string;
  /** Number of the first one. */
  readonly first: number;
  /** How many of them the inbox answers with 500 before it takes one. */
  readonly failures: number;
}

type Attempt = Pick<Tables['deliveries'], 'id' | 'attempt' | 'due_at' | 'answer'>;

/**
 * Adds the attempts to deliver an event: the first at once, one more after each failure. Those to come are rows too,
 * which nobody sees before they are due, so no timer is lost when the process ends.
 */
export async function insertAttempts(db: Writer, attempts: NewAttempts, now: number): Promise<Attempt[]> {
  const { accountId, eventId, first, failures } = attempts;
  let due = now;
  const rows = Array.from({ length: failures + 1 }, (_, index) => {
    if (index > 0) due += (retryAfter[index - 1] ?? 0) * 1000;
    return {
      id: createId('dlv', now),
      account_id: accountId,
      event_id: eventId,
      attempt: first + index,
      due_at: due,
      answer: index < failures ? answers.failed : answers.taken,
      sequence: null,
    };
  });
  await db.insertInto('deliveries').values(rows).execute();
  return rows;
}

/** Locks an account until the transaction ends; other transactions may still add what belongs to it. */
async function lockAccount(db: Writer, accountId: string): Promise<number> {
  const account = await db
    .selectFrom('accounts')
    .select('deliveries_shown')
    .where('id', '=', accountId)
    .$if(needsRowLocks(db), (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  return account?.deliveries_shown ?? 0;
}

/** The event of a delivery, attempted again; undefined where there is no such delivery, null for one time too many. */
export async function redeliver(
  db: Writer,
  accountId: string,
  deliveryId: string,
  failures: number,
  now: number,
): Promise<Attempt[] | null | undefined> {
  await lockAccount(db, accountId);
  const found = await db
    .selectFrom('deliveries')
    .innerJoin('deliveries as all', 'all.event_id', 'deliveries.event_id')
    .select(['deliveries.event_id', ({ fn }) => fn.max('all.attempt').as('last')])
    .where('deliveries.account_id', '=', accountId)
    .where('deliveries.id', '=', deliveryId)
    .groupBy('deliveries.event_id')
    .executeTakeFirst();
  if (!found) return undefined;
  const first = Number(found.last) + 1;
  if (first + failures > mostAttempts) return null;
  return insertAttempts(db, { accountId, eventId: found.event_id, first, failures }, now);
}

const isDue = (db: Database | Writer, accountId: string, now: number) =>
  db
    .selectFrom('deliveries')
    .select('id')
    .where('account_id', '=', accountId)
    .where('sequence', 'is', null)
    .where('due_at', '<=', now);

/**
 * Gives every attempt that is due its place in the inbox. Places are given one after the other under a lock, to rows
 * that are committed: a reader who has seen a place has seen all before it, whichever process wrote them.
 */
async function numberDue(store: Store, accountId: string, now: number): Promise<void> {
  const waiting = await store.read((db) => isDue(db, accountId, now).limit(1).executeTakeFirst());
  if (!waiting) return;
  await store.write(async (db) => {
    let place = await lockAccount(db, accountId);
    const due = await isDue(db, accountId, now).orderBy('due_at').orderBy('id').limit(mostNumbered).execute();
    for (const { id } of due) {
      place++;
      await db.updateTable('deliveries').set({ sequence: place }).where('id', '=', id).execute();
    }
    await db.updateTable('accounts').set({ deliveries_shown: place }).where('id', '=', accountId).execute();
  });
}

/** Attempts of an account that are due, after a place in its inbox, oldest first. */
export async function listDeliveries(
  store: Store,
  accountId: string,
  after: number,
  limit: number,
  now: number,
) {
  await numberDue(store, accountId, now);
  return store.read((db) =>
    db
      .selectFrom('deliveries')
      .innerJoin('events', 'events.id', 'deliveries.event_id')
      .leftJoin('deliveries as next', (join) =>
        join
          .onRef('next.event_id', '=', 'deliveries.event_id')
          .on(({ eb, ref }) => eb('next.attempt', '=', eb(ref('deliveries.attempt'), '+', 1))),
      )
      .select(['deliveries.id', 'deliveries.sequence', 'deliveries.attempt', 'deliveries.due_at'])
      .select(['deliveries.answer', 'events.type', 'events.payload', 'events.id as event_id'])
      .select('next.due_at as next_due_at')
      .where('deliveries.account_id', '=', accountId)
      .where('deliveries.sequence', '>', after)
      .orderBy('deliveries.sequence')
      .limit(limit)
      .execute(),
  );
}

export type DeliveryRow = Awaited<ReturnType<typeof listDeliveries>>[number];

/** The secret that signs an account's deliveries, made the first time that it is asked for. */
export async function webhookSecretOf(store: Store, accountId: string): Promise<string> {
  const read = (db: Database | Writer) =>
    db.selectFrom('accounts').select('webhook_secret').where('id', '=', accountId).executeTakeFirst();
  const found = await store.read(read);
  if (found?.webhook_secret) return found.webhook_secret;
  return store.write(async (db) => {
    await db
      .updateTable('accounts')
      .set({ webhook_secret: createWebhookSecret() })
      .where('id', '=', accountId)
      .where('webhook_secret', 'is', null)
      .execute();
    // Another process may have been first.
    return (await read(db))?.webhook_secret ?? '';
  });
}
