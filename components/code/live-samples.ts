/**
 * The samples of the request that the reader is writing in the console. The console publishes them, the code panels of
 * the page show them instead of those that the server rendered. One page holds one operation, so there is one set.
 */
export interface LiveSamples {
  /**
   * The sample in a language, as `lib/request/samples` names it, such as `curl`; made when it is first asked for. Undefined
   * where there is none.
   */
  readonly read: (language: string) => string | undefined;
}

let current: LiveSamples | undefined;
const listeners = new Set<() => void>();

/** Shows `samples` in every panel whose language they have; `undefined` brings back what the server rendered. */
export function publishSamples(samples: LiveSamples | undefined): void {
  current = samples;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`; returns the function that ends the subscription. */
export function subscribeSamples(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getSamples(): LiveSamples | undefined {
  return current;
}
