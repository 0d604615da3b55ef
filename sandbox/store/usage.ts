import type { Clock } from '../clock.ts';
import type { Database, Store, Writer } from './store.ts';

/** Milliseconds of each interval that is counted. */
export const intervals = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
export type Interval = keyof typeof intervals;

export interface Counts {
  requests: number;
  errors: number;
  rateLimited: number;
}

interface Used {
  readonly accountId: string;
  readonly keyId: string;
  readonly time: number;
}

interface Pending extends Counts {
  accountId: string;
  /** Start of the minute. */
  minute: number;
}

/** Waiting minutes of accounts; beyond that new ones are not counted until the store takes the others. */
const mostPending = 50_000;

/**
 * Counts requests in memory and writes the sums down every second or so: counting costs no request a write. A crash
 * loses at most what was not yet written; nobody was told about that.
 */
export class UsageRecorder {
  readonly #store: Store;
  readonly #clock: Clock;
  #pending = new Map<string, Pending>();
  /** Time of the last use, by account and key. */
  #used = new Map<string, Used>();
  #flushing: Promise<void> = Promise.resolve();

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  record(accountId: string, keyId: string, status: number): void {
    const now = this.#clock.now();
    const minute = now - (now % intervals.minute);
    const id = `${accountId} ${minute}`;
    const counts = this.#pending.get(id) ?? { accountId, minute, requests: 0, errors: 0, rateLimited: 0 };
    if (status === 429) counts.rateLimited++;
    else counts.requests++;
    if (status >= 400 && status !== 429) counts.errors++;
    if (this.#pending.size < mostPending || this.#pending.has(id)) this.#pending.set(id, counts);
    const key = `${accountId} ${keyId}`;
    if (this.#used.size < mostPending || this.#used.has(key))
      this.#used.set(key, { accountId, keyId, time: now });
  }

  /** Writes down what was counted. One after the other, and nothing is forgotten when the store is away. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#writeDown());
    return this.#flushing;
  }

  async #writeDown(): Promise<void> {
    if (this.#pending.size === 0) return;
    const pending = this.#pending;
    const used = this.#used;
    this.#pending = new Map();
    this.#used = new Map();
    try {
      await this.#store.write((db) => writeCounts(db, [...pending.values()], used));
    } catch {
      for (const [id, counts] of pending) this.#pending.set(id, add(this.#pending.get(id), counts));
      for (const [key, use] of used) if (!this.#used.has(key)) this.#used.set(key, use);
    }
  }
}

function add(left: Pending | undefined, right: Pending): Pending {
  return {
    ...right,
    requests: right.requests + (left?.requests ?? 0),
    errors: right.errors + (left?.errors ?? 0),
    rateLimited: right.rateLimited + (left?.rateLimited ?? 0),
  };
}

async function writeCounts(
  db: Writer,
  pending: readonly Pending[],
  used: ReadonlyMap<string, Used>,
): Promise<void> {
  // Always in one order: two processes that update the same rows then wait for, not block, each other.
  const sorted = pending.toSorted((left, right) => (left.accountId < right.accountId ? -1 : 1));
  for (const counts of sorted) {
    for (const granularity of ['day', 'hour', 'minute'] as const) await addCounts(db, granularity, counts);
  }
  for (const [, { accountId, keyId, time }] of [...used].sort(([left], [right]) => (left < right ? -1 : 1))) {
    await db
      .updateTable('api_keys')
      .set({ last_used_at: time - (time % intervals.minute) })
      .where('account_id', '=', accountId)
      .where('id', '=', keyId)
      .execute();
  }
  const latest = new Map(sorted.map(({ accountId, minute }) => [accountId, minute]));
  for (const [accountId, minute] of latest) {
    await db.updateTable('accounts').set({ last_used_at: minute }).where('id', '=', accountId).execute();
  }
}

async function addCounts(
  db: Writer,
  granularity: Interval,
  { accountId, minute, ...counts }: Pending,
): Promise<void> {
  const length = intervals[granularity];
  await db
    .insertInto('usage_counts')
    .columns(['account_id', 'granularity', 'starts_at', 'requests', 'errors', 'rate_limited'])
    // From the account itself, which may have been cleaned up meanwhile.
    .expression((expression) =>
      expression
        .selectFrom('accounts')
        .where('id', '=', accountId)
        .select((value) => [
          'id',
          value.val(granularity).as('granularity'),
          value.val(minute - (minute % length)).as('starts_at'),
          value.val(counts.requests).as('requests'),
          value.val(counts.errors).as('errors'),
          value.val(counts.rateLimited).as('rate_limited'),
        ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'granularity', 'starts_at']).doUpdateSet((expression) => ({
        requests: expression('usage_counts.requests', '+', counts.requests),
        errors: expression('usage_counts.errors', '+', counts.errors),
        rate_limited: expression('usage_counts.rate_limited', '+', counts.rateLimited),
      })),
    )
    .execute();
}

/** Counts of an account by start of interval; intervals without a request are absent. */
export async function readUsage(
  db: Database,
  accountId: string,
  interval: Interval,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, Counts>> {
  const rows = await db
    .selectFrom('usage_counts')
    .select(['starts_at', 'requests', 'errors', 'rate_limited'])
    .where('account_id', '=', accountId)
    .where('granularity', '=', interval)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .execute();
  return new Map(
    rows.map(({ starts_at, requests, errors, rate_limited }) => [
      starts_at,
      { requests, errors, rateLimited: rate_limited },
    ]),
  );
}
