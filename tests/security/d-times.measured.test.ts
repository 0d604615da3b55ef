import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { limits } from '#lib/proxy/limits.ts';
import { readTestCatalog } from './support/catalog.ts';
import { rawCall, startFront, type TestFront } from './support/front.ts';
import { bodyOf, createProxy, lineOf, linesOf, type TestProxy } from './support/proxy.ts';
import { answer, startUpstream, type Upstream } from './support/upstream.ts';

const catalog = readTestCatalog();
afterAll(() => catalog.remove());

const list = { api: 'widgets', operation: 'listWidgets' };
const endless = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n';

/** Each test waits for seconds, so that they run side by side, each with servers of its own. */
async function withServers(
  work: (servers: { upstream: Upstream; proxy: TestProxy; front: TestFront }) => Promise<void>,
): Promise<void> {
  const upstream = await startUpstream();
  const front = await startFront(catalog.reader, upstream.origin);
  try {
    await work({ upstream, front, proxy: createProxy(catalog.reader, upstream.origin) });
  } finally {
    await Promise.all([front.close(), upstream.close()]);
  }
}

describe.concurrent('D: times', () => {
  it(
    'D05 closes a body that trickles in with 408 by 10 seconds, and lets others pass meanwhile',
    () =>
      withServers(async ({ upstream, proxy, front }) => {
        const started = performance.now();
        const socket = connect(front.port, '127.0.0.1');
        socket.setEncoding('latin1').on('error', () => {});
        let text = '';
        socket.on('data', (chunk: string) => {
          text += chunk;
        });
        socket.write(rawCall('').replace('Content-Length: 0', 'Content-Length: 1000'));
        const trickle = setInterval(() => socket.write('x'), 200);
        expect((await proxy.post(list)).status).toBe(200);
        await once(socket, 'close');
        clearInterval(trickle);
        expect(text).toMatch(/^HTTP\/1\.1 408 /);
        expect(performance.now() - started).toBeLessThan(11_500);
        expect(upstream.requests).toHaveLength(1);
      }),
    15_000,
  );

  it(
    'D04 closes a head that trickles in',
    () =>
      withServers(async ({ front }) => {
        const started = performance.now();
        const socket = connect(front.port, '127.0.0.1');
        socket.on('error', () => {}).resume();
        socket.write('GET / HTTP/1.1\r\nHost: portal.test\r\nX: ');
        const trickle = setInterval(() => socket.write('x'), 500);
        await once(socket, 'close');
        clearInterval(trickle);
        expect(performance.now() - started).toBeLessThan(15_000);
      }),
    20_000,
  );

  it(
    'D08 ends a stream that falls silent with what came and a timeout',
    () =>
      withServers(async ({ upstream, proxy }) => {
        upstream.reply = ({ socket }) => {
          socket.write(`${endless.replace('plain', 'event-stream')}data: 1\n\n`);
          return undefined;
        };
        const lines = await linesOf(await proxy.post(list));
        expect(bodyOf(lines).toString()).toBe('data: 1\n\n');
        expect(lineOf(lines, 'error')?.problem).toMatchObject({ status: 504, code: 'sandbox_timeout' });
        await sleep(100);
        expect(upstream.sockets.size).toBe(0);
      }),
    20_000,
  );

  it(
    'D08 ends a stream that never ends',
    () =>
      withServers(async ({ upstream, proxy }) => {
        upstream.reply = ({ socket }) => {
          socket.write(endless);
          const timer = setInterval(() => socket.write('data: 1\n\n'), 1000);
          socket.on('close', () => clearInterval(timer));
          return undefined;
        };
        const started = performance.now();
        const lines = await linesOf(await proxy.post(list));
        expect(lineOf(lines, 'error')?.problem.code).toBe('sandbox_timeout');
        expect(performance.now() - started).toBeLessThan(limits.total + 1000);
      }),
    20_000,
  );

  it(
    'O10 gives up on a sandbox that does not answer after 10 seconds',
    () =>
      withServers(async ({ upstream, proxy }) => {
        upstream.reply = () => undefined;
        const response = await proxy.post(list);
        expect(response.status).toBe(504);
        upstream.reply = answer(200, {}, 'back');
        expect((await proxy.post(list)).status).toBe(200);
      }),
    20_000,
  );
});
