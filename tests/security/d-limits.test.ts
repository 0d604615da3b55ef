import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientHeader } from '#lib/proxy/context.ts';
import { limits } from '#lib/proxy/limits.ts';
import { handleTry } from '#lib/proxy/try-handler.ts';
import { useBench } from './support/bench.ts';
import { startFront, type TestFront } from './support/front.ts';
import { bodyOf, lineOf, linesOf, publicOrigin, samePage } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
let front: TestFront;
beforeEach(async () => {
  front = await startFront(bench.reader, bench.upstream.origin);
});
afterEach(() => front.close());

const list = { api: 'widgets', operation: 'listWidgets' };
const endless = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n';

describe('D: sizes', () => {
  const bodyOfSize = (size: number) => {
    const shell = '{"api":"widgets","operation":"createWidget","body":""}';
    return shell.replace('""}', `"${'x'.repeat(size - shell.length)}"}`);
  };

  it('D01 takes a call of exactly 1 MiB and refuses one byte more', async () => {
    const statuses = [1024 * 1024, 1024 * 1024 + 1].map(
      async (size) => (await bench.proxy.post(bodyOfSize(size))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 413]);
    expect(bench.upstream.requests).toHaveLength(1);
  });

  it('D01 refuses 1 MiB and a byte that comes in chunks', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(Buffer.from(chunk)),
    });
    const response = await fetch(`http://127.0.0.1:${front.port}/api/try`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: publicOrigin },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('rule 32: bodies that one client holds back leave room for those of others', async () => {
    const open: ReadableStreamDefaultController[] = [];
    const post = (client: string, bytes: number, isWhole: boolean) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(Buffer.from('"'.padEnd(bytes, 'x')));
          if (isWhole) controller.close();
          else open.push(controller);
        },
      });
      const { signal } = new AbortController();
      const headers = new Headers({ ...samePage, [clientHeader]: client });
      return handleTry({ method: 'POST', url: '', headers, body, signal }, bench.proxy.context);
    };
    const most = limits.requestBodiesOfOne / limits.requestBody;
    const held = Array.from({ length: most }, () => post('192.0.2.1', limits.requestBody, false));
    const late = await post('192.0.2.1', 1024, true);
    expect(late.status).toBe(429);
    expect(late.headers.get('retry-after')).toBe('1');
    expect((await post('192.0.2.2', limits.requestBody, true)).status).toBe(400);
    for (const controller of open) controller.close();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual(held.map(() => 400));
    expect((await post('192.0.2.1', 1024, true)).status).toBe(400);
  });

  it('D07 stops an endless answer at 2 MiB and says so', async () => {
    let closedAt = 0;
    bench.upstream.reply = ({ socket }) => {
      const block = Buffer.alloc(64 * 1024, 'x');
      const fill = (): void => {
        while (!socket.destroyed && socket.write(block));
      };
      socket.on('drain', fill);
      socket.on('close', () => {
        closedAt = performance.now();
      });
      socket.write(endless);
      fill();
      return undefined;
    };
    const response = await bench.proxy.post(list);
    const lines = await linesOf(response);
    const endedAt = performance.now();
    expect(lineOf(lines, 'end')).toMatchObject({ bytes: limits.responseBody, truncated: true });
    expect(bodyOf(lines).byteLength).toBe(limits.responseBody);
    // How soon is measured where a test has the machine to itself (d-real-size).
    await expect.poll(() => closedAt).toBeGreaterThan(0);
    expect(closedAt - endedAt).toBeLessThan(1000);
  });

  it('D07 leaves a long text a text where it is cut within a character', async () => {
    bench.upstream.reply = answer(200, {}, `x${'é'.repeat(limits.responseBody / 2)}`);
    const lines = await linesOf(await bench.proxy.post(list));
    expect(lineOf(lines, 'end')).toMatchObject({ truncated: true });
    expect(lines.filter((line) => line.type === 'body' && 'base64' in line)).toEqual([]);
    expect(bodyOf(lines).toString()).toMatch(/^xé+$/);
  });

  it('D07 passes an answer of exactly 2 MiB whole', async () => {
    bench.upstream.reply = answer(200, {}, 'x'.repeat(limits.responseBody));
    expect(lineOf(await linesOf(await bench.proxy.post(list)), 'end')).toMatchObject({
      bytes: limits.responseBody,
      truncated: false,
    });
  });

  it.each(['gzip', 'br', 'zstd', 'deflate'])('D11, D12 decodes no %s', async (encoding) => {
    const bytes = Buffer.from('not really encoded, and nobody finds out');
    bench.upstream.reply = answer(200, { 'Content-Encoding': encoding }, bytes.toString());
    const lines = await linesOf(await bench.proxy.post(list));
    expect(bodyOf(lines).equals(bytes)).toBe(true);
    expect(lines.some((line) => line.type === 'body' && 'base64' in line)).toBe(true);
  });
});

describe('D10: a visitor who leaves', () => {
  const fields = { 'Content-Type': 'application/json', Origin: publicOrigin };
  const body = JSON.stringify(list);

  it.each([
    ['while the answer streams', true],
    ['before the first byte', false],
  ])('D10 %s: the sandbox is told at once, and the slot is free', async (_, isStreaming) => {
    bench.upstream.reply = ({ socket }) => {
      if (!isStreaming) return undefined;
      socket.write(endless);
      const timer = setInterval(() => socket.write('x'.repeat(1000)), 20);
      socket.on('close', () => clearInterval(timer));
      return undefined;
    };
    for (let round = 0; round < 10; round += 1) {
      const calls = Array.from({ length: 10 }, async () => {
        const leave = new AbortController();
        const url = `http://127.0.0.1:${front.port}/api/try`;
        const call = fetch(url, { method: 'POST', headers: fields, body, signal: leave.signal });
        if (isStreaming) expect((await call).status).toBe(200);
        else await Promise.race([call.catch(() => {}), sleep(100)]);
        leave.abort();
        await call.then((response) => response.text()).catch(() => {});
      });
      await Promise.all(calls);
      const deadline = performance.now() + 1000;
      while (bench.upstream.sockets.size > 0 && performance.now() < deadline) await sleep(10);
      expect(bench.upstream.sockets.size).toBe(0);
    }
    bench.upstream.reply = answer(200, {}, 'free');
    const response = await fetch(`http://127.0.0.1:${front.port}/api/try`, {
      method: 'POST',
      headers: fields,
      body,
    });
    expect(response.status).toBe(200);
  });
});
