import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawCall } from './support/front.ts';
import { openSockets, type Portal, quantile, startPortal, timed } from './support/portal.ts';
import { publicOrigin } from './support/proxy.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

const MiB = 1024 * 1024;
const get = 'GET /guides/quickstart HTTP/1.1\r\nHost: portal.test\r\n';
const list = '{"api":"widgets","operation":"listWidgets"}';

let upstream: Upstream;
let portal: Portal;
beforeEach(async () => {
  upstream = await startUpstream();
  portal = await startPortal(upstream.origin);
});
afterEach(async () => {
  await Promise.all([portal.close(), upstream.close()]);
});

/** The slowest but one of 100 pages that a normal visitor loads one after the other. */
async function slowestOfHundred(): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    const { status, took } = await timed(portal.port, { path: '/guides/quickstart', headers: { Host: 'x' } });
    expect(status).toBe(200);
    times.push(took);
  }
  return quantile(times, 0.98);
}

describe('D, P: crowds of connections', () => {
  it('D04 10,000 heads that trickle in slow nobody down and are gone within a minute', async () => {
    await slowestOfHundred();
    const before = await portal.measure();
    const opened = performance.now();
    const sockets = await openSockets(portal.port, 10_000, `${get}X: `);
    for (const socket of sockets) socket.resume();
    const trickle = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, 5_000);
    expect(await slowestOfHundred()).toBeLessThan(250);
    expect((await portal.measure()).rss - before.rss).toBeLessThan(128 * MiB);
    while (sockets.some(({ destroyed }) => !destroyed) && performance.now() - opened < 60_000)
      await sleep(100);
    clearInterval(trickle);
    expect(sockets.filter(({ destroyed }) => !destroyed)).toEqual([]);
  }, 120_000);

  it('D05 1,000 bodies that trickle in are each answered with 408 by 10 seconds, and never passed on', async () => {
    const sockets = await openSockets(portal.port, 1_000);
    const started = performance.now();
    const answers = sockets.map(async (socket) => {
      const [head] = await once(socket, 'data');
      return { status: String(head).slice(9, 12), after: performance.now() - started };
    });
    for (const socket of sockets)
      socket.write(rawCall('').replace('Content-Length: 0', 'Content-Length: 1000'));
    const trickle = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, 1_000);
    const headers = { 'Content-Type': 'application/json', Origin: publicOrigin };
    const other = await timed(portal.port, { method: 'POST', path: '/api/try', headers }, list);
    expect(other.status).toBe(200);
    const found = await Promise.all(answers);
    clearInterval(trickle);
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['408']));
    expect(Math.max(...found.map(({ after }) => after))).toBeLessThan(10_500);
    expect(upstream.requests).toHaveLength(1);
    for (const socket of sockets) socket.destroy();
  }, 60_000);

  it('P01 10,000 idle connections take less than 400 MiB and no time of others', async () => {
    const sockets = await openSockets(portal.port, 10_000, `${get}\r\n`);
    await expect.poll(() => sockets.filter(({ bytesRead }) => bytesRead > 0).length).toBe(10_000);
    expect(await slowestOfHundred()).toBeLessThan(250);
    expect((await portal.measure()).rss).toBeLessThan(400 * MiB);
    expect(sockets.every((socket) => socket.writable)).toBe(true);
    for (const socket of sockets) socket.destroy();
  }, 120_000);
});
