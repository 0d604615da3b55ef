/** A wait that a reader may end before its time. */
export interface Pause {
  readonly seconds: number;
  /** By the clock of `performance.now`, in milliseconds. */
  readonly until: number;
  /** Rejected where it is stopped. */
  readonly over: Promise<void>;
  readonly skip: () => void;
}

export function pauseFor(seconds: number, signal: AbortSignal): Pause {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, seconds * 1000);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      reject(signal.reason);
    },
    { once: true },
  );
  const skip = () => {
    clearTimeout(timer);
    resolve();
  };
  return { seconds, until: performance.now() + seconds * 1000, over: promise, skip };
}
