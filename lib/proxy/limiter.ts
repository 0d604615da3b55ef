import { AppError } from '../errors/app-error.ts';
import { limits } from './limits.ts';

const WINDOW = 60_000;

interface Client {
  /** Times of the calls in the last minute, oldest first: a sliding window has no edge to burst over. */
  calls: number[];
  bytes: { at: number; count: number }[];
  running: number;
}

export interface Slot {
  /** `RateLimit` fields of draft-ietf-httpapi-ratelimit-headers for this answer. */
  readonly headers: Readonly<Record<string, string>>;
  addBytes(count: number): void;
  /** Frees the slot; calling it again does nothing. */
  release(): void;
}

export interface Limiter {
  /** @throws AppError `rate_limited` for this client's own limits, `overloaded` for those of all together. */
  take(client: string): Slot;
  /**
   * Throws what `take` would throw now, and counts nothing: for the start of a call, before its body is worth a look.
   * Whether it is admitted is for `take` alone to say.
   */
  check(client: string): void;
}

/**
 * Counts calls in this process: it needs no store and so cannot fail open. Behind a balancer over N processes a
 * client gets at most N times the published number.
 */
export function createLimiter(
  options: {
    readonly callsPerMinute: number;
    readonly callsAtOnce?: number;
    readonly callsAtOnceInAll?: number;
    readonly bytesPerMinute?: number;
  },
  now: () => number = () => performance.now(),
): Limiter {
  const clients = new Map<string, Client>();
  let runningInAll = 0;
  const {
    callsPerMinute,
    callsAtOnce = limits.callsAtOnce,
    callsAtOnceInAll = limits.callsAtOnceInAll,
    bytesPerMinute = limits.bytesPerMinute,
  } = options;

  function clientOf(name: string, time: number): Client {
    const client = clients.get(name) ?? { calls: [], bytes: [], running: 0 };
    clients.delete(name);
    clients.set(name, client);
    client.calls = client.calls.filter((at) => at > time - WINDOW);
    client.bytes = client.bytes.filter(({ at }) => at > time - WINDOW);
    if (clients.size > limits.clients) forgetOne(clients);
    return client;
  }

  const headersOf = ({ calls }: Client, time: number): Record<string, string> => ({
    'RateLimit-Policy': `"minute";q=${callsPerMinute};w=60`,
    RateLimit: `"minute";r=${callsPerMinute - calls.length};t=${secondsUntil(calls[0], time)}`,
  });

  function refuse(client: Client, time: number): void {
    const { calls, bytes, running } = client;
    if (calls.length >= callsPerMinute)
      throw limited(
        `${callsPerMinute} calls per minute`,
        secondsUntil(calls[0], time),
        headersOf(client, time),
      );
    if (bytes.reduce((sum, entry) => sum + entry.count, 0) >= bytesPerMinute)
      throw limited(
        `${bytesPerMinute} bytes per minute`,
        secondsUntil(bytes[0]?.at, time),
        headersOf(client, time),
      );
    if (running >= callsAtOnce) throw limited(`${callsAtOnce} calls at once`, 1, headersOf(client, time));
    if (runningInAll >= callsAtOnceInAll)
      throw new AppError('overloaded', 'The portal is busy. Please try again in a moment.', {
        retryAfter: 1,
      });
  }

  return {
    check(name) {
      const time = now();
      refuse(clientOf(name, time), time);
    },
    take(name) {
      const time = now();
      const client = clientOf(name, time);
      refuse(client, time);
      client.calls.push(time);
      client.running += 1;
      runningInAll += 1;
      let isHeld = true;
      const release = (): void => {
        if (!isHeld) return;
        isHeld = false;
        client.running -= 1;
        runningInAll -= 1;
      };
      return {
        headers: headersOf(client, time),
        addBytes(count) {
          const last = client.bytes.at(-1);
          // One entry per second keeps the list at 61 entries whatever a client does.
          if (last && now() - last.at < 1000) last.count += count;
          else client.bytes.push({ at: now(), count });
        },
        release,
      };
    },
  };
}

/** Forgets the client unseen for longest, but none with a call under way, whose slot would be lost with it. */
function forgetOne(clients: Map<string, Client>): void {
  for (const [name, client] of clients) {
    if (client.running > 0) continue;
    clients.delete(name);
    return;
  }
}

function secondsUntil(oldest: number | undefined, time: number): number {
  return oldest === undefined ? 60 : Math.max(1, Math.ceil((oldest + WINDOW - time) / 1000));
}

function limited(what: string, retryAfter: number, headers: Record<string, string>): AppError {
  return new AppError('rate_limited', `This portal admits ${what} from one address.`, {
    retryAfter,
    headers,
  });
}
