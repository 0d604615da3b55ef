import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { exchangeRaw, rawCall, startFront, type TestFront } from './support/front.ts';

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
