import { useSyncExternalStore } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import { collectIds, type SeenIds } from './seen-ids.ts';

/** The key of an account of one's own in the sandbox. It lives in memory, and in this tab's session only where that is asked for. */
export interface SandboxKey {
  readonly key: string;
  readonly plan: string;
  readonly expiresAt: string;
  /** Ids that its answers have shown. */
  readonly seen: SeenIds;
}

export type Plan = 'free' | 'pro' | 'enterprise';

const storageName = 'sandbox-key';
const listeners = new Set<() => void>();
let current: SandboxKey | undefined;
let isRead = false;

export function useSandboxKey(): SandboxKey | undefined {
  return useSyncExternalStore(subscribe, getSandboxKey, () => undefined);
}

export function getSandboxKey(): SandboxKey | undefined {
  if (!isRead) {
    isRead = true;
    current = readStored();
  }
  return current;
}

/** A new key, which is the one in use from here on. @throws KeyRefused with the problem that the portal answered. */
export async function requestSandboxKey(plan: Plan): Promise<SandboxKey> {
  return change(await fetchSandboxKey(plan));
}

/** A key beside the one in use. @throws KeyRefused with the problem that the portal answered. */
export async function fetchSandboxKey(plan: Plan): Promise<SandboxKey> {
  const response = await fetch('/api/sandbox-key', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ plan }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new KeyRefused(answer);
  return {
    key: answer.key,
    plan: answer.plan,
    expiresAt: answer.expiresAt,
    seen: {},
  };
}

export class KeyRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Notes the ids in an answer to this account, and the version that its `ETag` names. */
export function noteAnswer(body: unknown, etag: string | undefined): void {
  const own = getSandboxKey();
  const versions = etag === undefined ? {} : { 'If-Match': [etag], 'If-None-Match': [etag] };
  if (own) change({ ...own, seen: { ...collectIds(body, own.seen), ...versions } });
}

export function isKeyRemembered(): boolean {
  try {
    return sessionStorage.getItem(storageName) !== null;
  } catch {
    return false;
  }
}

/** Keeps the account over page loads of this tab, or forgets it there. */
export function rememberKey(isWanted: boolean): void {
  try {
    if (isWanted && current) sessionStorage.setItem(storageName, JSON.stringify(current));
    else sessionStorage.removeItem(storageName);
  } catch {
    // Storage is off: the key lives as long as the page.
  }
}

function change(account: SandboxKey): SandboxKey {
  current = account;
  isRead = true;
  if (isKeyRemembered()) rememberKey(true);
  for (const listener of listeners) listener();
  return account;
}

function readStored(): SandboxKey | undefined {
  try {
    const stored: SandboxKey | null = JSON.parse(sessionStorage.getItem(storageName) ?? 'null');
    if (stored && Date.parse(stored.expiresAt) > Date.now()) return stored;
  } catch {
    // Storage is off, or holds something else.
  }
  return undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's key for an API; one whose sandbox made no key has nothing to do with it. */
export function useOwnKey(model: { readonly hasNoKeys?: true }): SandboxKey | undefined {
  const key = useSandboxKey();
  return model.hasNoKeys ? undefined : key;
}
