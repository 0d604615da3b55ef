import { describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { expectDenied } from './support/outcomes.ts';
import { bodyOf, lineOf, linesOf } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const list = { api: 'widgets', operation: 'listWidgets' };

describe('B: what the sandbox is sent', () => {
  it.each(['a\r\nX-Evil: 1', 'a\nX-Evil: 1', 'a\u0000b', 'a\u007fb', '日本'])(
    'B01 refuses the header value %j',
    async (value) => {
      const response = await bench.proxy.post({ ...list, header: { 'X-Trace': value } });
      expect(response.status).toBe(400);
      await expectDenied(response, bench.upstream);
    },
  );

  it('B04 forwards none of the fields that speak of a connection', async () => {
    const fields = {
      TE: 'trailers',
      Trailer: 'X',
      Upgrade: 'h2c',
      'Keep-Alive': 'x',
      'Proxy-Connection': 'x',
      'Proxy-Authorization': 'secret',
      Expect: '100-continue',
      'X-Api-Key': 'secret',
    };
    const call = { api: 'widgets', operation: 'createWidget', body: { name: 'bolt' } };
    const response = await bench.proxy.post(call, { fields });
    expect(response.status).toBe(200);
    await response.text();
    const [request] = bench.upstream.requests;
    expect(JSON.parse(request?.body ?? '')).toEqual({ name: 'bolt' });
    const names = request?.fields.map((field) => field.split(':')[0]?.toLowerCase());
    expect(names?.toSorted()).toEqual(
      [
        'accept',
        'accept-encoding',
        'connection',
        'content-length',
        'content-type',
        'host',
        'user-agent',
      ].sort(),
    );
    expect(request?.fields).toContain(`Content-Length: ${request?.body.length}`);
    expect(request?.fields).toContain('Accept-Encoding: identity');
  });

  it('B06 sends no cookie of the visitor', async () => {
    const response = await bench.proxy.post(list, { fields: { Cookie: '__Host-session=secret' } });
    expect(await response.text()).not.toContain('secret');
    expect(bench.upstream.requests[0]?.raw).not.toMatch(/cookie|secret/i);
  });

  it.each(['a=b; __Host-session=stolen', 'a\r\nb', 'a;Path=/', 'a"b', 'a,b'])(
    'B07 makes one cookie of %j or refuses it',
    async (value) => {
      for (const call of [
        { ...list, cookie: { flavour: value } },
        { api: 'widgets', operation: 'cookieKey', auth: { cookieKey: value } },
      ]) {
        const response = await bench.proxy.post(call, { fields: { Cookie: 'ambient=1' } });
        await response.text();
        const cookies =
          bench.upstream.requests.at(-1)?.fields.filter((field) => /^cookie:/i.test(field)) ?? [];
        for (const cookie of cookies) expect(cookie).toMatch(/^Cookie: (flavour|sid)=[^;, "\\]*$/);
      }
    },
  );

  it('B07 sends a declared cookie by its own name', async () => {
    await (await bench.proxy.post({ ...list, cookie: { flavour: 'oat' } })).text();
    expect(bench.upstream.requests[0]?.fields).toContain('Cookie: flavour=oat');
  });

  it('B08 takes no Authorization but the one in the call', async () => {
    const response = await bench.proxy.post(list, { fields: { Authorization: 'Bearer docs-token' } });
    expect(await response.text()).not.toContain('docs-token');
    expect(bench.upstream.requests[0]?.raw).not.toMatch(/authorization|docs-token/i);
  });

  it('B08 sends the credential of the call and does not show it again', async () => {
    const auth = { bearer: 'sk_test_secret' };
    const text = await (await bench.proxy.post({ ...list, auth })).text();
    expect(bench.upstream.requests[0]?.fields).toContain('Authorization: Bearer sk_test_secret');
    expect(text).not.toContain('sk_test_secret');
    expect(text).toContain('Bearer ***');
  });

  it('B08 shows no key that went into the query', async () => {
    const call = { api: 'widgets', operation: 'queryKey', auth: { queryKey: 'top-secret' } };
    const text = await (await bench.proxy.post(call)).text();
    expect(bench.upstream.requests[0]?.line).toContain('api_key=top-secret');
    expect(text).not.toContain('top-secret');
  });

  it.each([
    ['a string', 'sk_prod_123456'],
    ['an escape in JSON text', '{"key":"sk\\u005fprod_123456"}'],
    ['percent-encoding', 'sk%5Fprod_123456'],
    ['base64', Buffer.from('user:sk_prod_123456').toString('base64')],
  ])('rule 14: refuses a production key in %s before anything is sent', async (_, value) => {
    for (const call of [
      { ...list, query: { q: value } },
      { ...list, auth: { bearer: value } },
      { api: 'widgets', operation: 'createWidget', body: { deep: [{ [value]: value }] } },
      { api: 'widgets', operation: 'createWidget', body: value },
    ]) {
      const response = await bench.proxy.post(call);
      expect(response.status).toBe(403);
      const text = await response.text();
      expect(text).not.toContain('123456');
      expect(JSON.parse(text)).toMatchObject({ code: 'production_key_refused' });
    }
    expect(bench.upstream.accepted).toBe(0);
  });

  it('B04 sends a HEAD and shows an answer without a body', async () => {
    bench.upstream.reply = answer(200, { 'Content-Length': '1000' });
    const lines = await linesOf(
      await bench.proxy.post({ api: 'widgets', operation: 'headWidget', path: { id: '1' } }),
    );
    expect(lineOf(lines, 'response')?.status).toBe(200);
    expect(lineOf(lines, 'end')?.bytes).toBe(0);
    expect(bodyOf(lines).byteLength).toBe(0);
  });
});
