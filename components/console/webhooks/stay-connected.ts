import type { Problem } from '#lib/request/exchange.ts';
import { words } from '#words/inbox.ts';
import { CallRefused } from '../call.ts';
import { followDeliveries, type InboxTarget } from './call-inbox.ts';
import type { Delivery } from './delivery.ts';

export type Connection =
  | { readonly phase: 'connecting' | 'open' }
  /** Opened again by itself. */
  | { readonly phase: 'lost'; readonly problem: Problem }
  /** Opened again only when the reader asks. */
  | { readonly phase: 'refused'; readonly problem: Problem };

/** Milliseconds between two attempts to connect: at first, and at most. */
const waits = { first: 1_000, longest: 30_000 };

/**
 * Reads an inbox until it is told to stop, or the inbox refuses it for good.
 *
 * @param known the id of the last event that is known: those after it are read
 */
export async function stayConnected(
  target: InboxTarget,
  known: string | undefined,
  signal: AbortSignal,
  show: (connection: Connection) => void,
  onDelivery: (delivery: Delivery, id: string | undefined) => void,
): Promise<void> {
  let after = known;
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
          onDelivery(delivery, id);
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
