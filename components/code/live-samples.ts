/**
 * The samples of the request that the reader is writing in the console. The console publishes them, the code panels of
 * the page show them instead of those that the server rendered. One page holds one operation, so there is one set.
 */
export type LiveSamples = Readonly<Record<LanguageId, string>>;

/** As `lib/request/samples` names them, such as `curl` or `javascript`. */
type LanguageId = string;

let current: LiveSamples | undefined;
const listeners = new Set<() => void>();

/** Shows `samples` in every panel whose language it holds; `undefined` brings back what the server rendered. */
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
