import { AdmissionLog } from './admission-log.ts';
import { type Count, decide, decisiveRank, type Limiter, type Quota } from './limiter.ts';

interface Options {
  /** Milliseconds, never running backwards. */
  readonly clock: () => number;
  /** Subjects kept at most; the one unused for longest gives way. */
  readonly capacity?: number;
}

const sweepEvery = 10_000;

/**
 * Counts in this process alone, synchronously: for one process, or for what need not be shared.
 * Memory is bounded by the number of subjects and by what was admitted within the longest window.
 */
export class InProcessLimiter implements Limiter {
  readonly #clock: () => number;
  readonly #capacity: number;
  /** In order of last use: a used entry is put back at the end. */
  readonly #logs = new Map<string, { log: AdmissionLog; window: number }>();
  #swept = 0;

  constructor({ clock, capacity = 100_000 }: Options) {
    this.#clock = clock;
    this.#capacity = capacity;
  }

  async take(subject: string, quotas: readonly Quota[]) {
    return this.#decide(subject, quotas, true);
  }

  async peek(subject: string, quotas: readonly Quota[]) {
    return this.#decide(subject, quotas, false);
  }

  async isReady(): Promise<boolean> {
    return true;
  }

  async close(): Promise<void> {
    this.#logs.clear();
  }

  #decide(subject: string, quotas: readonly Quota[], isTaking: boolean) {
    const now = this.#clock();
    const log = this.#logs.get(subject)?.log ?? new AdmissionLog();
    const counts = quotas.map((quota) => countIn(log, quota, now));
    const decision = decide(quotas, counts, isTaking);
    if (isTaking && decision.admitted) {
      const window = Math.max(...quotas.map((quota) => quota.window)) * 1000;
      log.dropUntil(now - window);
      log.push(now);
      this.#keep(subject, log, window, now);
    }
    return decision;
  }

  #keep(subject: string, log: AdmissionLog, window: number, now: number): void {
    this.#logs.delete(subject);
    this.#logs.set(subject, { log, window });
    if (now - this.#swept >= sweepEvery) {
      this.#swept = now;
      for (const [name, entry] of this.#logs) {
        if (entry.log.newest(1) <= now - entry.window) this.#logs.delete(name);
      }
    }
    if (this.#logs.size > this.#capacity) {
      for (const oldest of this.#logs.keys()) {
        this.#logs.delete(oldest);
        break;
      }
    }
  }
}

function countIn(log: AdmissionLog, { limit, window }: Quota, now: number): Count {
  const count = log.countAfter(now - window * 1000);
  const rank = decisiveRank(count, limit);
  return { count, wait: rank === 0 ? 0 : (log.newest(rank) + window * 1000 - now) / 1000 };
}
