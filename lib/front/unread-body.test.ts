import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createFront, type Handler } from './server.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function connectTo(handler: Handler) {
  server = createFront({
    settings: { portalUrl: 'http://portal.test', basePath: '', trustedProxyHops: 0 },
    health: { isReady: true },
    log: () => {},
    handler,
    entries: new Map([['/api/try', handler]]),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const got = { text: '' };
  socket
    .on('error', () => {})
    .on('data', (bytes) => {
      got.text += bytes;
    });
  return { socket, got };
}

const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: portal.test\r\nContent-Length: ${length}\r\n\r\n`;

it.each(['/api/try', '/try/api/operation'])(
  'D05 a body to %s that nobody waits for any more is cut off, whoever gave it up',
  async (path) => {
    const { socket, got } = await connectTo(async (request, response) => {
      // As Next hands a body on. Given up, it takes the request's own socket along.
      const body = Readable.toWeb(request as Readable) as ReadableStream;
      await body.cancel();
      response.end('enough');
    });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`${post(path, 100)}a`);
    await expect.poll(() => got.text).toContain('enough');
    const trickle = setInterval(() => socket.write('a'), 100);
    const isClosed = await Promise.race([closed.then(() => true), sleep(2_000).then(() => false)]);
    clearInterval(trickle);
    expect(isClosed).toBe(true);
  },
);

it('rule 36: a client whose body still comes whole may go on over its connection', async () => {
  const { socket, got } = await connectTo(async ({ url }, response) => {
    if (url === '/next') await sleep(500);
    response.end(`answer to ${url}`);
  });
  socket.write(`${post('/api/try', 10)}half `);
  await expect.poll(() => got.text).toContain('answer to /api/try');
  socket.write('whole');
  socket.write('GET /next HTTP/1.1\r\nHost: portal.test\r\n\r\n');
  await expect.poll(() => got.text, { timeout: 3_000 }).toContain('answer to /next');
});
