import { useSyncExternalStore } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import type { Problem } from '#lib/request/exchange.ts';
import { sandboxName } from '#lib/request/offered-servers.ts';
import { keepServer } from '../code/servers/choose-server.ts';
import { getChoice } from '../code/servers/server-choice.ts';

/** The key of an account of one's own in the sandbox, which the portal made: kept in this tab until it is closed. */
export interface SandboxKey {
  /** Slug of the API whose backend made it: it is sent with calls of that one alone. */
  readonly api: string;
  readonly key: string;
  /** Id of its plan; empty where there are none. */
  readonly plan: string;
  /** Whether it is of the plan that the site names first. */
  readonly isUsual: boolean;
  /** Absent: it does not expire. */
  readonly expiresAt?: string;
  /** When it was made, in milliseconds since 1970: no answer from before is about its account. */
  readonly since: number;
}

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

/** The key in use, where it is one of this API. */
export function getOwnKey(api: string): SandboxKey | undefined {
  const key = getSandboxKey();
  return key?.api === api ? key : undefined;
}

/** What is asked for; without a plan the one that the site names first. */
export interface KeyWish {
  readonly api: string;
  readonly plan?: string;
}

/**
 * A new key, which is the one in use from here on; so is the server that takes it.
 *
 * @throws KeyRefused with the problem that the portal answered.
 */
export async function requestSandboxKey(wish: KeyWish): Promise<SandboxKey> {
  const account = await fetchSandboxKey(wish);
  if (getChoice(wish.api)?.server !== sandboxName) keepServer(wish.api, { server: sandboxName });
  return change(account);
}

/** A key beside the one in use. @throws KeyRefused with the problem that the portal answered. */
export async function fetchSandboxKey(wish: KeyWish): Promise<SandboxKey> {
  const response = await fetch(withBase('/api/sandbox-key'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new KeyRefused(answer);
  return {
    api: wish.api,
    key: answer.key,
    plan: answer.plan,
    isUsual: wish.plan === undefined,
    ...(answer.expiresAt && { expiresAt: answer.expiresAt }),
    since: Date.now(),
  };
}

export class KeyRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Forgets the key in use, in this tab's storage too. The account itself goes when nobody uses it. */
export function forgetKey(): void {
  change(undefined);
}

function change<K extends SandboxKey | undefined>(account: K): K {
  current = account;
  isRead = true;
  try {
    if (account) sessionStorage.setItem(storageName, JSON.stringify(account));
    else sessionStorage.removeItem(storageName);
  } catch {
    // Storage is off: the key lives as long as the page.
  }
  for (const listener of listeners) listener();
  return account;
}

function readStored(): SandboxKey | undefined {
  try {
    const stored: SandboxKey | null = JSON.parse(sessionStorage.getItem(storageName) ?? 'null');
    if (stored && (stored.expiresAt === undefined || Date.parse(stored.expiresAt) > Date.now()))
      return stored;
  } catch {
    // Storage is off, or holds something else.
  }
  return undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's key for an API: one that its own backend has made, and no other. */
export function useOwnKey({ api }: { readonly api: string }): SandboxKey | undefined {
  const key = useSandboxKey();
  return key?.api === api ? key : undefined;
}
