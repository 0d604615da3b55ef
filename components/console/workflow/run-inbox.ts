import type { InboxTarget } from '../webhooks/call-inbox.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import { type Connection, stayConnected } from '../webhooks/stay-connected.ts';

/** A delivery, and when this browser got it, in milliseconds since 1970. */
export interface Arrival {
  readonly delivery: Delivery;
  readonly at: number;
}

/** Milliseconds by which the clocks of this browser and of the inbox may differ. */
const clockSkew = 10_000;
/** Milliseconds for which a run waits with its first request until the inbox is open. */
const opensWithin = 3_000;

/** The inbox of an account as a run reads it: opened before anything is sent, so that nothing is missed. */
export class RunInbox {
  readonly target: InboxTarget;
  connection: Connection = { phase: 'connecting' };
  /** In their order; those of runs before are among them. */
  readonly arrivals: Arrival[] = [];
  private last: string | undefined;
  private stream: AbortController | undefined;
  private readonly news = new EventTarget();

  constructor(target: InboxTarget) {
    this.target = target;
  }

  /** Reads it from where it was left, once it is open or as soon as that cannot be waited for. */
  async open(signal: AbortSignal): Promise<void> {
    if (!this.stream || this.connection.phase === 'refused') {
      this.stream = new AbortController();
      this.connection = { phase: 'connecting' };
      void stayConnected(
        this.target,
        this.last,
        this.stream.signal,
        (connection) => this.tell(() => (this.connection = connection)),
        (delivery, id) => this.tell(() => this.take(delivery, id)),
      );
    }
    const limit = AbortSignal.any([signal, AbortSignal.timeout(opensWithin)]);
    while (this.connection.phase === 'connecting' && !limit.aborted) await this.changed(limit);
    signal.throwIfAborted();
  }

  close(): void {
    this.stream?.abort();
    this.stream = undefined;
  }

  /** Fulfilled at the next delivery or change of the connection, or when the signal ends. */
  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.news.removeEventListener('change', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.news.addEventListener('change', done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }

  /** What may be due to a run that began then: an inbox tells of older deliveries too when it is opened. */
  since(began: number): Arrival[] {
    return this.arrivals.filter(
      ({ at, delivery: { sentAt } }) =>
        at >= began && (sentAt === undefined || Date.parse(sentAt) >= began - clockSkew),
    );
  }

  private take(delivery: Delivery, id: string | undefined): void {
    this.last = id ?? this.last;
    if (!this.arrivals.some((known) => known.delivery.deliveryId === delivery.deliveryId))
      this.arrivals.push({ delivery, at: Date.now() });
  }

  private tell(change: () => void): void {
    change();
    this.news.dispatchEvent(new Event('change'));
  }
}
