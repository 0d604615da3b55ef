import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { bodyOf, lineOf, linesOf } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const list = { api: 'widgets', operation: 'listWidgets' };
const sandboxed = "default-src 'none'; sandbox; frame-ancestors 'none'";

describe('C: what the browser is given', () => {
  const hostile = {
    'Set-Cookie': ['__Host-session=x; Path=/; Secure', 'b=2'],
    'Content-Security-Policy': 'script-src *',
    'Strict-Transport-Security': 'max-age=0',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Credentials': 'true',
    'Clear-Site-Data': '"*"',
    Location: 'https://evil.test/',
    Refresh: '0; url=https://evil.test/',
    'Service-Worker-Allowed': '/',
    'Cache-Control': 'public, max-age=31536000',
    'Content-Disposition': 'attachment; filename=x.html',
    'Alt-Svc': 'h3=":443"',
    NEL: '{}',
    Link: '<https://evil.test/>; rel=preload',
    SourceMap: '/x.map',
    'x-middleware-rewrite': 'https://evil.test/',
    'x-nextjs-redirect': 'https://evil.test/',
  };
  const own = [
    'cache-control',
    'content-security-policy',
    'content-type',
    'cross-origin-resource-policy',
    'ratelimit',
    'ratelimit-policy',
    'x-content-type-options',
  ];

  it('C01, C02 gives out no field of the sandbox, and lists them as data', async () => {
    bench.upstream.reply = answer(200, hostile, '{}');
    const response = await bench.proxy.post(list);
    expect([...response.headers.keys()].sort()).toEqual(own);
    expect(response.headers.get('content-security-policy')).toBe(sandboxed);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const shown = lineOf(await linesOf(response), 'response')?.headers;
    expect(shown?.filter(([name]) => name === 'Set-Cookie')).toHaveLength(2);
    expect(shown).toContainEqual(['Location', 'https://evil.test/']);
  });

  it('C02 holds for the embedded client too', async () => {
    bench.upstream.reply = answer(200, { ...hostile, 'Content-Type': 'application/json', ETag: '"1"' }, '{}');
    const response = await bench.proxy.explore(`${bench.upstream.origin}/v1/widgets`);
    expect([...response.headers.keys()].sort()).toEqual([
      'cache-control',
      'content-security-policy',
      'content-type',
      'cross-origin-resource-policy',
      'etag',
      'x-content-type-options',
    ]);
  });

  it.each([
    ['C05', 'text/html', '<script>parent.__pwn=1</script>'],
    ['C06', 'image/svg+xml', '<svg onload="parent.__pwn=1"/>'],
    ['C08', 'application/javascript', 'window.__x=1'],
    ['C08', 'application/json', '[{"secret":1}]'],
    ['C08', 'text/css', '*{}'],
  ])('%s makes inert text of %s', async (_, type, body) => {
    bench.upstream.reply = answer(200, { 'Content-Type': type }, body);
    const response = await bench.proxy.post(list);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(sandboxed);
    expect(bodyOf(await linesOf(response)).toString()).toBe(body);

    const raw = await bench.proxy.explore(`${bench.upstream.origin}/v1/widgets`);
    expect(raw.headers.get('content-type')).toMatch(
      /^(application\/(json|octet-stream)|text\/plain; charset=utf-8)$/,
    );
    expect(raw.headers.get('content-security-policy')).toBe(sandboxed);
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    await raw.text();
  });

  it.each(['document', 'iframe', 'script', 'style', 'image', 'worker', 'serviceworker', 'embed', 'object'])(
    'C08 answers no request for a %s',
    async (destination) => {
      const response = await bench.proxy.post(list, { fields: { 'Sec-Fetch-Dest': destination } });
      expect(response.status).toBe(403);
      const url = `${bench.upstream.origin}/v1/widgets`;
      const raw = await bench.proxy.explore(url, { fields: { 'Sec-Fetch-Dest': destination } });
      expect(raw.status).toBe(403);
      expect(bench.upstream.accepted).toBe(0);
    },
  );

  it('C14 gives each of two visitors their own answers', async () => {
    bench.upstream.reply = ({ line }) => answer(200, {}, line);
    const calls = Array.from({ length: 200 }, async (_, index) => {
      const nonce = `nonce-${index}-`;
      // A client at a time runs ten; the twenty pairs here never reach that.
      const client = `192.0.2.${index % 40}`;
      const response = await bench.proxy.post({ ...list, query: { q: nonce } }, { client });
      expect(response.headers.get('cache-control')).toBe('no-store');
      const text = bodyOf(await linesOf(response)).toString();
      expect(text.match(/nonce-\d+-/g)).toEqual([nonce]);
    });
    // The global cap is 100.
    const results = await Promise.allSettled(calls);
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(100);
  });
});

describe('C16: odd framing', () => {
  const zipped = gzipSync('hello');
  const withHead = (head: string, body: Buffer | string) =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), Buffer.from(body)]);
  const chunked = (extra: string) =>
    withHead(`Transfer-Encoding: chunked${extra}`, '2\r\nok\r\n0\r\nX-T: 1\r\n\r\n');
  const call = async () => linesOf(await bench.proxy.post(list));

  it('C16 passes an encoded body on as the bytes that it is', async () => {
    bench.upstream.reply = withHead(`Content-Encoding: gzip\r\nContent-Length: ${zipped.byteLength}`, zipped);
    const lines = await call();
    expect(bodyOf(lines).equals(zipped)).toBe(true);
    expect(lineOf(lines, 'end')).toMatchObject({ bytes: zipped.byteLength, truncated: false });
  });

  it('C16 reads chunks with trailers', async () => {
    bench.upstream.reply = chunked('\r\nTrailer: X-T');
    const lines = await call();
    expect(bodyOf(lines).toString()).toBe('ok');
    expect(lineOf(lines, 'end')?.bytes).toBe(2);
  });

  it('C16 marks a body that is shorter than announced as broken', async () => {
    bench.upstream.reply = ({ socket }) => {
      socket.end(`${answer(200, { 'Content-Length': '100' })}short`);
      return undefined;
    };
    const lines = await call();
    expect(lineOf(lines, 'end')).toBeUndefined();
    expect(lineOf(lines, 'error')?.problem).toMatchObject({ status: 502, code: 'sandbox_invalid_response' });
  });

  it('C16 marks chunks that break off as broken', async () => {
    bench.upstream.reply = ({ socket }) => {
      socket.end(withHead('Transfer-Encoding: chunked', '2\r\nok\r\n'));
      return undefined;
    };
    expect(lineOf(await call(), 'error')?.problem.status).toBe(502);
  });

  it.each(['101 Switching Protocols', '000 Nothing'])('C16 takes no %s for an answer', async (status) => {
    bench.upstream.reply = `HTTP/1.1 ${status}\r\nContent-Length: 2\r\n\r\nok`;
    const response = await bench.proxy.post({ api: 'widgets', operation: 'listWidgets' });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'sandbox_invalid_response' });
  });

  it.each([
    ['a longer body than announced', answer(200, { 'Content-Length': '2' }, '').concat('okEVIL')],
    ['a 204 with a body', 'HTTP/1.1 204 No Content\r\n\r\nEVIL'],
    ['a 304 with a body', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nEVIL'],
  ])('C16 keeps %s out of the next answer', async (_, reply) => {
    bench.upstream.reply = reply;
    expect(bodyOf(await call()).toString()).not.toContain('EVIL');
    bench.upstream.reply = answer(200, {}, 'fine');
    expect(bodyOf(await call()).toString()).toBe('fine');
  });

  it('C16 drops the body of an answer to HEAD', async () => {
    bench.upstream.reply = answer(200, {}, 'EVIL');
    const head = { api: 'widgets', operation: 'headWidget', path: { id: '1' } };
    expect(bodyOf(await linesOf(await bench.proxy.post(head))).toString()).toBe('');
    bench.upstream.reply = answer(200, {}, 'fine');
    expect(bodyOf(await call()).toString()).toBe('fine');
  });

  it.each([
    ['both lengths', chunked('\r\nContent-Length: 7')],
    ['two lengths', withHead('Content-Length: 2\r\nContent-Length: 3', 'okk')],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.2\r\n\r\n'],
    ['an upgrade', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n'],
    ['fields of 17 KiB', withHead(`X-Big: ${'x'.repeat(17 * 1024)}`, '')],
    ['101 fields', withHead(Array.from({ length: 101 }, (_, at) => `X-${at}: 1`).join('\r\n'), '')],
  ])('C16 refuses %s', async (_, reply) => {
    bench.upstream.reply = reply;
    const response = await bench.proxy.post(list);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'sandbox_invalid_response' });
  });

  it('C16 reads text that is cut within a character', async () => {
    const text = 'naïve – 日本語 – 🎈';
    const bytes = Buffer.from(text);
    bench.upstream.reply = ({ socket }) => {
      socket.write(withHead(`Content-Length: ${bytes.byteLength}`, ''));
      for (const [at] of bytes.entries()) setTimeout(() => socket.write(bytes.subarray(at, at + 1)), at * 2);
      return undefined;
    };
    const lines = await call();
    expect(lines.filter((line) => line.type === 'body').every((line) => 'text' in line)).toBe(true);
    expect(bodyOf(lines).toString()).toBe(text);
  });

  it('C16 carries bytes that are no text unchanged', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xe2, 0x82]);
    bench.upstream.reply = withHead(`Content-Length: ${bytes.byteLength}`, bytes);
    expect(bodyOf(await call()).equals(bytes)).toBe(true);
  });
});
