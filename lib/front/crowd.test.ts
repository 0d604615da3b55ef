import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createFront } from './server.ts';
import { turnLimits } from './turns.ts';

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** What has come so far. */
const asked: (string | undefined)[] = [];

/** A front before a handler whose answers the test ends by hand. */
async function startFront() {
  asked.length = 0;
  const begun: { readonly url: string; readonly response: ServerResponse; readonly after: number }[] = [];
  server = createFront({
    settings: { portalUrl: 'http://portal.test', basePath: '', trustedProxyHops: 1 },
    health: { isReady: true },
    log: () => {},
    handler: ({ url = '' }, response) => {
      begun.push({ url, response, after: asked.length });
    },
  });
  server.on('request', ({ url }) => asked.push(url));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return begun;
}

/** A connection over which the pages are asked for, one behind the other, and all that comes back. */
function ask(client: string, ...urls: string[]) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const got = { text: '' };
  socket
    .on('error', () => {})
    .on('data', (bytes) => {
      got.text += bytes;
    });
  for (const url of urls)
    socket.write(`GET ${url} HTTP/1.1\r\nHost: portal.test\r\nX-Forwarded-For: ${client}\r\n\r\n`);
  sockets.push(socket);
  return got;
}

it('rule 32: a crowd of one client is made a few at a time, and costs the next client one turn', async () => {
  const begun = await startFront();
  ask('192.0.2.1', ...Array.from({ length: turnLimits.atOnce * 3 }, (_, at) => `/a${at}`));
  await expect.poll(() => begun.length).toBe(turnLimits.atOnce);
  ask('192.0.2.2', '/b');
  await expect.poll(() => asked).toContain('/b');
  begun[0]?.response.end();
  begun[1]?.response.end();
  await expect.poll(() => begun.length).toBe(turnLimits.atOnce + 2);
  expect(begun.slice(turnLimits.atOnce).map(({ url }) => url)).toContain('/b');
});

it('rule 32: what is posted begins in turn too, after all that came with it, and holds up nobody while it runs', async () => {
  const begun = await startFront();
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  const fields = 'Host: portal.test\r\nX-Forwarded-For: 192.0.2.1\r\nContent-Length: 0\r\n\r\n';
  socket.write(
    Array.from({ length: 8 }, (_, at) => `POST ${at < 4 ? '/mcp' : '/try/a/b'} HTTP/1.1\r\n${fields}`).join(
      '',
    ),
  );
  await expect.poll(() => begun.length).toBe(8);
  expect(begun[0]?.after).toBe(8);
  ask('192.0.2.2', '/b');
  await expect.poll(() => begun.at(-1)?.url).toBe('/b');
});

it('rule 32: beyond its share of the queue a client is told to come back', async () => {
  const begun = await startFront();
  const most = turnLimits.atOnce + turnLimits.waitingOfOne;
  ask('192.0.2.1', ...Array.from({ length: turnLimits.atOnce }, (_, at) => `/a${at}`));
  await expect.poll(() => begun.length).toBe(turnLimits.atOnce);
  ask('192.0.2.1', ...Array.from({ length: turnLimits.waitingOfOne }, (_, at) => `/b${at}`));
  await expect.poll(() => asked.length).toBe(most);
  const late = ask('192.0.2.1', '/late');
  await expect.poll(() => late.text).toMatch(/^HTTP\/1\.1 503 /);
  expect(late.text).toMatch(/^retry-after: 1\r$/im);
  expect(late.text).toContain('application/problem+json');
  const health = ask('192.0.2.1', '/livez');
  await expect.poll(() => health.text).toContain('alive');
});

it('rule 32: nothing is made for a client that has left', async () => {
  const begun = await startFront();
  ask('192.0.2.1', ...Array.from({ length: turnLimits.atOnce }, (_, at) => `/a${at}`));
  await expect.poll(() => begun.length).toBe(turnLimits.atOnce);
  ask('192.0.2.2', '/left');
  await expect.poll(() => asked).toContain('/left');
  const closed = once(sockets[1] as Socket, 'close');
  sockets[1]?.destroy();
  await closed;
  await expect.poll(() => connections()).toBe(1);
  for (const { response } of begun) response.end();
  const next = ask('192.0.2.3', '/next');
  await expect.poll(() => begun.at(-1)?.url).toBe('/next');
  begun.at(-1)?.response.end('made');
  await expect.poll(() => next.text).toContain('made');
  expect(begun.map(({ url }) => url)).not.toContain('/left');
});

function connections(): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
}

it('rule 32: a client that reads nothing of its answer is cut off', async () => {
  await startFront();
  expect(server.timeout).toBe(30_000);
});
