import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { exchangeRaw, rawCall, startFront, type TestFront } from './support/front.ts';

const bench = useBench();
let front: TestFront;
beforeEach(async () => {
  front = await startFront(bench.reader, bench.upstream.origin);
});
afterEach(() => front.close());

const call = '{"api":"widgets","operation":"createWidget","body":{"name":"bolt"}}';

/** The call with these fields over a raw socket, and what the sandbox got of it. */
async function send(fields: readonly string[], head = rawCall(call, fields)) {
  const closing = head.replace(
    /^Host: /m,
    /^Connection:/im.test(head) ? 'Host: ' : 'Connection: close\r\nHost: ',
  );
  const text = await exchangeRaw(front.port, closing);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, text, received: bench.upstream.requests.at(-1) };
}

const sandboxFields = (port: number) => [
  `Host: 127.0.0.1:${port}`,
  'Content-Type: application/json',
  'Accept: */*',
  'Accept-Encoding: identity',
  'User-Agent: developer-portal-console/1',
  'Content-Length: 20',
  'Connection: close',
];

describe('A48, B04, B06, B08: nothing of the head of a call goes on', () => {
  it.each([
    ['A48', ['X-Forwarded-Host: evil.test', 'X-Forwarded-Proto: gopher', 'X-Forwarded-Port: 1']],
    [
      'A48',
      ['Forwarded: host=evil.test', 'X-Original-URL: /admin', 'X-Rewrite-URL: /admin', 'X-Host: evil.test'],
    ],
    ['B04', ['Connection: X-Api-Key, close', 'X-Api-Key: canary', 'Keep-Alive: x', 'Proxy-Connection: x']],
    ['B04', ['TE: trailers', 'Trailer: X', 'Upgrade: h2c', 'Proxy-Authorization: x', 'Max-Forwards: 0']],
    ['B06', ['Cookie: __Host-session=canary', 'Cookie: b=2']],
    ['B08', ['Authorization: Bearer docs-token', 'X-Csrf-Token: canary', 'X-Portal-Client: 203.0.113.9']],
  ])('%s %j', async (_, fields) => {
    const { status, received, text } = await send(fields);
    expect(status).toBe(200);
    expect(received?.fields).toEqual(sandboxFields(bench.upstream.port));
    expect(received?.body).toBe('{\n  "name": "bolt"\n}');
    expect(text).not.toMatch(/canary|docs-token/);
  });

  it('A48 another Host chooses no other sandbox', async () => {
    const { received } = await send([], rawCall(call).replace('Host: portal.test', 'Host: evil.test'));
    expect(received?.fields).toEqual(sandboxFields(bench.upstream.port));
  });

  it.each(['Expect: 100-continue', 'Expect: 100-CONTINUE'])('B04 %s is answered here', async (field) => {
    const { status, text, received } = await send([field]);
    expect(status).toBe(100);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 200']);
    expect(received?.fields).toEqual(sandboxFields(bench.upstream.port));
  });

  it('B04 a body is not asked for before its head has been looked at', async () => {
    const head = rawCall('', ['Expect: 100-continue']).replace(
      'Content-Length: 0',
      'Content-Length: 104857600',
    );
    const { status, text } = await send([], head);
    expect(status).toBe(413);
    expect(text).not.toContain('100 Continue');
  });

  it('B04 another expectation is refused as every refusal is', async () => {
    const { status, text } = await send(['Expect: a-cake']);
    expect(status).toBe(400);
    expect(text).toContain('application/problem+json');
    expect(text).toMatch(/^x-content-type-options: nosniff\r$/im);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each([
    'Connection',
    'Transfer-Encoding',
    'Content-Length',
    'TE',
    'Trailer',
    'Upgrade',
    'Keep-Alive',
    'Proxy-Connection',
    'Proxy-Authorization',
    'Expect',
    'Host',
    'X-Forwarded-Host',
    'Forwarded',
    'Via',
    'X-Original-URL',
    'Cookie',
    'Origin',
    'Sec-Fetch-Site',
    'User-Agent',
    'Accept-Encoding',
    'X-HTTP-Method-Override',
    'X-Middleware-Subrequest',
  ])('B04, A48 the call itself cannot name %s', async (name) => {
    const hostile = JSON.stringify({ ...JSON.parse(call), header: { [name]: 'evil.test' } });
    const { status } = await send([], rawCall(hostile));
    expect(status).toBe(400);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('B04 a call in chunks with trailers goes on by length, without the trailers', async () => {
    const head = rawCall('', ['Transfer-Encoding: chunked', 'Trailer: X-Evil']).replace(
      'Content-Length: 0\r\n',
      '',
    );
    const chunks = `${call.length.toString(16)};ext="a;b"\r\n${call}\r\n0\r\nX-Evil: canary\r\n\r\n`;
    const { status, received } = await send([], head + chunks);
    expect(status).toBe(200);
    expect(received?.fields).toEqual(sandboxFields(bench.upstream.port));
  });
});

describe('E04: addresses beside the entry', () => {
  it.each(['/api/try/', '/api/try/x', '/API/try', '/api/try;x', '/api', '/api/sandbox-key/x'])(
    'E04 POST %s is 405',
    async (target) => {
      const { status, text } = await send([], rawCall(call).replace('/api/try', target));
      expect(status).toBe(405);
      expect(text).toMatch(/^allow: GET, HEAD\r$/im);
      expect(bench.upstream.accepted).toBe(0);
    },
  );

  it.each(['/api/try#&scalar_url=x', '/api/try?#&scalar_url=x', '/x#y'])(
    'E04 a fragment in %s is no part of a target',
    async (target) => {
      for (const method of ['DELETE', 'GET', 'POST']) {
        const { status } = await send([], rawCall(call).replace('POST /api/try', `${method} ${target}`));
        expect(status).toBe(400);
      }
      expect(bench.upstream.accepted).toBe(0);
    },
  );
});

describe('C16: one connection, several requests', () => {
  const slow = rawCall('{"api":"widgets","operation":"listWidgets"}');
  it.each([
    ['no HTTP', 'garbage\r\n\r\n'],
    ['two hosts', 'GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['two lengths', 'POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a tunnel', 'CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n'],
    ['an upgrade', 'GET /x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
    ['a method nobody knows', 'FOO /x HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['an announced upload', rawCall('').replace('Content-Length: 0', 'Content-Length: 104857600')],
    ['a head too large', `GET /x HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`],
  ])('C16 %s behind a call does not speak into its answer', async (_, second) => {
    bench.upstream.reply = ({ socket }) => {
      setTimeout(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nbeg'), 50);
      setTimeout(() => socket.write('inend'), 250);
      return undefined;
    };
    const text = await exchangeRaw(front.port, slow + second, 600);
    const [first = ''] = text.split(/(?<=0\r\n\r\n)/);
    // The first answer is whole, or there is none of it: never a piece of another inside.
    const body = first.slice(first.indexOf('\r\n\r\n'));
    expect(body).not.toContain('HTTP/1.1');
    expect(body).not.toContain('problem+json');
    if (text !== '') expect(text).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('C16 a call whose own body is broken is told so', async () => {
    const head = rawCall('', ['Transfer-Encoding: chunked']).replace('Content-Length: 0\r\n', '');
    const { status, text } = await send([], `${head}zz\r\n{}\r\n0\r\n\r\n`);
    expect(status).toBe(400);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('F02, F05: a field that is there twice', () => {
  it.each([
    ['F05', 'Content-Type: text/plain'],
    ['F05', 'Content-Type: application/json'],
    ['F02', 'Origin: https://evil.test'],
    ['F02', 'Origin: http://portal.test'],
    ['D14', 'Content-Encoding: identity\r\nContent-Encoding: gzip'],
  ])('%s %s', async (_, field) => {
    const { status } = await send([field]);
    expect(status).toBe(400);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each(['same-origin', 'cross-site'])('F02 Sec-Fetch-Site with %s', async (site) => {
    const { status } = await send(['Sec-Fetch-Site: same-origin', `Sec-Fetch-Site: ${site}`]);
    expect(status).toBe(400);
  });

  it('B14 a version that this server does not speak', async () => {
    for (const version of ['HTTP/2.0', 'HTTP/0.9'])
      expect((await send([], rawCall('{}').replace('HTTP/1.1', version))).status).toBe(400);
  });

  it('B14 chunks in HTTP/1.0, and chunks twice', async () => {
    const chunked = rawCall('', ['Transfer-Encoding: chunked']).replace('Content-Length: 0\r\n', '');
    const body = '2\r\n{}\r\n0\r\n\r\n';
    expect((await send([], chunked.replace('HTTP/1.1', 'HTTP/1.0') + body)).status).toBe(400);
    const twice = chunked.replace('\r\n\r\n', '\r\nTransfer-Encoding: chunked\r\n\r\n');
    expect((await send([], twice + body)).status).toBe(400);
  });
});
