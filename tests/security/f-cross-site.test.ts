import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { handleSandboxKey } from '#lib/proxy/sandbox-key-handler.ts';
import { handleTry } from '#lib/proxy/try-handler.ts';
import { useBench } from './support/bench.ts';
import { createProxy, type Fields, publicOrigin, samePage } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const call = '{"api":"widgets","operation":"listWidgets"}';

/** A request with exactly these fields, to both entries. */
async function statusesWith(fields: Fields, body = call): Promise<number[]> {
  const request = () =>
    new Request(`${publicOrigin}/api/try`, { method: 'POST', headers: fields, body: Buffer.from(body) });
  const answers = [
    await handleTry(request(), bench.proxy.context),
    await handleSandboxKey(request(), bench.proxy.context),
  ];
  for (const { headers } of answers)
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  return answers.map(({ status }) => status);
}

describe('F: only pages of the portal may call', () => {
  const json = { 'Content-Type': 'application/json' };
  it.each<[string, Fields]>([
    ['nothing that tells the origin', json],
    ['Origin null', { ...json, Origin: 'null' }],
    ['another Origin', { ...json, Origin: 'https://evil.test' }],
    ['another Origin, and Host to match', { ...json, Origin: 'https://evil.test', Host: 'evil.test' }],
    ['the origin as a prefix', { ...json, Origin: `${publicOrigin}.evil.test` }],
    ['the origin with a slash', { ...json, Origin: `${publicOrigin}/` }],
    ['another scheme', { ...json, Origin: publicOrigin.replace('http:', 'https:') }],
    ['cross-site', { ...json, 'Sec-Fetch-Site': 'cross-site' }],
    ['same-site', { ...json, 'Sec-Fetch-Site': 'same-site' }],
    ['none, as an address typed in', { ...json, 'Sec-Fetch-Site': 'none' }],
    ['cross-site with our Origin', { ...json, 'Sec-Fetch-Site': 'cross-site', Origin: publicOrigin }],
    [
      'same-origin with another Origin',
      { ...json, 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.test' },
    ],
  ])('F01, F02, F07 refuses %s', async (_, fields) => {
    expect(await statusesWith(fields)).toEqual([403, 403]);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json;charset=utf-16',
    'application/jsonp',
    'text/json',
    'application/json, text/plain',
    'application/json; charset=utf-8; x=1',
    'application/problem+json',
  ])('F05 refuses the content type %s', async (type) => {
    const { 'Content-Type': _, ...page } = samePage;
    expect(await statusesWith(type === undefined ? page : { ...page, 'Content-Type': type })).toEqual([
      415, 415,
    ]);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])(
    'F05 takes %s',
    async (type) => {
      const [status] = await statusesWith({ ...samePage, 'Content-Type': type });
      expect(status).toBe(200);
    },
  );

  it('F02 takes our Origin alone, as browsers without Sec-Fetch-Site send it', async () => {
    const [status] = await statusesWith({ ...json, Origin: publicOrigin });
    expect(status).toBe(200);
  });

  it.each(['br', 'gzip', 'deflate', 'zstd'])('D14 refuses a body in %s', async (encoding) => {
    expect(await statusesWith({ ...samePage, 'Content-Encoding': encoding })).toEqual([415, 415]);
  });
});

describe('F: no client takes more than its share', () => {
  it('F10 answers the 61st call in a minute with 429', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin, { TRY_CALLS_PER_MINUTE: '' });
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1) {
      const response = await proxy.post(call);
      statuses.push(response.status);
      if (response.status === 200) {
        await response.text();
        continue;
      }
      expect(await response.json()).toMatchObject({ code: 'rate_limited', status: 429 });
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(response.headers.get('ratelimit-policy')).toBe('"minute";q=60;w=60');
      expect(response.headers.get('ratelimit')).toMatch(/^"minute";r=0;t=\d+$/);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect(bench.upstream.requests).toHaveLength(60);
    expect((await proxy.post(call, { client: '192.0.2.2' })).status).toBe(200);
  });

  it('F10 counts no call that was refused before it was sent', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin, { TRY_CALLS_PER_MINUTE: '2' });
    for (const body of ['{', '{"api":"widgets","operation":"none"}', '{"api":"widgets"}', '[]'])
      expect([400, 404]).toContain((await proxy.post(body)).status);
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await proxy.post(call)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('F14 gives one client ten calls at a time, the others a 429, and leaves room for the next client', async () => {
    const held: Socket[] = [];
    bench.upstream.reply = ({ raw, socket }) => {
      if (!raw.includes('slow')) return answer(200, {}, 'quick');
      held.push(socket);
      return undefined;
    };
    const slow = JSON.stringify({ api: 'widgets', operation: 'listWidgets', query: { q: 'slow' } });
    const refused: number[] = [];
    const calls = Array.from({ length: 200 }, async () => {
      const response = await bench.proxy.post(slow);
      await response.text();
      if (response.status !== 200) refused.push(response.status);
      return response.status;
    });
    // The 190 are refused while the ten are still under way, and so is the next client served.
    await expect.poll(() => refused.length, { timeout: 9_000 }).toBe(190);
    expect((await bench.proxy.post(call, { client: '192.0.2.2' })).status).toBe(200);
    expect(held).toHaveLength(10);
    for (const socket of held) socket.write(answer(200, {}, 'slow'));
    const statuses = await Promise.all(calls);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(new Set(refused)).toEqual(new Set([429]));
    expect((await bench.proxy.post(call)).status).toBe(200);
  });

  it('F20 counts in this process: there is no store whose loss could lift the limit', () => {
    const { calls } = createProxy(bench.reader, bench.upstream.origin, {
      REDIS_URL: 'redis://127.0.0.1:9',
      TRY_CALLS_PER_MINUTE: '2',
    }).context;
    calls.take('a').release();
    calls.take('a').release();
    expect(() => calls.take('a')).toThrow(/rate_limited/);
  });
});

describe('POST /api/sandbox-key', () => {
  const post = (body: string, client = '192.0.2.1') =>
    handleSandboxKey(
      new Request(`${publicOrigin}/api/sandbox-key`, {
        method: 'POST',
        headers: { ...samePage, 'x-portal-client': client },
        body,
      }),
      bench.proxy.context,
    );
  const account = { key: 'sk_test_1', plan: 'pro', expiresAt: '2026-12-01T00:00:00Z' };

  it('gives key, plan and expiry, and nothing else of the account', async () => {
    bench.upstream.reply = answer(
      201,
      {},
      JSON.stringify({ ...account, accountId: 'acc_1', internal: true }),
    );
    const response = await post('{"plan":"pro"}');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(account);
    expect(bench.upstream.requests[0]?.line).toBe('POST /sandbox/accounts HTTP/1.1');
    expect(bench.upstream.requests[0]?.body).toBe('{"plan":"pro"}');
  });

  it.each([
    '{"plan":"gold"}',
    '{"plan":1}',
    '{"limits":{}}',
    '[]',
    'null',
    '{"plan":"pro","url":"http://evil.test"}',
  ])('refuses %s', async (body) => {
    expect((await post(body)).status).toBe(400);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each([
    ['an error', answer(500, {}, 'stack at /srv/sandbox.ts:1')],
    ['no JSON', answer(201, {}, '<html>')],
    ['no key', answer(201, {}, '{"plan":"pro"}')],
    ['endless JSON', answer(201, {}, `{"key":"${'x'.repeat(20_000)}"}`)],
  ])('makes a problem of %s', async (_, reply) => {
    bench.upstream.reply = reply;
    const response = await post('{}');
    expect(response.status).toBe(502);
    expect(await response.text()).not.toMatch(/srv|stack|html/);
  });

  it('F10 has a limit of its own', async () => {
    bench.upstream.reply = answer(201, {}, JSON.stringify(account));
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1) statuses.push((await post('{}')).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});
