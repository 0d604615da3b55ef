import { describe, expect, it } from 'vitest';
import { limits } from '#lib/proxy/limits.ts';
import { useBench } from './support/bench.ts';
import { expectDenied } from './support/outcomes.ts';

const bench = useBench();
const long = 'n'.repeat(8_000);
const many = Array.from({ length: 4_000 }, () => 1);
const nested = (value: unknown, levels: number): unknown =>
  levels === 0 ? value : [nested(value, levels - 1)];

/** Calls of some kilobytes, each of which would make a request of 32 MB and more. */
const amplified: readonly (readonly [string, object])[] = [
  ['a part by a long name', { operation: 'upload', parts: [{ name: long, value: many }] }],
  [
    'a part with a long file name',
    { operation: 'upload', parts: [{ name: 'a', filename: long, value: many }] },
  ],
  [
    'a field of a form by a long name',
    {
      operation: 'upload',
      contentType: 'application/x-www-form-urlencoded',
      parts: [{ name: long, value: many }],
    },
  ],
  ['a deep object', { operation: 'filterWidgets', query: { filter: { [long]: many } } }],
  ['a deep object in steps', { operation: 'filterWidgets', query: { filter: { [long]: { a: many } } } }],
  ['a whole query', { operation: 'findWidgets', query: { query: { [long]: many } } }],
];

describe('D: a small call makes no large request', () => {
  it.each(amplified)('D01 refuses %s that stands before each of many values', async (_, call) => {
    await expectDenied(await bench.proxy.post({ api: 'widgets', ...call }), bench.upstream);
  });

  it('D01 sends no query that no server would read', async () => {
    const call = { api: 'widgets', operation: 'filterWidgets', query: { tags: Array(10_000).fill('a') } };
    await expectDenied(await bench.proxy.post(call), bench.upstream);
    const most = { ...call, query: { tags: ['a'.repeat(limits.target - 100)] } };
    expect((await bench.proxy.post(most)).status).toBe(200);
  });

  it('D01 sends many values on few levels, and few values on many, as samples show them', async () => {
    for (const body of [Array(10_000).fill({ a: 1 }), nested([1, 2], 60)]) {
      const call = { api: 'widgets', operation: 'createWidget', body };
      expect((await bench.proxy.post(call)).status).toBe(200);
      expect(bench.upstream.requests.at(-1)?.body).toBe(JSON.stringify(body, null, 2));
    }
  });

  it('D01 indents no body beyond 1 MiB', async () => {
    const body = nested(Array(60_000).fill(1), 60);
    const response = await bench.proxy.post({ api: 'widgets', operation: 'createWidget', body });
    expect(response.status).toBe(200);
    expect(bench.upstream.requests[0]?.body).toBe(JSON.stringify(body));
  });

  it.each([
    ['numbers with exponents', `[${Array(90_000).fill('1e20').join(',')}]`],
    ['lists within lists', `${'['.repeat(40)}${Array(30_000).fill('0').join(',')}${']'.repeat(40)}`],
  ])('D01 sends no body of more than 1 MiB, whatever it was written as: %s', async (_, body) => {
    const call = `{"api":"widgets","operation":"createWidget","body":${body}}`;
    expect((await bench.proxy.post(call)).status).toBe(200);
    const [, sent = ''] = bench.upstream.requests.at(-1)?.raw.split('\r\n\r\n') ?? [];
    expect(sent.replace(/\s/g, '')).toBe(body);
    expect(sent.length).toBeLessThan(1024 * 1024);
  });

  it('D01 finds a boundary that no part holds without searching for each candidate', async () => {
    const held = Array.from({ length: 30_000 }, (_, at) => `form-boundary-${at}`).join(' ');
    const started = performance.now();
    for (const part of [{ value: held }, { base64: Buffer.from(held).toString('base64') }]) {
      const call = { api: 'widgets', operation: 'upload', parts: [{ name: 'a', ...part }] };
      expect((await bench.proxy.post(call)).status).toBe(200);
      expect(bench.upstream.requests.at(-1)?.raw).toContain('boundary=form-boundary-30000\r\n');
    }
    // Milliseconds of work; one candidate after the other took minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 30_000);

  it('rule 4: matches a path with several names in one segment in one go', async () => {
    const started = performance.now();
    for (const [value, status] of [
      ['-'.repeat(3_000), 404],
      [`${'-'.repeat(3_000)}.jso`, 404],
      ['a-b-c.json', 200],
      ['a--c.json', 404],
      ['a-..-c.json', 404],
      ['a-b-.json.json', 200],
    ] as const) {
      const response = await bench.proxy.explore(`${bench.upstream.origin}/v1/between/${value}`);
      expect(response.status, value).toBe(status);
    }
    // By trying every way to divide the dashes it takes half a minute.
    expect(performance.now() - started).toBeLessThan(5_000);
  }, 120_000);

  it('D01 names at most 100 faults', async () => {
    const names = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, '']));
    for (const call of [
      { operation: 'listWidgets', auth: names },
      { operation: 'filterWidgets', query: { tags: names } },
    ]) {
      const response = await bench.proxy.post({ api: 'widgets', ...call });
      expect(response.status).toBe(400);
      expect((await response.text()).length).toBeLessThan(30_000);
    }
  });
});
