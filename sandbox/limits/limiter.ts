/** One window of a plan: at most `limit` requests in any `window` seconds. */
export interface Quota {
  readonly name: string;
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
}

export interface QuotaState extends Quota {
  readonly remaining: number;
  /** Whole seconds, rounded up, until the next place in the window is free. */
  readonly reset: number;
}

export interface Decision {
  readonly admitted: boolean;
  readonly states: readonly QuotaState[];
  /** Names of the quotas that refused. */
  readonly violated: readonly string[];
  /** Whole seconds after which a request is admitted, if nothing else is sent; 0 when admitted. */
  readonly retryAfter: number;
}

/**
 * Counts admissions of a subject in exact sliding windows, all of its windows in one step. What is refused does not
 * count. Throws 503 where the shared counter cannot be reached: requests are then refused, never unlimited.
 */
export interface Limiter {
  take(subject: string, quotas: readonly Quota[]): Promise<Decision>;
  /** The same answer without counting anything. */
  peek(subject: string, quotas: readonly Quota[]): Promise<Decision>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a counter knows of one window: admissions in it, and seconds until the one that matters leaves it. */
export interface Count {
  readonly count: number;
  readonly wait: number;
}

/**
 * Which admission matters: the oldest in the window while there is room, else the one whose leaving makes room (a
 * plan may have shrunk below what was admitted). Counted from the newest, 1 being the newest; 0 when there is none.
 */
export function decisiveRank(count: number, limit: number): number {
  return limit > 0 ? Math.min(count, limit) : 0;
}

export function decide(quotas: readonly Quota[], counts: readonly Count[], isTaking: boolean): Decision {
  const isFull = quotas.map(({ limit }, i) => (counts[i]?.count ?? 0) >= limit);
  const admitted = !isFull.includes(true);
  const states = quotas.map((quota, i) => {
    const { count, wait } = counts[i] ?? { count: 0, wait: 0 };
    const used = admitted && isTaking ? count + 1 : count;
    const isFirst = count === 0 && used === 1;
    // A limit of 0 never opens: the whole window is as good an answer as any.
    const seconds = isFirst || quota.limit === 0 ? quota.window : wait;
    return { ...quota, remaining: Math.max(0, quota.limit - used), reset: Math.ceil(seconds) };
  });
  const violated = states.filter((_, i) => isFull[i]);
  return {
    admitted,
    states,
    violated: violated.map(({ name }) => name),
    retryAfter: Math.max(0, ...violated.map(({ reset }) => Math.max(1, reset))),
  };
}
