import { useSyncExternalStore } from 'react';
import { serversStorage } from '#lib/request/page-servers.ts';
import type { ServerWish } from '#lib/request/server-wish.ts';

/** What a reader chose for one API, and the base URLs that it stands for in the lists of servers that were seen since. */
export interface KeptChoice extends ServerWish {
  readonly bases: Readonly<Record<string, string>>;
}

let current: ReadonlyMap<string, KeptChoice> | undefined;
const listeners = new Set<() => void>();

export function getChoices(): ReadonlyMap<string, KeptChoice> {
  current ??= readStored();
  return current;
}

export function getChoice(api: string): KeptChoice | undefined {
  return getChoices().get(api);
}

export function useServerChoice(api: string): KeptChoice | undefined {
  return useSyncExternalStore(
    subscribeServers,
    () => getChoice(api),
    () => undefined,
  );
}

/** The base URL that the reader's choice stands for in a list; `undefined` before one is made or looked up there. */
export function baseIn(list: string): string | undefined {
  for (const { bases } of getChoices().values()) if (Object.hasOwn(bases, list)) return bases[list];
  return undefined;
}

export function useBase(list: string): string | undefined {
  return useSyncExternalStore(
    subscribeServers,
    () => baseIn(list),
    () => undefined,
  );
}

/** What is chosen from here on; `keepServer` keeps it for the pages to come. */
export function setChoices(choices: ReadonlyMap<string, KeptChoice>): void {
  current = choices;
  for (const listener of listeners) listener();
}

export function subscribeServers(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): ReadonlyMap<string, KeptChoice> {
  try {
    const stored: object = JSON.parse(localStorage.getItem(serversStorage) ?? '{}');
    return new Map(Object.entries(stored).filter(([, choice]) => choice.server && choice.bases));
  } catch {
    return new Map();
  }
}
