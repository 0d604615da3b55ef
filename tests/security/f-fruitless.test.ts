import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createFeedbackStore } from '#lib/feedback/store.ts';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleFruitless } from '#lib/proxy/fruitless-handler.ts';
import { useBench } from './support/bench.ts';
import { createProxy, type Fields, publicOrigin } from './support/proxy.ts';

const bench = useBench();
const samePage: Fields = {
  'Content-Type': 'application/json',
  Origin: publicOrigin,
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Dest': 'empty',
};
const folder = mkdtempSync(path.join(tmpdir(), 'fruitless-'));
const store = createFeedbackStore(pathToFileURL(path.join(folder, 'portal.db')).href);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function send(body: string, headers = samePage, proxy = bench.proxy, into = store) {
  const request = new Request(`${publicOrigin}/api/fruitless-search`, {
    method: 'POST',
    headers: { ...headers, [clientHeader]: '192.0.2.1' },
    body,
  });
  return handleFruitless(request, proxy.context, into);
}

describe('F: a search that found nothing', () => {
  it('is counted by its words and the day alone', async () => {
    for (const words of ['Cancel subscription', 'cancel  subscription '])
      expect((await send(JSON.stringify({ words }))).status).toBe(204);
    const today = new Date().toISOString().slice(0, 10);
    expect(await store.readSearches()).toEqual([
      { words: 'cancel subscription', searches: 2, lastDay: today },
    ]);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('R14 is answered alike, and not kept, where it may hold a secret', async () => {
    for (const words of ['sk_test_4f9aAAAA', 'jane@acme.example', 'Bearer abcdefgh12', '0171 5551234 anna'])
      expect((await send(JSON.stringify({ words }))).status).toBe(204);
    expect(await store.readSearches()).toHaveLength(1);
  });

  it.each<[string, Fields, number]>([
    ['F01 another site', { ...samePage, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, 403],
    ['F02 Origin null', { ...samePage, Origin: 'null' }, 403],
    ['C05 a frame', { ...samePage, 'Sec-Fetch-Dest': 'iframe' }, 403],
    ['F05 text', { ...samePage, 'Content-Type': 'text/plain' }, 415],
  ])('refuses %s', async (_, headers, status) => {
    expect((await send('{"words":"abc"}', headers)).status).toBe(status);
  });

  it.each(['', '{', 'null', '[]', '{"words":1}', '{"words":"abc","client":"1"}', '{"text":"abc"}'])(
    'refuses %s',
    async (body) => expect((await send(body)).status).toBe(400),
  );

  it('R12 is limited for each client', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin);
    const statuses: number[] = [];
    for (let at = 0; at < 21; at += 1)
      statuses.push((await send('{"words":"a word"}', samePage, proxy)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 204), 429]);
  });

  it('O09 hurts nobody where the store is gone', async () => {
    const gone = { ...store, countSearch: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    expect((await send('{"words":"a word"}', samePage, bench.proxy, gone)).status).toBe(204);
  });
});
