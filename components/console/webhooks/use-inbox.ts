import { useEffect, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/inbox.ts';
import { announce } from '../../ui/announce.ts';
import { CallRefused } from '../call.ts';
import { followDeliveries } from './call-inbox.ts';
import type { Delivery } from './delivery.ts';

export type Connection =
  | { readonly phase: 'connecting' | 'open' }
  /** Opened again by itself. */
  | { readonly phase: 'lost'; readonly problem: Problem }
  /** Opened again only when the reader asks. */
  | { readonly phase: 'refused'; readonly problem: Problem };

/** Deliveries that are shown; older ones go. */
const mostShown = 200;
/** Milliseconds between two attempts to connect: at first, and at most. */
const waits = { first: 1_000, longest: 30_000 };
/** Milliseconds for which a delivery is news. */
const newsAge = 10_000;

/** The deliveries of an account, the newest first, as long as there is a key to read them with. */
export function useInbox(api: string, key: string | undefined) {
  const [connection, setConnection] = useState<Connection>({ phase: 'connecting' });
  const [deliveries, setDeliveries] = useState<readonly Delivery[]>([]);
  const [round, setRound] = useState(0);
  useEffect(() => setDeliveries([]), [api, key]);
  useEffect(() => {
    if (key === undefined) return;
    const controller = new AbortController();
    void stayConnected({ api, key }, controller.signal, setConnection, (delivery) => {
      setDeliveries((known) =>
        known.some(({ deliveryId }) => deliveryId === delivery.deliveryId)
          ? known
          : [delivery, ...known].slice(0, mostShown),
      );
      if (Date.now() - Date.parse(delivery.sentAt ?? '') < newsAge)
        announce(say(words.deliveryArrived, { type: delivery.type }));
    });
    return () => controller.abort();
  }, [api, key, round]);
  return { connection, deliveries, connect: () => setRound((count) => count + 1) };
}

async function stayConnected(
  target: { readonly api: string; readonly key: string },
  signal: AbortSignal,
  show: (connection: Connection) => void,
  onDelivery: (delivery: Delivery) => void,
): Promise<void> {
  let after: string | undefined;
  let wait = waits.first;
  show({ phase: 'connecting' });
  while (!signal.aborted) {
    try {
      await followDeliveries(target, after, signal, {
        open: () => {
          wait = waits.first;
          show({ phase: 'open' });
        },
        delivery: (delivery, id) => {
          after = id ?? after;
          onDelivery(delivery);
        },
      });
      // The stream came to its own end: it goes on at once, and nobody need know.
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemOf(error);
      if (isFinal(problem)) {
        show({ phase: 'refused', problem });
        return;
      }
      show({ phase: 'lost', problem });
      wait = Math.min(wait * 2, waits.longest);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function problemOf(error: unknown): Problem {
  return error instanceof CallRefused ? error.problem : { title: words.portalAway };
}

/** Whether the same call would be refused again: a key that works no more, an inbox that is not there. */
function isFinal({ status = 503 }: Problem): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
