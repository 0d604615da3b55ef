import { describe, expect, it } from 'vitest';
import { clientHeader } from '#lib/proxy/context.ts';
import { answerForm } from '#lib/proxy/form-handler.ts';
import type { FormOutcome } from '#lib/request/form-outcome.ts';
import { useBench } from './support/bench.ts';
import { createProxy, type Fields, publicOrigin, sameForm } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const form = sameForm['Content-Type'];

function post(
  fields: Readonly<Record<string, string>> | string,
  options: { operation?: string; headers?: Fields; proxy?: typeof bench.proxy } = {},
): Promise<FormOutcome> {
  const { operation = 'list-widgets', headers = sameForm, proxy = bench.proxy } = options;
  const request = new Request(`${publicOrigin}/try/widgets/${operation}`, {
    method: 'POST',
    headers: { ...headers, [clientHeader]: '192.0.2.1' },
    body: Buffer.from(typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()),
  });
  return answerForm({ api: 'widgets', operation }, request, proxy.context);
}

async function expectRefused(outcome: Promise<FormOutcome>, status: number): Promise<void> {
  const refused = await outcome;
  expect(refused).toMatchObject({ kind: 'refused', problem: { status } });
  expect(bench.upstream.accepted).toBe(0);
}

describe('F: a plain form has the guard, limits and way of the console', () => {
  it('sends what was filled in, and shows it without credentials', async () => {
    const outcome = await post({ 'query.q': 'a b', 'auth.bearer': 'sk_test_secret' });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200, body: '{"ok":true}' } });
    expect(bench.upstream.requests[0]?.line).toBe('GET /v1/widgets?q=a%20b HTTP/1.1');
    expect(bench.upstream.requests[0]?.raw).toContain('sk_test_secret');
    expect(JSON.stringify(outcome)).not.toContain('sk_test_secret');
  });

  it.each<[string, Fields, number]>([
    ['F02 nothing that tells the origin', { 'Content-Type': form }, 403],
    ['F02 Origin null', { ...sameForm, Origin: 'null' }, 403],
    ['F01 another site', { ...sameForm, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, 403],
    ['F01 same-site', { ...sameForm, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['F01 an address typed in', { ...sameForm, 'Sec-Fetch-Site': 'none' }, 403],
    ['C05 a frame', { ...sameForm, 'Sec-Fetch-Dest': 'iframe' }, 403],
    ['F05 JSON', { ...sameForm, 'Content-Type': 'application/json' }, 415],
    ['F05 multipart', { ...sameForm, 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['F05 text', { ...sameForm, 'Content-Type': 'text/plain' }, 415],
    ['F05 another charset', { ...sameForm, 'Content-Type': `${form}; charset=utf-16` }, 415],
    ['D14 an encoded body', { ...sameForm, 'Content-Encoding': 'gzip' }, 415],
  ])('refuses %s', async (_, headers, status) => {
    await expectRefused(post({ 'query.q': 'x' }, { headers }), status);
  });

  it.each<[string, Record<string, string> | string]>([
    ['A01 url', { url: 'http://169.254.169.254/' }],
    ['A01 server', { server: 'evil.test' }],
    ['A48 Host', { 'header.Host': 'evil.test' }],
    ['B01 a line break in a header', { 'header.X-Trace': 'a\nX-Evil: 1' }],
    ['E06 a field twice', 'query.q=a&query.q=b'],
    ['rule 12: a plan that does not exist', { plan: 'root' }],
    ['a plan beside other fields', { plan: 'free', 'query.q': 'x' }],
  ])('refuses %s', async (_, fields) => {
    await expectRefused(post(fields), 400);
  });

  it('D01 takes no form apart that has more fields than any page', async () => {
    const started = performance.now();
    for (const text of ['a&'.repeat(500_000), 'query.q=x&'.repeat(1_000)]) {
      const outcome = await post(text);
      await expectRefused(Promise.resolve(outcome), 400);
      expect(outcome).toMatchObject({ problem: { detail: 'A form may hold 1000 fields.' } });
    }
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('E06 refuses a body of more levels than a call may have, however deep', async () => {
    const nested = (levels: number, inner = '') => '['.repeat(levels) + inner + ']'.repeat(levels);
    // 1.0 and half an array are sent as the texts that they are.
    for (const body of [
      nested(64),
      nested(64, '1.0'),
      nested(4_000),
      nested(4_000, '1.0'),
      '['.repeat(4_000),
    ]) {
      const outcome = post({ contentType: 'application/json', body }, { operation: 'create-widget' });
      await expectRefused(outcome, 400);
      expect(await outcome).toMatchObject({ problem: { detail: 'A call may be nested 64 levels deep.' } });
    }
    const fields = { 'query.filter': nested(100_000) };
    await expectRefused(post(fields, { operation: 'filter-widgets' }), 400);
  });

  it('rule 14: shows a body without its secrets, in no more time for a long name', async () => {
    const started = performance.now();
    const name = 'n'.repeat(150_000);
    const body = JSON.stringify({
      token: 'secret',
      [name]: Array(100_000).fill(1),
      more: [{ token: 'x', note: 'y' }],
    });
    const outcome = await post({ contentType: 'application/json', body }, { operation: 'upload' });
    const shown = outcome.kind === 'answered' ? (outcome.answer.sentBody ?? '') : '';
    // What is secret by its name is secret wherever it stands.
    const more = [{ token: '***', note: 'y' }];
    expect(JSON.parse(shown)).toEqual({ ...JSON.parse(body), token: '***', more });
    // Put together anew for every value, that name takes half a minute.
    expect(performance.now() - started).toBeLessThan(8_000);
  }, 60_000);

  it('A37 refuses a dot segment in the path', async () => {
    await expectRefused(post({ 'path.id': '..' }, { operation: 'get-widget' }), 400);
  });

  it.each([
    'sk_prod_0123456789abcdef',
    'sk%5Fprod_0123456789',
    Buffer.from('u:sk_prod_1').toString('base64'),
  ])('refuses the production key %s before anything is sent', async (key) => {
    await expectRefused(post({ 'auth.bearer': key }), 403);
  });

  it('D01 refuses a body over the limit', async () => {
    await expectRefused(post(`query.q=${'x'.repeat(1024 * 1024)}`), 413);
  });

  it('E01 refuses an operation that does not exist', async () => {
    await expectRefused(post({}, { operation: '__proto__' }), 404);
  });

  it('F10 counts with the calls of the console', async () => {
    const proxy = createProxy(bench.reader, bench.upstream.origin, { TRY_CALLS_PER_MINUTE: '2' });
    await post({ 'query.q': 'x' }, { proxy });
    await proxy.post('{"api":"widgets","operation":"listWidgets"}').then((response) => response.text());
    const third = await post({ 'query.q': 'x' }, { proxy });
    expect(third).toMatchObject({ kind: 'refused', problem: { code: 'rate_limited' } });
    expect(bench.upstream.requests).toHaveLength(2);
  });

  it('A32, O09 shows a redirect as data, and a sandbox that is gone as a problem', async () => {
    bench.upstream.reply = answer(302, { Location: 'http://169.254.169.254/' });
    expect(await post({ 'query.q': 'x' })).toMatchObject({ kind: 'answered', answer: { status: 302 } });
    const nowhere = createProxy(bench.reader, 'http://127.0.0.1:1');
    expect(await post({ 'query.q': 'x' }, { proxy: nowhere })).toMatchObject({
      kind: 'refused',
      problem: { status: 502, code: 'sandbox_unreachable' },
    });
  });

  it('gets a sandbox key', async () => {
    bench.upstream.reply = answer(
      201,
      { 'Content-Type': 'application/json' },
      '{"key":"sk_test_new","plan":"free","expiresAt":"2030-01-01T00:00:00Z","secret":"x"}',
    );
    expect(await post({ plan: 'free' })).toEqual({
      kind: 'key',
      headers: expect.anything(),
      account: { key: 'sk_test_new', plan: 'free', expiresAt: '2030-01-01T00:00:00Z' },
    });
    expect(bench.upstream.requests[0]?.line).toBe('POST /sandbox/accounts HTTP/1.1');
  });
});
