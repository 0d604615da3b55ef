import { describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { expectDenied } from './support/outcomes.ts';

const bench = useBench();

describe('E: only what is described can be called', () => {
  it.each([
    'nobody',
    'getPlain',
    '',
    'x'.repeat(10 * 1024),
    'listwidgets',
    'LISTWIDGETS',
    'listWidgets\u0000',
    'listWidgets ',
    ' listWidgets',
    '../other/get-plain',
  ])('E01 knows no operation %j', async (operation) => {
    const response = await bench.proxy.post({ api: 'widgets', operation });
    expect(response.status).toBe(404);
    expect(await response.clone().json()).toEqual({
      type: 'http://portal.test/errors/not_found',
      title: 'Not found',
      status: 404,
      detail: 'There is no such operation.',
      code: 'not_found',
    });
    await expectDenied(response, bench.upstream);
  });

  const inherited = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'valueOf',
    '0',
    'length',
  ];
  it.each(inherited)('E02 finds nothing called %s', async (name) => {
    for (const call of [
      { api: 'widgets', operation: name },
      { api: name, operation: 'listWidgets' },
    ]) {
      const response = await bench.proxy.post(call);
      expect(response.status).toBe(404);
      await expectDenied(response, bench.upstream);
    }
  });

  it.each(inherited)('E02 takes no parameter called %s', async (name) => {
    const body = `{"api":"widgets","operation":"listWidgets","query":{"${name}":"x"}}`;
    await expectDenied(await bench.proxy.post(body), bench.upstream);
  });

  it.each([
    ['no operation', '{"api":"widgets"}'],
    ['an array', '[]'],
    ['a string', '"listWidgets"'],
    ['a number', '1'],
    ['null', 'null'],
    ['no JSON', '{api:widgets}'],
    ['nothing', ''],
    ['a byte order mark', '\ufeff{"api":"widgets","operation":"listWidgets"}'],
    ['a member twice', '{"api":"widgets","operation":"listWidgets","operation":"createWidget"}'],
    ['a member twice, once escaped', '{"api":"widgets","operation":"listWidgets","oper\\u0061tion":"x"}'],
    ['a member twice, deep', '{"api":"widgets","operation":"createWidget","body":{"a":[{"b":1,"b":2}]}}'],
    ['65 levels', `{"api":"widgets","operation":"createWidget","body":${'['.repeat(64)}${']'.repeat(64)}}`],
    [
      '65 levels, of them 64 in a body that is a text',
      `{"api":"widgets","operation":"createWidget","body":"${'['.repeat(64)}1.0${']'.repeat(64)}"}`,
    ],
    ['operation as an object', '{"api":"widgets","operation":{"toString":"listWidgets"}}'],
    ['operation as an array', '{"api":"widgets","operation":["listWidgets"]}'],
    ['a credential that is no string', '{"api":"widgets","operation":"listWidgets","auth":{"bearer":{}}}'],
    [
      'a number that would go on as null',
      '{"api":"widgets","operation":"createWidget","body":{"a":[1e999]}}',
    ],
    [
      'a number that would go on as a word',
      '{"api":"widgets","operation":"listWidgets","query":{"q":-1e999}}',
    ],
    ['parts that are no list', '{"api":"widgets","operation":"createWidget","parts":{}}'],
    [
      'a part with an unknown member',
      '{"api":"widgets","operation":"createWidget","parts":[{"name":"a","url":"x"}]}',
    ],
    [
      'base64 that is none',
      '{"api":"widgets","operation":"createWidget","parts":[{"name":"a","base64":"?"}]}',
    ],
  ])('E06 refuses a body with %s', async (_, body) => {
    const response = await bench.proxy.post(body);
    expect(response.status).toBe(400);
    await expectDenied(response, bench.upstream);
  });

  it('E06 takes 64 levels, and brackets inside strings for what they are', async () => {
    const body = `{"api":"widgets","operation":"createWidget","body":${'['.repeat(63)}"[{\\"\\\\"${']'.repeat(63)}}`;
    expect((await bench.proxy.post(body)).status).toBe(200);
  });

  it('E06 refuses bytes that are not UTF-8', async () => {
    const request = new Request('http://portal.test/api/try', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://portal.test' },
      body: Buffer.from('{"api":"widgets","operation":"\xff"}', 'latin1'),
    });
    const { handleTry } = await import('#lib/proxy/try-handler.ts');
    expect((await handleTry(request, bench.proxy.context)).status).toBe(400);
  });

  it('E06 refuses more than 100 parameters', async () => {
    const query = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`p${at}`, 'x']));
    await expectDenied(
      await bench.proxy.post({ api: 'widgets', operation: 'listWidgets', query }),
      bench.upstream,
    );
  });

  it('rule 4: honours no method override', async () => {
    const fields = { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' };
    await (await bench.proxy.post({ api: 'widgets', operation: 'listWidgets' }, { fields })).text();
    expect(bench.upstream.requests[0]?.raw).not.toMatch(/delete|override/i);
  });
});
