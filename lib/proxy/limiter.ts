import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { say } from '../words/say.ts';
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

/** A call that takes one of its client's places, and is not one of the minute's yet. */
export interface Entered {
  /** Counts it, at the moment that it is sent: what is refused before uses nothing up. @throws AppError `rate_limited` */
  count(): Slot;
  release(): void;
}

export interface Limiter {
  /**
   * Takes a place for a call at once, before anything is awaited: of many that come together, those beyond the limit
   * are then refused by their heads alone.
   *
   * @throws AppError `rate_limited` for this client's own limits, `overloaded` for those of all together.
   */
  enter(client: string): Entered;
  /** Enters and counts in one. @throws AppError as `enter` does. */
  take(client: string): Slot;
  /** Counts bytes that a client has sent, passed on or not. @throws AppError as `check` does. */
  receive(client: string, bytes: number): void;
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
    forgetOld(client.calls, (at) => at > time - WINDOW);
    forgetOld(client.bytes, ({ at }) => at > time - WINDOW);
    if (clients.size > limits.clients) forgetOne(clients);
    return client;
  }

  const headersOf = ({ calls }: Client, time: number): Record<string, string> => ({
    'RateLimit-Policy': `"minute";q=${callsPerMinute};w=60`,
    RateLimit: `"minute";r=${callsPerMinute - calls.length};t=${secondsUntil(calls[0], time)}`,
  });

  function refuseRate(client: Client, time: number): void {
    const { calls } = client;
    if (calls.length >= callsPerMinute)
      throw limited(
        say(words.callsPerMinute, { count: callsPerMinute }),
        secondsUntil(calls[0], time),
        headersOf(client, time),
      );
  }

  function refuse(client: Client, time: number): void {
    const { bytes, running } = client;
    refuseRate(client, time);
    if (bytes.reduce((sum, entry) => sum + entry.count, 0) >= bytesPerMinute)
      throw limited(
        say(words.bytesPerMinute, { bytes: bytesPerMinute }),
        secondsUntil(bytes[0]?.at, time),
        headersOf(client, time),
      );
    if (running >= callsAtOnce)
      throw limited(say(words.callsAtOnce, { count: callsAtOnce }), 1, headersOf(client, time));
    if (runningInAll >= callsAtOnceInAll)
      throw new AppError('overloaded', words.isBusy, {
        retryAfter: 1,
      });
  }

  function check(name: string): Client {
    const time = now();
    const client = clientOf(name, time);
    refuse(client, time);
    return client;
  }

  function addBytes({ bytes }: Client, count: number): void {
    const last = bytes.at(-1);
    // One entry per second keeps the list at 61 entries whatever a client does.
    if (last && now() - last.at < 1000) last.count += count;
    else bytes.push({ at: now(), count });
  }

  function enter(name: string): Entered {
    const client = check(name);
    client.running += 1;
    runningInAll += 1;
    let isHeld = true;
    const release = (): void => {
      if (!isHeld) return;
      isHeld = false;
      client.running -= 1;
      runningInAll -= 1;
    };
    const count = (): Slot => {
      const time = now();
      refuseRate(clientOf(name, time), time);
      client.calls.push(time);
      return { headers: headersOf(client, time), addBytes: (bytes) => addBytes(client, bytes), release };
    };
    return { count, release };
  }

  return {
    check,
    enter,
    take: (name) => enter(name).count(),
    receive(name, bytes) {
      addBytes(check(name), bytes);
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

/** Takes what is too old from the front of a list, whose entries come in the order of their times. */
function forgetOld<Entry>(entries: Entry[], isRecent: (entry: Entry) => boolean): void {
  const first = entries.findIndex(isRecent);
  if (first !== 0) entries.splice(0, first < 0 ? entries.length : first);
}

function secondsUntil(oldest: number | undefined, time: number): number {
  return oldest === undefined ? 60 : Math.max(1, Math.ceil((oldest + WINDOW - time) / 1000));
}

function limited(detail: string, retryAfter: number, headers: Record<string, string>): AppError {
  const { stackTraceLimit } = Error;
  // Nobody reads the stack of a refusal, and for a crowd it takes a good part of the time that one costs.
  Error.stackTraceLimit = 0;
  try {
    return new AppError('rate_limited', detail, {
      retryAfter,
      headers,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
