import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTestCatalog } from './support/catalog.ts';
import { exchangeRaw, rawCall, startFront, type TestFront } from './support/front.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

let front: TestFront;
let upstream: Upstream;
const catalog = readTestCatalog();

beforeAll(async () => {
  upstream = await startUpstream();
  front = await startFront(catalog.reader, upstream.origin);
});
afterAll(async () => {
  await Promise.all([front.close(), upstream.close()]);
  catalog.remove();
});

/** Status of the first answer, and whether the connection was closed after it. */
async function send(bytes: string): Promise<{ status: number; text: string }> {
  const text = await exchangeRaw(front.port, bytes);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
}

const get = (line: string, fields: readonly string[] = ['Host: portal.test']) =>
  `${[line, ...fields].join('\r\n')}\r\n\r\n`;

describe('B14: requests that two servers could read differently', () => {
  const post = (fields: readonly string[], body = '0\r\n\r\n') =>
    get('POST /api/try HTTP/1.1', ['Host: portal.test', ...fields]) + body;
  it.each([
    ['both lengths', post(['Content-Length: 5', 'Transfer-Encoding: chunked'])],
    ['two lengths', post(['Content-Length: 5', 'Content-Length: 6'])],
    ['an unknown coding', post(['Transfer-Encoding: xchunked'])],
    ['a coding behind a vertical tab', post(['Transfer-Encoding: \u000bchunked'])],
    ['a blank before the colon', post(['Content-Length : 5'])],
    ['bare line feeds', 'GET / HTTP/1.1\nHost: portal.test\n\n'],
    ['NUL in a value', get('GET / HTTP/1.1', ['Host: portal.test', 'X: a\u0000b'])],
    ['no Host', get('GET / HTTP/1.1', [])],
    ['a folded line', get('GET / HTTP/1.1', ['Host: portal.test', 'X: a', ' b'])],
    ['a negative length', post(['Content-Length: -1'])],
    ['a length in hex', post(['Content-Length: 0x5'])],
  ])('B14 %s: 400 and the connection is closed', async (_, bytes) => {
    const before = front.passed.length;
    const { status, text } = await send(bytes);
    expect(status).toBe(400);
    expect(text).toMatch(/connection: close/i);
    expect(text).toContain('application/problem+json');
    expect(front.passed).toHaveLength(before);
  });
});

describe('B14: what follows a request and is none', () => {
  const body = '{"api":"widgets","operation":"listWidgets"}';
  const post = (length: string[]) =>
    get('POST /api/try HTTP/1.1', [
      'Host: portal.test',
      'Content-Type: application/json',
      'Origin: http://portal.test',
      ...length,
    ]);

  const statusesOf = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);

  it.each([
    ['no length', post([]) + body],
    ['a length of 0', post(['Content-Length: 0']) + body],
  ])(
    'B14 a body with %s is none: the call is refused, so is what stands there, and the connection is closed',
    async (_, bytes) => {
      const { text } = await send(bytes);
      expect(statusesOf(text)).toEqual(['400', '405']);
      expect(text).toMatch(/connection: close/i);
    },
  );

  it('B14 a request before it is answered whole, and what comes after it not at all', async () => {
    const whole = post([`Content-Length: ${body.length}`]) + body;
    const { text } = await send(`${whole}no request\r\n\r\n${get('GET /livez HTTP/1.1')}`);
    expect(statusesOf(text)).toEqual(['200', '405']);
    expect(text).toContain('"type":"end"');
    expect(text).not.toContain('"alive"');
  });
});

describe('B15: one Host', () => {
  it.each([
    ['two', ['Host: portal.test', 'Host: evil.test']],
    ['userinfo', ['Host: a@portal.test']],
    ['a blank', ['Host: portal test']],
    ['a slash', ['Host: portal.test/x']],
    ['a port of 99999', ['Host: portal.test:99999']],
    ['255 characters', [`Host: ${'a'.repeat(255)}`]],
    ['a list', ['Host: portal.test, evil.test']],
    ['nothing', ['Host: ']],
    ['a question mark', ['Host: portal.test?x']],
  ])('B15 refuses %s', async (_, fields) => {
    expect((await send(get('GET / HTTP/1.1', fields))).status).toBe(400);
  });

  it('B15 refuses an absolute target for another host, and takes one for this', async () => {
    expect((await send(get('GET http://evil.test/ HTTP/1.1'))).status).toBe(400);
    expect((await send(get('GET http://portal.test@evil.test/ HTTP/1.1'))).status).toBe(400);
    expect((await send(get('GET http://portal.test/x HTTP/1.1'))).status).toBe(200);
    expect(front.passed.at(-1)?.url).toBe('/x');
  });

  it.each([
    'Host: portal.test',
    'Host: portal.test:3000',
    'Host: 127.0.0.1',
    'Host: [::1]:3000',
    'Host: localhost.',
  ])('B15 takes %s', async (field) => {
    expect((await send(get('GET / HTTP/1.1', [field]))).status).toBe(200);
  });
});

describe('E04, E05: methods', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'FOO', 'get', 'PROPFIND'])(
    'E04 %s on the entry is 405 with Allow: POST',
    async (method) => {
      const { status, text } = await send(
        get(`${method} /api/try HTTP/1.1`, ['Host: portal.test', 'X: canary']),
      );
      expect(status).toBe(405);
      expect(text).toMatch(/^allow: POST\r$/im);
      expect(text).not.toMatch(/access-control|canary/i);
    },
  );

  it('E04 refuses CONNECT', async () => {
    expect((await send('CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n')).status).toBe(405);
    const entry = await send('CONNECT /api/try HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(entry.status).toBe(405);
    expect(entry.text).toMatch(/^allow: POST\r$/im);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'FOO', 'OPTIONS'])(
    'E05 %s on a page is 405',
    async (method) => {
      const { status, text } = await send(get(`${method} /guides/quickstart HTTP/1.1`));
      expect(status).toBe(405);
      expect(text).toMatch(/^allow: GET, HEAD\r$/im);
    },
  );

  it('E05 refuses what looks like a server action', async () => {
    const action = ['Host: portal.test', 'Next-Action: 7f0', 'Content-Length: 0'];
    expect((await send(get('POST / HTTP/1.1', action))).status).toBe(405);
    expect((await send(get('GET / HTTP/1.1', action))).status).toBe(400);
    const form = ['Host: portal.test', 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 0'];
    expect((await send(get('POST /?$ACTION_ID_x HTTP/1.1', form))).status).toBe(405);
  });

  it('E04 upgrades to nothing', async () => {
    const fields = ['Host: portal.test', 'Connection: Upgrade', 'Upgrade: websocket'];
    expect((await send(get('GET / HTTP/1.1', fields))).status).toBe(400);
  });
});

describe('H18, J09: paths', () => {
  it.each(['/docs/%ff', '/docs/%E0%A4%A', '/%', '/docs/%2', '/%zz'])('J09 %s is 400', async (path) => {
    expect((await send(get(`GET ${path} HTTP/1.1`))).status).toBe(400);
  });

  it.each([
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/_next/static/..%2f..%2fpackage.json',
    '/_next/static/..%5c..%5cpackage.json',
    '/_next/static/.%252e/package.json',
    '//evil.test',
    '/docs//x',
    '/docs/..%2f..%2fetc%2fpasswd',
    '/docs/%00',
    '/docs/%0d%0aX: 1',
    '/a%2fb',
    '/./x',
    '/x/.',
    '/x/..',
  ])('H18 %s is 404 and reaches nothing', async (path) => {
    const before = front.passed.length;
    const { status } = await send(get(`GET ${path.replaceAll(' ', '%20')} HTTP/1.1`));
    expect(status).toBe(404);
    expect(front.passed).toHaveLength(before);
  });
});

describe('what the front takes away and adds', () => {
  it('rule 12: tells the handler who calls, whatever the client says', async () => {
    const fields = [
      'X-Portal-Client: 203.0.113.9',
      'X-Forwarded-For: 203.0.113.8',
      'Forwarded: for=203.0.113.7',
    ];
    await send(get('GET /x HTTP/1.1', ['Host: portal.test', ...fields]));
    const headers = front.passed.at(-1)?.headers;
    expect(headers?.get('x-portal-client')).toBe('127.0.0.1');
    expect(headers?.has('x-forwarded-for')).toBe(false);
    expect(headers?.has('forwarded')).toBe(false);
  });

  it('J02 strips the fields by which the framework speaks to itself', async () => {
    const names = [
      'x-middleware-subrequest',
      'x-middleware-prefetch',
      'x-nextjs-data',
      'x-matched-path',
      'x-invoke-path',
      'x-prerender-revalidate',
      'cookie',
    ];
    await send(get('GET /x HTTP/1.1', ['Host: portal.test', ...names.map((name) => `${name}: 1`)]));
    const headers = front.passed.at(-1)?.headers;
    expect(names.filter((name) => headers?.has(name))).toEqual([]);
  });

  it.each([
    '%%%',
    'null',
    '{}',
    encodeURIComponent('["",{"children":["guides",{"children":["__PAGE__",{}]}]},null,"refetch"]'),
    'x'.repeat(9000),
  ])('rule 35: lets nobody speak as the router: %.20s', async (state) => {
    const fields = ['RSC: 1', `Next-Router-State-Tree: ${state}`, 'Next-Url: /x', 'Next-Router-Prefetch: 1'];
    expect((await send(get('GET /x HTTP/1.1', ['Host: portal.test', ...fields]))).status).toBe(200);
    const names = [...(front.passed.at(-1)?.headers.keys() ?? [])];
    expect(names.filter((name) => /^(?:rsc|next-)/.test(name))).toEqual([]);
  });

  it('rule 35: has no address for the page that Next keeps for its own faults', async () => {
    for (const path of ['/_global-error', '/_global-error?x=1', '/%5fglobal-error'])
      expect((await send(get(`GET ${path} HTTP/1.1`))).status).toBe(404);
  });

  it('I08 puts the fields of the portal on every kind of answer', async () => {
    for (const line of [
      'GET / HTTP/1.1',
      'GET /%ff HTTP/1.1',
      'TRACE / HTTP/1.1',
      'FOO / HTTP/1.1',
      'GET /livez HTTP/1.1',
    ]) {
      const { text } = await send(get(line));
      expect(text).toMatch(/^x-content-type-options: nosniff\r$/im);
      expect(text).toMatch(/^referrer-policy: strict-origin-when-cross-origin\r$/im);
      expect(text).toMatch(/^cross-origin-opener-policy: same-origin\r$/im);
      expect(text).toMatch(/^cross-origin-resource-policy: same-origin\r$/im);
      expect(text).toMatch(
        /^permissions-policy: .*camera=\(\).*geolocation=\(\).*microphone=\(\).*payment=\(\).*usb=\(\)/im,
      );
      expect(text).not.toMatch(/^(x-powered-by|server):/im);
    }
  });

  it('rule 13: answers a page in HTML under a policy that lets nothing load', async () => {
    const { text } = await send(get('GET /%ff HTTP/1.1', ['Host: portal.test', 'Accept: text/html']));
    expect(text).toMatch(/^content-type: text\/html/im);
    expect(text).toMatch(/^content-security-policy: default-src 'none'; frame-ancestors 'none'\r$/im);
  });

  it('D14 refuses compressed bodies everywhere', async () => {
    const fields = ['Host: portal.test', 'Content-Encoding: gzip', 'Content-Length: 0'];
    for (const line of ['POST /api/try HTTP/1.1', 'POST /api/sandbox-key HTTP/1.1', 'GET / HTTP/1.1'])
      expect((await send(get(line, fields))).status).toBe(415);
  });

  it('D01 refuses fields of 17 KiB', async () => {
    expect(
      (await send(get('GET / HTTP/1.1', ['Host: portal.test', `X: ${'x'.repeat(17 * 1024)}`]))).status,
    ).toBe(431);
  });

  it('C16 answers pipelined calls in order, each whole', async () => {
    const call = (q: string) => rawCall(`{"api":"widgets","operation":"listWidgets","query":{"q":"${q}"}}`);
    const text = await exchangeRaw(front.port, call('one') + call('two') + get('GET /x HTTP/1.1'));
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(3);
    expect(text.indexOf('q=one')).toBeLessThan(text.indexOf('q=two'));
    expect(text.indexOf('q=two')).toBeLessThan(text.indexOf('A page'));
  });
});
