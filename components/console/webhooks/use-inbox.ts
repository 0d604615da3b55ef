import { useEffect, useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/inbox.ts';
import { announce } from '../../ui/announce.ts';
import type { Delivery } from './delivery.ts';
import { type Connection, stayConnected } from './stay-connected.ts';

/** Deliveries that are shown; older ones go. */
const mostShown = 200;
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
    void stayConnected({ api, key }, undefined, controller.signal, setConnection, (delivery) => {
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
