import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientHeader, type ProxyContext } from '#lib/proxy/context.ts';
import { handleTry } from '#lib/proxy/try-handler.ts';
import { useBench } from './support/bench.ts';
import { exchangeRaw, rawCall, startFront, type TestFront } from './support/front.ts';
import { createProxy, publicOrigin } from './support/proxy.ts';

const bench = useBench();
const call = '{"api":"widgets","operation":"listWidgets"}';
let front: TestFront | undefined;
afterEach(() => front?.close());

async function statuses(
  env: Record<string, string>,
  fields: (turn: number) => string[],
  count = 8,
): Promise<number[]> {
  front = await startFront(bench.reader, bench.upstream.origin, { TRY_CALLS_PER_MINUTE: '3', ...env });
  const found: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const text = await exchangeRaw(front.port, rawCall(call, [...fields(turn), 'Connection: close']));
    found.push(Number(text.slice(9, 12)));
  }
  return found;
}

const threeThen429 = [200, 200, 200, 429, 429, 429, 429, 429];

describe('F11: who a call is counted for', () => {
  beforeEach(() => {
    front = undefined;
  });

  it.each([
    'X-Forwarded-For',
    'Forwarded',
    'X-Real-IP',
    'CF-Connecting-IP',
    'True-Client-IP',
    'X-Portal-Client',
  ])('F11 a %s that changes with each call makes no new client', async (name) => {
    const value = (turn: number) => (name === 'Forwarded' ? `for=203.0.113.${turn}` : `203.0.113.${turn}`);
    expect(await statuses({}, (turn) => [`${name}: ${value(turn)}`])).toEqual(threeThen429);
  });

  it('F11 behind one trusted proxy the right-most entry counts, whatever stands left of it', async () => {
    const fields = (turn: number) => [`X-Forwarded-For: 203.0.113.${turn}, 198.51.100.${turn}, 192.0.2.7`];
    expect(await statuses({ TRUSTED_PROXY_HOPS: '1' }, fields)).toEqual(threeThen429);
  });

  it('F11 behind one trusted proxy two clients have a count each', async () => {
    const fields = (turn: number) => [`X-Forwarded-For: 192.0.2.${turn % 2}`];
    expect(await statuses({ TRUSTED_PROXY_HOPS: '1' }, fields)).toEqual([
      200, 200, 200, 200, 200, 200, 429, 429,
    ]);
  });

  it('F11 entries that are no address all count for the proxy itself', async () => {
    const fields = (turn: number) => [
      `X-Forwarded-For: ${['x', '', '999.1.1.1', '_a', 'unknown', '::x'][turn % 6]}`,
    ];
    expect(await statuses({ TRUSTED_PROXY_HOPS: '1' }, fields)).toEqual(threeThen429);
  });

  it('F11 the addresses of one IPv6 network are one client', async () => {
    const fields = (turn: number) => [`X-Forwarded-For: 2001:db8:0:7:${turn}::${turn}`];
    expect(await statuses({ TRUSTED_PROXY_HOPS: '1' }, fields)).toEqual(threeThen429);
  });
});

describe('O09: the sandbox is down', () => {
  it('O09 the console says so quickly, and pages go on', async () => {
    front = await startFront(bench.reader, 'http://127.0.0.1:9');
    const started = performance.now();
    const text = await exchangeRaw(front.port, rawCall(call, ['Connection: close']));
    expect(text).toMatch(/^HTTP\/1\.1 502 /);
    expect(performance.now() - started).toBeLessThan(3000);
    for (let turn = 0; turn < 200; turn += 1) {
      const page = await fetch(`http://127.0.0.1:${front.port}/guides/quickstart`);
      expect(page.status).toBe(200);
      await page.text();
    }
  });
});

describe('R12: when a call counts', () => {
  const refusedCall = { api: 'widgets', operation: 'listWidgets', url: 'http://evil.test' };

  it('F10 a call that is refused before it is sent uses up none of the calls of the minute', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin, { TRY_CALLS_PER_MINUTE: '2' });
    for (let turn = 0; turn < 12; turn += 1) expect((await proxy.post(refusedCall)).status).toBe(400);
    const sent = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const response = await proxy.post(call);
      await response.text();
      sent.push(response.status);
    }
    expect(sent).toEqual([200, 200, 429]);
    expect(bench.upstream.requests).toHaveLength(2);
  });

  it('F10 its bytes count all the same, so that nobody is read without end', async () => {
    const large = JSON.stringify({ ...refusedCall, url: 'x'.repeat(1_000_000) });
    const found = new Set<number>();
    for (let turn = 0; turn < 25; turn += 1) found.add((await bench.proxy.post(large)).status);
    expect([...found]).toEqual([400, 429]);
    expect((await bench.proxy.post(call, { client: '192.0.2.2' })).status).toBe(200);
    expect(bench.upstream.requests).toHaveLength(1);
  });

  it('F14 of 200 calls that come while an operation is still looked up, ten have a look-up', async () => {
    let lookups = 0;
    let refused = 0;
    let found = (): void => {};
    const slow = new Promise<void>((resolve) => {
      found = resolve;
    });
    const context: ProxyContext = {
      ...bench.proxy.context,
      findOperation: async (api, name) => {
        lookups += 1;
        await slow;
        return bench.reader.operation(api, name);
      },
    };
    const answers = Array.from({ length: 200 }, async () => {
      const request = new Request(`${publicOrigin}/api/try`, {
        method: 'POST',
        headers: { Origin: publicOrigin, 'Content-Type': 'application/json', [clientHeader]: '192.0.2.1' },
        body: call,
      });
      const response = await handleTry(request, context);
      if (response.status === 429) refused += 1;
      await response.text();
      return response.status;
    });
    await expect.poll(() => refused).toBe(190);
    expect(lookups).toBe(10);
    found();
    expect((await Promise.all(answers)).filter((status) => status === 200)).toHaveLength(10);
  });
});
