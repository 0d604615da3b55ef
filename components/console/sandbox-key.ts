import { useSyncExternalStore } from 'react';
import type { Problem } from '#lib/request/exchange.ts';

/** An account's key in the sandbox. It lives in memory, and in this tab's session only where the reader asks for it. */
export interface SandboxKey {
  readonly key: string;
  readonly plan: string;
  readonly expiresAt: string;
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

/** Makes an account and keeps its key for the page. @throws KeyRefused with the problem that the portal answered. */
export async function requestSandboxKey(plan: Plan): Promise<SandboxKey> {
  const wasRemembered = isKeyRemembered();
  current = await fetchSandboxKey(plan);
  isRead = true;
  if (wasRemembered) rememberKey(true);
  for (const listener of listeners) listener();
  return current;
}

/** Makes an account without keeping its key. @throws KeyRefused as above. */
export async function fetchSandboxKey(plan: Plan): Promise<SandboxKey> {
  const response = await fetch('/api/sandbox-key', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ plan }),
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new KeyRefused(answer as Problem);
  return answer as SandboxKey;
}

export class KeyRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export function isKeyRemembered(): boolean {
  try {
    return sessionStorage.getItem(storageName) !== null;
  } catch {
    return false;
  }
}

/** Keeps the key over page loads of this tab, or forgets it. */
export function rememberKey(isWanted: boolean): void {
  try {
    if (isWanted && current) sessionStorage.setItem(storageName, JSON.stringify(current));
    else sessionStorage.removeItem(storageName);
  } catch {
    // Storage is off: the key lives as long as the page.
  }
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
