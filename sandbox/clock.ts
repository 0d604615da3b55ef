/** The two clocks of the sandbox, replaced together in tests. */
export interface Clock {
  /** Milliseconds since 1970, for what is stored and shown. */
  now(): number;
  /** Milliseconds that never run backwards, for windows counted in this process. */
  monotonic(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};
