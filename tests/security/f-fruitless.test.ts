import { describe, expect, it } from 'vitest';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleFruitless } from '#lib/proxy/fruitless-handler.ts';
import { useBench } from './support/bench.ts';
import { sentFromElsewhere, statusesOfMany, useFeedbackStore } from './support/feedback.ts';
import { createProxy, type Fields, publicOrigin, samePage } from './support/proxy.ts';

const bench = useBench();
const store = useFeedbackStore();

function send(body: string, headers: Fields = samePage, proxy = bench.proxy, into = store) {
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

  it('rule 14: is answered alike, and not kept, where it may hold a secret', async () => {
    for (const words of ['sk_test_4f9aAAAA', 'jane@acme.example', 'Bearer abcdefgh12', '0171 5551234 anna'])
      expect((await send(JSON.stringify({ words }))).status).toBe(204);
    expect(await store.readSearches()).toHaveLength(1);
  });

  it.each(sentFromElsewhere(samePage))('refuses %s', async (_, headers, status) => {
    expect((await send('{"words":"abc"}', headers)).status).toBe(status);
  });

  it.each(['', '{', 'null', '[]', '{"words":1}', '{"words":"abc","client":"1"}', '{"text":"abc"}'])(
    'refuses %s',
    async (body) => expect((await send(body)).status).toBe(400),
  );

  it('rule 12: is limited for each client', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin);
    const statuses = await statusesOfMany(() => send('{"words":"a word"}', samePage, proxy));
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 204), 429]);
  });

  it('O09 hurts nobody where the store is gone', async () => {
    const gone = { ...store, countSearch: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    expect((await send('{"words":"a word"}', samePage, bench.proxy, gone)).status).toBe(204);
  });
});
