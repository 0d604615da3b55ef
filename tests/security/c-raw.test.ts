import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { exchangeRaw, startFront, type TestFront } from './support/front.ts';
import { answer, ok } from './support/upstream.ts';

const bench = useBench();
let front: TestFront;
beforeEach(async () => {
  front = await startFront(bench.reader, bench.upstream.origin);
});
afterEach(() => front.close());

/** The embedded client's call, with what comes back on the wire. */
function explore(): Promise<string> {
  const url = encodeURIComponent(`${bench.upstream.origin}/v1/widgets`);
  const head = [
    `GET /api/try?scalar_url=${url} HTTP/1.1`,
    'Host: portal.test',
    'Sec-Fetch-Site: same-origin',
    'Connection: close',
  ];
  return exchangeRaw(front.port, `${head.join('\r\n')}\r\n\r\n`, 3000);
}

describe('C16: an answer that breaks off, as the embedded client sees it', () => {
  it('C16 never ends like a whole one, and holds no word of the portal', async () => {
    bench.upstream.reply = ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":');
      setTimeout(() => socket.resetAndDestroy(), 100);
      return undefined;
    };
    const text = await explore();
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain('{"a":');
    expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
    expect(text).not.toMatch(/Error|broke off/);
  });

  it('C16 is a problem where nothing of its body came', async () => {
    bench.upstream.reply = ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n');
      setTimeout(() => socket.resetAndDestroy(), 50);
      return undefined;
    };
    const text = await explore();
    expect(text).toMatch(/^HTTP\/1\.1 502 /);
    expect(text).toContain('sandbox_invalid_response');
  });

  it('D07 is cut at the limit by breaking the connection, not by an end', async () => {
    bench.upstream.reply = answer(200, { 'Content-Type': 'text/plain' }, 'x'.repeat(3 * 1024 * 1024));
    const text = await explore();
    expect(text).not.toMatch(/0\r\n\r\n$/);
    expect(text.length).toBeLessThan(2.2 * 1024 * 1024);
  });

  it.each(['600', '999', '700'])('C16 a status of %s is no answer', async (status) => {
    bench.upstream.reply = `HTTP/1.1 ${status} x\r\nContent-Length: 2\r\n\r\n{}`;
    const text = await explore();
    expect(text).toMatch(/^HTTP\/1\.1 502 /);
    await expect.poll(() => bench.upstream.sockets.size).toBe(0);
  });

  it('C16 a flood of interim answers is ended', async () => {
    bench.upstream.reply = ({ socket }) => {
      const flood = 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(1000);
      const fill = (): void => {
        while (!socket.destroyed && socket.write(flood));
      };
      socket.on('drain', fill);
      fill();
      return undefined;
    };
    const started = performance.now();
    expect(await explore()).toMatch(/^HTTP\/1\.1 502 /);
    expect(performance.now() - started).toBeLessThan(3000);
    await expect.poll(() => bench.upstream.sockets.size).toBe(0);
  });

  it.each([
    'text/plain; charset=utf-7',
    'application/json; charset=iso-2022-jp',
    'text/csv; charset="utf-8"; x=<script>',
    'image/png; charset=utf-7',
  ])('C08 no parameter of %s but UTF-8 goes on', async (type) => {
    bench.upstream.reply = answer(200, { 'Content-Type': type }, '+ADw-script+AD4-');
    const essence = type.split(';')[0];
    expect(await explore()).toMatch(new RegExp(`^content-type: ${essence}(; charset=utf-8)?\\r$`, 'im'));
  });

  it('C16 after all of them the next answer is whole', async () => {
    bench.upstream.reply = ok;
    expect(await explore()).toContain('{"ok":true}');
  });
});
