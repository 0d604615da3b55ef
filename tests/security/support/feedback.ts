import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import type { FeedbackStore } from '#lib/feedback/model.ts';
import { createFeedbackStore } from '#lib/feedback/store.ts';
import type { Fields } from './proxy.ts';

/** A store of its own for one file of tests. */
export function useFeedbackStore(): FeedbackStore {
  const folder = mkdtempSync(path.join(tmpdir(), 'feedback-'));
  const store = createFeedbackStore(pathToFileURL(path.join(folder, 'portal.db')).href);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
}

/** What is sent from elsewhere than `own`, a page of the portal: what it is, its fields, and the status that refuses it. */
export function sentFromElsewhere(own: Fields): [string, Fields, number][] {
  return [
    ['F01 another site', { ...own, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, 403],
    ['F02 Origin null', { ...own, Origin: 'null' }, 403],
    ['C05 a frame', { ...own, 'Sec-Fetch-Dest': 'iframe' }, 403],
    ['F05 text', { ...own, 'Content-Type': 'text/plain' }, 415],
  ];
}

/** @returns the statuses of 20 requests of one client in a minute, then of one more */
export async function statusesOfMany(send: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < 21; at += 1) statuses.push((await send()).status);
  return statuses;
}
