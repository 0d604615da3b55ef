import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { findSecret } from '../store/api-keys.ts';
import { listDeliveries, webhookSecretOf } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import { presentDelivery } from './delivery.ts';

/** Milliseconds between two looks into the store: how late a delivery comes, and how long a revoked key still reads. */
const lookEvery = 500;
/** Looks after which an empty stream says that it is alive: 15 s, half of what the listener waits. */
const looksPerHeartbeat = 30;
/** Milliseconds after which a stream ends; its reader comes back with `Last-Event-ID`. */
const longestStream = 60 * 60 * 1000;
/** Deliveries that are read at one time. */
const batch = 100;

export interface Follow {
  readonly store: Store;
  readonly clock: Clock;
  readonly accountId: string;
  /** The key that opened the stream, looked up again each time. */
  readonly apiKey: string;
  /** The place of the last delivery that the reader has; 0 for none. */
  readonly after: number;
  readonly isDraining: () => boolean;
}

/**
 * An account's deliveries as server-sent events, those that are stored and then those that come. Ends when the key
 * stops working, the process stops, the store is away, or an hour is over.
 */
export async function* followDeliveries(options: Follow): AsyncGenerator<string> {
  const { store, clock, accountId, apiKey, isDraining } = options;
  const end = clock.monotonic() + longestStream;
  const secret = await webhookSecretOf(store, accountId);
  let { after } = options;
  yield 'retry: 1000\n\n';
  for (let look = 1; !isDraining() && clock.monotonic() < end; look++) {
    const now = clock.now();
    if (!(await store.read((db) => findSecret(db, apiKey, now)))) return;
    const rows = await listDeliveries(store, accountId, after, batch, now);
    for (const row of rows) {
      after = row.sequence ?? after;
      yield `id: ${after}\nevent: delivery\ndata: ${JSON.stringify(presentDelivery(row, secret))}\n\n`;
    }
    if (look % looksPerHeartbeat === 0) yield ': waiting\n\n';
    if (rows.length < batch) await sleep(lookEvery);
  }
}
