import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#lib/proxy/limits.ts';
import { rawCall } from './support/front.ts';
import { openSockets, type Portal, quantile, startPortal, timed } from './support/portal.ts';
import { bodyOf, lineOf, publicOrigin } from './support/proxy.ts';
import { answer, startUpstream, type Upstream } from './support/upstream.ts';

const MiB = 1024 * 1024;
const list = '{"api":"widgets","operation":"listWidgets"}';
const endless = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n';

let upstream: Upstream;
let portal: Portal;
beforeEach(async () => {
  upstream = await startUpstream();
  portal = await startPortal(upstream.origin);
});
afterEach(async () => {
  await Promise.all([portal.close(), upstream.close()]);
});

async function call(body = list) {
  const headers = { 'Content-Type': 'application/json', Origin: publicOrigin };
  const found = await timed(portal.port, { method: 'POST', path: '/api/try', headers }, body);
  const lines = found.status === 200 ? found.body.trim().split('\n') : [];
  return { ...found, lines: lines.map((line) => JSON.parse(line)) };
}

describe('D at their real sizes, in a portal of its own', () => {
  it('D01 refuses 100 MiB within 100 ms, reads next to nothing of them, and needs no memory for them', async () => {
    await call();
    const before = await portal.measure();
    const headers = {
      'Content-Type': 'application/json',
      Origin: publicOrigin,
      'Content-Length': String(100 * MiB),
    };
    const options = { host: '127.0.0.1', port: portal.port, method: 'POST', path: '/api/try', headers };
    const started = performance.now();
    const request = httpRequest({ ...options, agent: false });
    // Cut in the middle of its body, as is hoped for.
    request.on('error', () => {});
    const gone = new Promise((resolve) => request.once('close', resolve));
    const block = Buffer.alloc(MiB, 'x');
    let written = 0;
    const fill = (): void => {
      while (!request.destroyed && written++ < 100 && request.write(block));
    };
    request.on('drain', fill);
    fill();
    const [response] = await once(request, 'response');
    expect(performance.now() - started).toBeLessThan(100);
    expect(response.statusCode).toBe(413);
    response.resume();
    await gone;
    // What the buffers of both kernels hold.
    expect(request.socket?.bytesWritten).toBeLessThan(20 * MiB);
    expect((await portal.measure()).rss - before.rss).toBeLessThan(8 * MiB);
    expect(upstream.requests).toHaveLength(1);
  }, 20_000);

  it('D07 an endless answer, again and again, leaves memory flat and the sandbox alone', async () => {
    const closed: number[] = [];
    upstream.reply = ({ socket }) => {
      const block = Buffer.alloc(64 * 1024, 'x');
      const fill = (): void => {
        while (!socket.destroyed && socket.write(block));
      };
      socket.on('drain', fill).on('close', () => closed.push(performance.now()));
      socket.write(endless);
      fill();
      return undefined;
    };
    const round = async (): Promise<void> => {
      const { lines } = await call();
      const endedAt = performance.now();
      expect(lineOf(lines, 'end')).toMatchObject({ bytes: limits.responseBody, truncated: true });
      await expect.poll(() => upstream.sockets.size, { timeout: 100, interval: 5 }).toBe(0);
      expect((closed.at(-1) ?? Number.POSITIVE_INFINITY) - endedAt).toBeLessThan(100);
    };
    for (let turn = 0; turn < 5; turn += 1) await round();
    const before = await portal.measure();
    // As many as one client's bytes of a minute allow.
    for (let turn = 0; turn < 4; turn += 1) await round();
    expect((await portal.measure()).rss - before.rss).toBeLessThan(16 * MiB);
  });

  it('D11 a gzip bomb of 300 MiB passes as the 300 KiB that it is', async () => {
    // Members of a gzip file follow each other: 300 times one MiB of zeros.
    const bomb = Buffer.concat(Array.from({ length: 300 }, () => gzipSync(Buffer.alloc(MiB))));
    upstream.reply = Buffer.concat([
      Buffer.from(answer(200, { 'Content-Encoding': 'gzip', 'Content-Length': String(bomb.byteLength) })),
      bomb,
    ]);
    await call();
    const before = await portal.measure();
    const { lines } = await call();
    expect(bodyOf(lines).equals(bomb)).toBe(true);
    const after = await portal.measure();
    expect(after.rss - before.rss).toBeLessThan(16 * MiB);
    expect(after.coders).toBe(0);
  });

  it('D12 a Brotli answer to a request for identity is not decoded', async () => {
    const bytes = brotliCompressSync('{"secret":"plain"}');
    upstream.reply = Buffer.concat([
      Buffer.from(answer(200, { 'Content-Encoding': 'br', 'Content-Length': String(bytes.byteLength) })),
      bytes,
    ]);
    const { lines, body } = await call();
    expect(upstream.requests[0]?.fields).toContain('Accept-Encoding: identity');
    expect(bodyOf(lines).equals(bytes)).toBe(true);
    expect(body).not.toContain('plain');
    expect((await portal.measure()).coders).toBe(0);
  });

  it('D14 a compressed call is refused without a decoder', async () => {
    const bomb = gzipSync(Buffer.alloc(10 * MiB));
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip']) {
      const headers = {
        'Content-Type': 'application/json',
        Origin: publicOrigin,
        'Content-Encoding': encoding,
      };
      for (const target of ['/api/try', '/api/sandbox-key', '/api/try?scalar_url=x']) {
        const options = { method: 'POST', path: target, headers };
        expect((await timed(portal.port, options, bomb.toString('latin1'))).status).toBe(415);
      }
    }
    expect((await portal.measure()).coders).toBe(0);
    expect(upstream.accepted).toBe(0);
  });
});

describe('F14: many calls of one client at once', () => {
  /** Milliseconds until each of 200 requests, sent at once over connections that stand already, is answered. */
  async function burst(port: number): Promise<{ status: number; took: number }[]> {
    const sockets = await openSockets(port, 200);
    const started = performance.now();
    const answers = sockets.map(async (socket) => {
      const [head] = await once(socket, 'data');
      socket.destroy();
      return { status: Number(String(head).slice(9, 12)), took: performance.now() - started };
    });
    for (const socket of sockets) socket.write(rawCall(list));
    return Promise.all(answers);
  }

  it('F14 admits ten, refuses the rest as fast as node can answer at all, and serves the next client', async () => {
    upstream.reply = ({ socket }) => {
      setTimeout(() => socket.write(answer(200, {}, 'slow')), 2000);
      return undefined;
    };
    const bare = createServer((_request, response) => response.writeHead(429).end('{}'));
    bare.listen(0, '127.0.0.1');
    await once(bare, 'listening');
    // Once to warm up, once to measure.
    await burst(portal.port);
    const floor = quantile(
      (await burst((bare.address() as { port: number }).port)).map(({ took }) => took),
      0.95,
    );
    bare.close();
    const underWay = burst(portal.port);
    await expect.poll(() => upstream.requests.length, { timeout: 2000 }).toBe(20);
    const further: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { took, status } = await call();
      expect(status).toBe(429);
      further.push(took);
    }
    expect(quantile(further, 0.5)).toBeLessThan(50);

    const found = await underWay;
    expect(found.filter((one) => one.status === 200)).toHaveLength(10);
    const refused = found.filter((one) => one.status === 429).map((one) => one.took);
    expect(refused).toHaveLength(190);
    expect(quantile(refused, 0.95)).toBeLessThan(50 + 4 * floor);
    expect(upstream.requests).toHaveLength(20);
  });
});
