import { describe, expect, it } from 'vitest';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleInbox } from '#lib/proxy/inbox-handler.ts';
import { limits } from '#lib/proxy/limits.ts';
import { useBench } from './support/bench.ts';
import {
  createProxy,
  type Fields,
  lineOf,
  linesOf,
  listedApi,
  publicOrigin,
  samePage,
  testSite,
} from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();

const webhooks = {
  deliveries: '/inbox/deliveries',
  redeliver: '/inbox/deliveries/{id}/redeliver',
  secret: '/inbox/secret',
};
const site = () => {
  const named = ['widgets', 'kynetra'];
  const apis = testSite().apis.filter(({ slug }) => !named.includes(slug));
  const refusedKeyPrefixes = ['live_'];
  return { ...testSite(), apis: [...apis, listedApi('widgets', { webhooks, refusedKeyPrefixes })] };
};

const secret = { api: 'widgets', action: 'secret', key: 'test_1' };
const stream = { api: 'widgets', action: 'deliveries', key: 'test_1' };
const again = { api: 'widgets', action: 'redeliver', key: 'test_1', delivery: 'dlv_1' };

function open() {
  const { context } = createProxy(bench.reader, bench.upstream.origin, {}, site());
  const post = (body: unknown, fields: Fields = {}, signal?: AbortSignal) =>
    handleInbox(
      new Request(`${publicOrigin}/api/webhook-inbox`, {
        method: 'POST',
        headers: { ...samePage, [clientHeader]: '192.0.2.1', ...fields },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal && { signal }),
      }),
      context,
    );
  return { context, post };
}

const events = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n';

describe('POST /api/webhook-inbox', () => {
  it('calls the paths of the site, with the key, and adds nothing', async () => {
    const { post } = open();
    for (const call of [secret, { ...stream, after: '12' }, again, { ...again, failures: 2 }])
      expect((await linesOf(await post(call))).at(-1)?.type).toBe('end');
    const [first, second, third, fourth] = bench.upstream.requests;
    expect([first?.line, second?.line, third?.line, third?.body, fourth?.body]).toEqual([
      'GET /inbox/secret HTTP/1.1',
      'GET /inbox/deliveries HTTP/1.1',
      'POST /inbox/deliveries/dlv_1/redeliver HTTP/1.1',
      '',
      '{"failures":2}',
    ]);
    expect(second?.fields).toContain('Last-Event-ID: 12');
    expect(second?.fields).toContain('Accept: text/event-stream');
    for (const { raw } of bench.upstream.requests) expect(raw).toMatch(/^[\w-]+: (?:\w+ )?test_1\r$/m);
  });

  it('passes a stream on as it comes, inert, and ends it with its page', async () => {
    bench.upstream.reply = `${events}id: 1\ndata: {}\n\n`;
    const { post, context } = open();
    const leaving = new AbortController();
    const response = await post(stream, {}, leaving.signal);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'; sandbox"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('data: {}')) text += (await reader?.read())?.value;
    expect(text).not.toContain('test_1');
    expect(bench.upstream.sockets.size).toBe(1);
    leaving.abort();
    await expect.poll(() => bench.upstream.sockets.size, { timeout: 1_000 }).toBe(0);
    expect(() => context.inboxes.check('192.0.2.1')).not.toThrow();
  });

  it('ends streams when the process is to end', async () => {
    bench.upstream.reply = events;
    const { post, context } = open();
    const lines = linesOf(await post(stream));
    await expect.poll(() => bench.upstream.sockets.size).toBe(1);
    context.ending.abort();
    expect((await lines).at(-1)?.type).toBe('error');
  });

  it('shows a redirect and a refusal as they are, and follows nothing', async () => {
    const { post } = open();
    bench.upstream.reply = answer(302, { Location: bench.canary.origin });
    const redirected = await post(secret);
    expect(redirected.headers.has('location')).toBe(false);
    expect(lineOf(await linesOf(redirected), 'response')?.status).toBe(302);
    expect(bench.upstream.requests).toHaveLength(1);
    bench.upstream.reply = answer(401, {}, '{}');
    expect(lineOf(await linesOf(await post(secret)), 'response')?.status).toBe(401);
  });

  it('cuts a stream that says too much', async () => {
    bench.upstream.reply = answer(200, {}, 'x'.repeat(limits.responseBody + 1));
    const { post } = open();
    expect(lineOf(await linesOf(await post(stream)), 'end')).toMatchObject({
      truncated: true,
      bytes: limits.responseBody,
    });
  });
});

describe('what it refuses', () => {
  it.each([
    ...[
      '[]',
      'null',
      '{}',
      { ...secret, key: '' },
      { ...secret, key: 'a b' },
      { ...secret, key: 'a\r\nX: y' },
    ],
    ...[
      { ...secret, url: 'http://evil.test' },
      { ...secret, delivery: 'dlv_1' },
      { ...secret, action: 'all' },
    ],
    ...['..', '.', 'a/b', '%2e%2e', 'a?b', '', 'a'.repeat(300)].map((delivery) => ({ ...again, delivery })),
    ...[
      { ...again, failures: -1 },
      { ...again, failures: 11 },
      { ...again, failures: '1' },
    ],
    ...[
      { ...stream, after: '1\r\nX: y' },
      { ...stream, after: 1 },
    ],
    ...[
      { api: 'widgets', action: 'redeliver', key: 'test_1' },
      { ...secret, action: 'constructor' },
    ],
    '{"api":"widgets","api":"other","action":"secret","key":"k"}',
  ])('%j', async (body) => {
    expect((await open().post(body)).status).toBe(400);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('an API of which the site names no inbox', async () => {
    for (const api of ['other', 'nobody', '__proto__'])
      expect((await open().post({ ...secret, api })).status).toBe(404);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('keys that the site refuses, wherever they stand', async () => {
    for (const call of [
      { ...secret, key: 'live_1' },
      { ...again, delivery: 'live_1' },
    ])
      expect((await open().post(call)).status).toBe(403);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each<[string, Fields]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another origin', { Origin: 'https://evil.test' }],
    ['a frame', { 'Sec-Fetch-Dest': 'iframe' }],
  ])('calls from %s', async (_, fields) => {
    expect((await open().post(secret, fields)).status).toBe(403);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('what is no plain JSON', async () => {
    expect((await open().post(secret, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await open().post(secret, { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('more streams of one client than there may be, while others call on', async () => {
    bench.upstream.reply = events;
    const { post, context } = open();
    const opened = await Promise.all(Array.from({ length: limits.inboxCallsAtOnce + 1 }, () => post(stream)));
    expect(opened.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    expect((await post(secret, { [clientHeader]: '192.0.2.2' })).status).toBe(200);
    // Calls of the console have places of their own.
    expect(() => context.calls.check('192.0.2.1')).not.toThrow();
    context.ending.abort();
  });
});
