import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from '#lib/env/parse.ts';
import { useBench } from './support/bench.ts';
import { expectDenied, expectHarmless } from './support/outcomes.ts';
import { bodyOf, lineOf, linesOf } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const metadata = 'http://169.254.169.254/latest/meta-data/';

describe('A: the destination is fixed', () => {
  it.each(['url', 'baseUrl', 'server', 'servers', 'target', 'host', 'scheme', 'port', 'proxyUrl', 'headers'])(
    'A01 refuses the unknown member %s',
    async (member) => {
      const call = { api: 'widgets', operation: 'listWidgets', [member]: metadata };
      await expectDenied(await bench.proxy.post(call), bench.upstream);
    },
  );

  it.each([
    ['of the one that it calls', [1], '{"ok":true}'],
    ['of another, which it does not call', [0], undefined],
    ['that no server has', [2, 99, Number.MAX_SAFE_INTEGER], undefined],
    ['that is no index', [-1, 1.5, '1', null, true, [1], 'https://evil.test'], undefined],
  ])('`server` takes the index %s', async (_, indexes, answered) => {
    for (const server of indexes) {
      const response = await bench.proxy.post({ api: 'widgets', operation: 'listWidgets', server });
      if (answered === undefined) await expectDenied(response, bench.upstream);
      else expect(bodyOf(await linesOf(response)).toString()).toBe(answered);
    }
  });

  const harmless: Record<string, () => string[]> = {
    A02: () => ['http://169.254.169.254/latest/meta-data/iam/security-credentials/'],
    A03: () => [`http://127.0.0.1:${bench.canary.port}/`, `http://localhost:${bench.canary.port}/`],
    A11: () => ['http://[::1]/', 'http://[::]/', 'http://[0:0:0:0:0:0:0:1]/'],
    A15: () =>
      ['10.0.0.1', '172.16.0.1', '192.168.0.1', '100.64.0.1', '100.100.100.200', '198.18.0.1', '192.0.0.192']
        .concat('169.254.170.2', '0.0.0.0')
        .map((address) => `http://${address}/`),
    A18: () => ['http://sandbox.test@evil.test/', 'http://sandbox.test:9000@evil.test/'],
    A20: () => ['http://evil.test\\@sandbox.test/', 'http:\\\\169.254.169.254\\'],
    A23: () => ['//evil.test/x', '///evil.test'],
    A24: () => [
      'file:///etc/passwd',
      'gopher://127.0.0.1:6379/_FLUSHALL',
      'ftp://evil.test',
      'data:text/html,x',
      'blob:http://evil.test/x',
      'ws://evil.test',
      'unix:/var/run/docker.sock',
      'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
      'dict://evil.test',
      'jar:http://evil.test!/',
      'javascript:alert(1)',
      'about:blank',
      '//',
      '',
    ],
  };
  it.each(Object.keys(harmless))('%s in every place is refused or stays in the sandbox', async (id) => {
    for (const text of harmless[id]?.() ?? []) await expectHarmless(text, bench.proxy, bench.upstream);
  });

  it('A32 shows a redirect as data and does not follow it', async () => {
    bench.upstream.reply = answer(302, { Location: `${bench.canary.origin}/latest/meta-data` });
    const response = await bench.proxy.post({ api: 'widgets', operation: 'listWidgets' });
    const line = lineOf(await linesOf(response), 'response');
    expect(line?.status).toBe(302);
    expect(line?.headers).toContainEqual(['Location', `${bench.canary.origin}/latest/meta-data`]);
    expect(response.headers.has('location')).toBe(false);
    expect(bench.upstream.requests).toHaveLength(1);
  });

  it.each(['../../admin', '..%2f..%2fadmin', '%2e%2e%2fadmin'])(
    'A36 keeps the path value %s in one segment or refuses it',
    async (id) => {
      const response = await bench.proxy.post({ api: 'widgets', operation: 'getWidget', path: { id } });
      if (response.status !== 200) return expectDenied(response, bench.upstream);
      await response.text();
      expect(bench.upstream.requests[0]?.line).toMatch(/^GET \/v1\/widgets\/[^/]+ HTTP/);
    },
  );

  it.each(['.', '..', '%2e', '%2E%2e', '%252e%252e', ''])('A37 refuses the path value "%s"', async (id) => {
    const response = await bench.proxy.post({ api: 'widgets', operation: 'getWidget', path: { id } });
    expect(response.status).toBe(400);
    await expectDenied(response, bench.upstream);
  });

  it('A40 lets no line break split the request', async () => {
    const id = 'abc\r\nX-Injected: 1\r\n\r\nGET /admin HTTP/1.1';
    const response = await bench.proxy.post({ api: 'widgets', operation: 'getWidget', path: { id } });
    expect(response.status).toBe(400);
    await expectDenied(response, bench.upstream);
  });

  it.each([
    ['a%2Fb', 'a%252Fb'],
    ['a%2fb', 'a%252fb'],
    ['%41', '%2541'],
  ])('A42 encodes %s exactly once', async (id, sent) => {
    const response = await bench.proxy.post({ api: 'widgets', operation: 'getWidget', path: { id } });
    await response.text();
    expect(bench.upstream.requests[0]?.line).toBe(`GET /v1/widgets/${sent} HTTP/1.1`);
  });

  it.each(['getPlain', 'getPathLevel', 'getOperationLevel', 'getRelative'])(
    'A46 ignores the servers that the description gives %s',
    async (operation) => {
      const response = await bench.proxy.post({ api: 'other', operation });
      expect(response.status).toBe(200);
      await response.text();
      expect(bench.upstream.requests[0]?.fields).toContain(`Host: 127.0.0.1:${bench.upstream.port}`);
    },
  );

  it('A46 takes no server variables', async () => {
    const call = { api: 'other', operation: 'getOperationLevel', serverVariables: { host: 'evil.test' } };
    await expectDenied(await bench.proxy.post(call), bench.upstream);
  });

  it('A48 forwards no field that names another host or path', async () => {
    const fields = {
      'X-Forwarded-Host': 'evil.test',
      'X-Forwarded-Proto': 'gopher',
      Forwarded: 'host=evil.test',
      'X-Original-URL': '/admin',
      'X-Rewrite-URL': '/admin',
    };
    const response = await bench.proxy.post({ api: 'widgets', operation: 'listWidgets' }, { fields });
    await response.text();
    expect(bench.upstream.requests[0]?.raw).not.toMatch(/evil|gopher|admin/);
  });

  it.each(['Host', 'Connection', 'X-Forwarded-Host', 'Transfer-Encoding'])(
    'A48 sends no %s even where the description declares it',
    async (name) => {
      const call = { api: 'widgets', operation: 'hostileHeaders', header: { [name]: 'evil.test' } };
      await expectDenied(await bench.proxy.post(call), bench.upstream);
    },
  );
});

describe('A30, A54: the sandbox origin is checked at start', () => {
  const start = (sandbox: string) => parseSettings({ SANDBOX_ORIGIN: sandbox }).sandboxOrigin;

  it.each([
    'http://user:pw@sandbox.test',
    'http://sandbox.test/path',
    'http://sandbox.test/?q',
    'http://sandbox.test/#x',
    'http://sandbox.test?',
    '*',
    'http://*',
    'sandbox.test',
    'ftp://sandbox.test',
    'http:/sandbox.test',
    'http:\\\\sandbox.test',
    'http://sand box.test',
    'http://sandbox.test:99999',
    'http://sandbox.test:0',
    'http://a.test,http://b.test',
    'file:///etc/passwd',
    'http://.',
    'http://a..b',
    'http://-',
    'http://%2e',
    'http://sandbox-.test',
  ])('A30 refuses %s with one line that does not repeat it', (value) => {
    let error: unknown;
    try {
      start(value);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SettingsError);
    const { faults } = error as SettingsError;
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^SANDBOX_ORIGIN must/);
    expect(faults[0]).not.toContain('pw');
  });

  it.each([
    ['http://sandbox.test/', 'http://sandbox.test'],
    ['HTTP://Sandbox.TEST', 'http://sandbox.test'],
    ['http://sandbox.test:80', 'http://sandbox.test'],
    ['https://sandbox.test:443', 'https://sandbox.test'],
    ['http://bücher.test', 'http://xn--bcher-kva.test'],
    ['http://0x7f.1:9000', 'http://127.0.0.1:9000'],
    ['http://[0:0::1]:9000', 'http://[::1]:9000'],
    ['http://sand_box.test.', 'http://sand_box.test.'],
  ])('A30 reads %s as the one origin %s', (value, origin) => {
    expect(start(value)).toBe(origin);
  });

  it('A30 starts the sandbox of this repository where it is unset', () => {
    const settings = parseSettings({});
    expect(settings).toMatchObject({ isSandboxEmbedded: true, sandboxOrigin: 'http://localhost:4010' });
  });

  it.each([
    'http://localhost:3000',
    'http://LOCALHOST:3000/',
    'http://localhost.:3000',
    'http://portal.localhost.:3000',
    'http://portal.localhost:3000',
    'http://127.0.0.1:3000',
    'http://127.9.9.9:3000',
    'http://2130706433:3000',
    'http://0x7f000001:3000',
    'http://0:3000',
    'http://[::1]:3000',
    'http://[::]:3000',
    'http://[::ffff:127.0.0.1]:3000',
    'http://0.0.0.0:3000',
  ])('A54 refuses the portal itself as %s', (value) => {
    expect(() => start(value)).toThrow(/must not be the portal itself/);
  });

  it('A54 refuses the public origin', () => {
    const env = { PUBLIC_ORIGIN: 'https://docs.test', SANDBOX_ORIGIN: 'https://docs.test/' };
    expect(() => parseSettings(env)).toThrow(/must not be the portal itself/);
  });
});

it('A02 what the stub shows is what it was sent', async () => {
  const response = await bench.proxy.post({ api: 'widgets', operation: 'listWidgets' });
  expect(bodyOf(await linesOf(response)).toString()).toBe('{"ok":true}');
});
