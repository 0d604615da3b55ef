import { describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { expectDenied } from './support/outcomes.ts';
import { createProxy } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const at = (path: string) => bench.upstream.origin + path;

describe('R: the entry of the embedded client', () => {
  it('R01 calls a declared operation and gives its answer as it is', async () => {
    bench.upstream.reply = answer(
      201,
      { 'Content-Type': 'application/json', 'Request-Id': 'req_1' },
      '{"a":1}',
    );
    const response = await bench.proxy.explore(at('/v1/widgets?q=1'), {
      fields: { Authorization: 'Bearer sk_test_1', 'X-Trace': 't' },
    });
    expect(response.status).toBe(201);
    expect(await response.text()).toBe('{"a":1}');
    expect(response.headers.get('request-id')).toBe('req_1');
    const [request] = bench.upstream.requests;
    expect(request?.line).toBe('GET /v1/widgets?q=1 HTTP/1.1');
    expect(request?.fields).toEqual(
      expect.arrayContaining(['authorization: Bearer sk_test_1', 'x-trace: t']),
    );
  });

  it('R01 sends a body in a declared media type only', async () => {
    const send = (type: string) =>
      bench.proxy.explore(at('/v1/widgets'), {
        method: 'POST',
        fields: { 'Content-Type': type },
        body: '{"a":1}',
      });
    expect((await send('application/json')).status).toBe(200);
    expect(bench.upstream.requests[0]?.body).toBe('{"a":1}');
    expect((await send('application/xml')).status).toBe(415);
    expect(bench.upstream.requests).toHaveLength(1);
  });

  it.each([
    [201, ['widget-number']],
    [422, ['reason-number']],
    [503, ['widget-number']],
  ])(
    'R01 gives of an answer %i the fields that are documented for it, and none that a browser acts on',
    async (status, names) => {
      const fields = {
        'Widget-Number': '7',
        'Reason-Number': '8',
        'X-Undocumented': '9',
        'Set-Cookie': 'a=b',
        Location: '/elsewhere',
        Refresh: '0',
        'Clear-Site-Data': '"*"',
        'Access-Control-Allow-Origin': '*',
        'WWW-Authenticate': 'Basic',
        'Content-Security-Policy': 'default-src *',
        'Keep-Alive': 'timeout=9',
      };
      bench.upstream.reply = answer(status, { 'Content-Type': 'application/json', ...fields }, '{}');
      const response = await bench.proxy.explore(at('/v1/widgets'), {
        method: 'POST',
        fields: { 'Content-Type': 'application/json' },
        body: '{}',
      });
      expect(response.status).toBe(status);
      const given = Object.keys(fields).map((name) => name.toLowerCase());
      const own = 'content-security-policy';
      expect(given.filter((name) => name !== own && response.headers.has(name))).toEqual(names);
      expect(response.headers.get(own)).toContain("default-src 'none'");
    },
  );

  it('R01 chooses the literal path before the one with a variable', async () => {
    await (await bench.proxy.explore(at('/v1/widgets/mine'))).text();
    expect(bench.upstream.requests[0]?.line).toBe('GET /v1/widgets/mine HTTP/1.1');
  });

  it.each([
    '/admin',
    '/v1/widgets/1/../../admin',
    '/v1/widgets/1/../../../admin',
    '/v1/widgets/%2e%2e/%2e%2e/admin',
    '/v1/widgets/%2e%2e',
    '/v1/widgets/..%2fadmin',
    '/v1/widgets/%252e%252e',
    '/v1/widgets/a%2fb',
    '/v1/widgets/a%5cb',
    '/v1/widgets/%00',
    '/v1//widgets/1',
    '//v1/widgets/1',
    '/V1/widgets/1',
    '/v1/Widgets/1',
    '/v1/widgets/1/',
    '/v1/widgets/1;x',
    '/v1/widgets;x',
    '/v1/widgets/%ff',
    '/v1/%77idgets',
    '/v1',
    '/',
    '',
    '/sandbox/accounts',
  ])('R02 refuses the undeclared path "%s"', async (path) => {
    const response = await bench.proxy.explore(at(path));
    expect([403, 404]).toContain(response.status);
    await expectDenied(response, bench.upstream);
  });

  it.each([
    '/v1/./widgets',
    '/v1/x/../widgets',
    '/v1/%2e/widgets',
    '/v1/x/%2E%2e/widgets',
    '/v1/widgets/x/..?q=1',
  ])('R02 refuses %s, which would be a declared path without its dot segments', async (path) => {
    await expectDenied(await bench.proxy.explore(at(path)), bench.upstream);
  });

  it('R02 takes dots where they are no segment', async () => {
    expect((await bench.proxy.explore(at('/v1/widgets?q=/../x'))).status).toBe(200);
    expect((await bench.proxy.explore(at('/v1/widgets/a..b'))).status).toBe(200);
  });

  it('rule 3: takes a path value of 1,024 characters and refuses one more', async () => {
    expect((await bench.proxy.explore(at(`/v1/widgets/${'%C3%A9'.repeat(1024)}`))).status).toBe(200);
    bench.upstream.accepted = 0;
    await expectDenied(await bench.proxy.explore(at(`/v1/widgets/${'x'.repeat(1025)}`)), bench.upstream);
  });

  it('rule 4: sends no body where none is declared, and none without a type', async () => {
    for (const [path, method] of [
      ['/v1/widgets', 'POST'],
      ['/v1/plain', 'POST'],
    ] as const) {
      const bytes = new TextEncoder().encode('{"a":1}') as unknown as string;
      await expectDenied(await bench.proxy.explore(at(path), { method, body: bytes }), bench.upstream);
    }
    const { handleExplorer } = await import('#lib/proxy/explorer-handler.ts');
    const url = `http://portal.test/api/try?scalar_url=${encodeURIComponent(at('/v1/widgets'))}`;
    const call = {
      method: 'GET',
      url,
      headers: new Headers({ 'Sec-Fetch-Site': 'same-origin' }),
      body: new Blob(['{"a":1}']).stream(),
      signal: new AbortController().signal,
    };
    await expectDenied(await handleExplorer(call, bench.proxy.context), bench.upstream);
  });

  it('R02 refuses a method that the path does not declare', async () => {
    for (const method of ['DELETE', 'PUT', 'OPTIONS'])
      await expectDenied(await bench.proxy.explore(at('/v1/widgets'), { method }), bench.upstream);
  });

  it('R02 refuses a query parameter that the operation does not declare', async () => {
    await expectDenied(await bench.proxy.explore(at('/v1/widgets?admin=1')), bench.upstream);
  });

  it('R03 refuses every other origin', async () => {
    const { port, origin } = bench.upstream;
    const hosts = [
      'http://evil.test',
      'http://169.254.169.254',
      'http://[::1]',
      'http://10.0.0.1',
      '//evil.test',
      '',
    ];
    for (const url of [
      ...hosts.map((host) => `${host}/v1/widgets`),
      `https://127.0.0.1:${port}/v1/widgets`,
      `http://127.0.0.1:${bench.canary.port}/v1/widgets`,
      `http://localhost:${port}/v1/widgets`,
      `http://127.0.0.1:${port}@evil.test/v1/widgets`,
      `http://user@127.0.0.1:${port}/v1/widgets`,
      `http://user:pw@127.0.0.1:${port}/v1/widgets`,
      `${origin}/v1/widgets#x`,
      `${origin}/v1/widgets#`,
      `${origin}\\@evil.test/v1/widgets`,
      `http:\\\\127.0.0.1:${port}\\v1\\widgets`,
      `${origin}.evil.test/v1/widgets`,
      ` ${origin}/v1/widgets`,
      `${origin}/v1/wid\tgets`,
      `${origin}/v1/widgets\r\nX: 1`,
      'file:///etc/passwd',
      'gopher://127.0.0.1:6379/_FLUSHALL',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      '/v1/widgets',
    ]) {
      const response = await bench.proxy.explore(url);
      expect([403, 404], url).toContain(response.status);
      await expectDenied(response, bench.upstream);
    }
  });

  it('R03 refuses two URLs', async () => {
    const url = `${at('/v1/widgets')}&scalar_url=${encodeURIComponent('http://evil.test/')}`;
    const { handleExplorer } = await import('#lib/proxy/explorer-handler.ts');
    const request = new Request(`http://portal.test/api/try?scalar_url=${url}`, {
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    await expectDenied(await handleExplorer(request, bench.proxy.context), bench.upstream);
  });

  it('R06 makes declared cookies of X-Scalar-Cookie, and lets no such name out', async () => {
    const fields = {
      'X-Scalar-Cookie': 'flavour=oat; __Host-session=stolen; evil="x"',
      'X-Scalar-User-Agent': 'evil/1',
      'X-Scalar-Anything': 'evil',
      Cookie: '__Host-session=ambient',
      'User-Agent': 'browser/1',
    };
    await (await bench.proxy.explore(at('/v1/widgets'), { fields })).text();
    const [request] = bench.upstream.requests;
    expect(request?.fields).toContain('cookie: flavour=oat');
    expect(request?.raw).not.toMatch(/scalar|stolen|ambient|evil|browser/i);
  });

  it.each([301, 302, 303, 307, 308])('R07 follows no %i', async (status) => {
    for (const location of [`${bench.canary.origin}/v1/widgets`, 'http://sub.127.0.0.1/', '/v1/widgets/1']) {
      bench.upstream.reply = answer(status, { Location: location, Refresh: `0;url=${location}` });
      const before = bench.upstream.requests.length;
      const response = await bench.proxy.explore(at('/v1/widgets'), {
        method: 'POST',
        fields: { 'Content-Type': 'application/json', Authorization: 'Bearer sk_test_1' },
        body: '{}',
      });
      expect(response.status).toBe(status);
      expect(response.headers.has('location')).toBe(false);
      expect(response.headers.has('refresh')).toBe(false);
      expect(bench.upstream.requests).toHaveLength(before + 1);
      await response.text();
    }
  });

  it('R01 has the guard, the limits and the key refusal of the main entry', async () => {
    const url = at('/v1/widgets');
    expect((await bench.proxy.explore(url, { fields: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    expect((await bench.proxy.explore(url, { fields: { Authorization: 'Bearer sk_prod_1' } })).status).toBe(
      403,
    );
    expect((await bench.proxy.explore(`${url}?q=sk_prod_1`)).status).toBe(403);
    expect(bench.upstream.accepted).toBe(0);
    const limited = createProxy(bench.reader, bench.upstream.origin, { TRY_CALLS_PER_MINUTE: '2' });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      const response =
        count === 1
          ? await limited.post({ api: 'widgets', operation: 'listWidgets' })
          : await limited.explore(url);
      statuses.push(response.status);
      await response.text();
    }
    // The explorer's calls here come from nobody, the console's from 192.0.2.1: two clients.
    expect(statuses).toEqual([200, 200, 200]);
    expect((await limited.explore(url)).status).toBe(429);
  });
});
