import { describe, expect, it } from 'vitest';
import type { FeedbackStore } from '#lib/feedback/model.ts';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleFeedback } from '#lib/proxy/feedback-handler.ts';
import { useBench } from './support/bench.ts';
import { sentFromElsewhere, statusesOfMany, useFeedbackStore } from './support/feedback.ts';
import { createProxy, type Fields, publicOrigin, sameForm } from './support/proxy.ts';

const bench = useBench();
const ownStore = useFeedbackStore();

function send(
  fields: Record<string, string> | string,
  headers: Fields = sameForm,
  proxy = bench.proxy,
  store: FeedbackStore = ownStore,
) {
  const request = new Request(`${publicOrigin}/api/feedback`, {
    method: 'POST',
    headers: { ...headers, [clientHeader]: '192.0.2.1' },
    body: new URLSearchParams(fields).toString(),
  });
  return handleFeedback(request, proxy.context, store);
}

describe('F: an answer to "Was this page helpful?"', () => {
  it('is counted in the portal’s own store, and leads the reader back to the page', async () => {
    const { status, headers } = await send({ page: '/guides/a', helpful: 'no' });
    expect([status, headers.get('Location')]).toEqual([303, '/guides/a#feedback-thanks']);
    expect(headers.get('Set-Cookie')).toBeNull();
    await send({ page: '/guides/a', helpful: 'yes' });
    await send({ page: '/guides/a', helpful: 'no' });
    expect(await ownStore.read()).toContainEqual({ page: '/guides/a', helpful: 1, unhelpful: 2 });
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each<[string, Fields, number]>([
    ...sentFromElsewhere(sameForm),
    ['F05 JSON', { ...sameForm, 'Content-Type': 'application/json' }, 415],
  ])('refuses %s', async (_, headers, status) => {
    expect((await send({ page: '/a', helpful: 'yes' }, headers)).status).toBe(status);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each([
    ['A23 another host as the page', 'page=//evil.test/&helpful=yes'],
    ['A20 a backslash', 'page=/%5Cevil.test&helpful=yes'],
    ['A18 a URL', 'page=https://evil.test/&helpful=yes'],
    ['A40 a line break', 'page=/a%0D%0AX-Evil:1&helpful=yes'],
    ['a fragment of its own', 'page=/a%23b&helpful=yes'],
    ['a query of its own', 'page=/a?b&helpful=yes'],
    ['no page', 'helpful=yes'],
    ['another answer', 'page=/a&helpful=maybe'],
    ['a field twice', 'page=/a&page=/b&helpful=yes'],
    ['a further field', 'page=/a&helpful=yes&comment=x'],
    ['A23 an empty segment', 'page=/a//evil.test&helpful=yes'],
    ['A36 a segment of dots', 'page=/..//evil.test&helpful=yes'],
    ['A36 a dot behind', 'page=/a/.&helpful=yes'],
    ['a long page', `page=/${'a'.repeat(300)}&helpful=yes`],
  ])('refuses %s', async (_, body) => {
    const { status, headers } = await send(body);
    expect([status, headers.get('Location')]).toEqual([400, null]);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('rule 12: is limited for each client', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin);
    const statuses = await statusesOfMany(() => send({ page: '/a', helpful: 'yes' }, sameForm, proxy));
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 303), 429]);
  });

  it('O09 hurts no page where the store is gone or full: the reader is told', async () => {
    const lost = [303, '/a#feedback-lost'];
    const answers = [
      () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')),
      () => Promise.resolve(false),
    ];
    for (const count of answers) {
      const store = { ...ownStore, count };
      const { status, headers } = await send({ page: '/a', helpful: 'yes' }, sameForm, bench.proxy, store);
      expect([status, headers.get('Location')]).toEqual(lost);
    }
  });
});
