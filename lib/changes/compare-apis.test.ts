import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCatalog } from '../openapi/build-catalog.ts';
import { CatalogReader } from '../openapi/catalog-reader.ts';
import { compareApis } from './compare-apis.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** One operation that takes `sent` and gives `received` back, both properties named `value`. */
function description(parts: {
  sent?: object;
  received?: object;
  more?: object;
  required?: readonly string[];
  promised?: readonly string[];
  document?: object;
}) {
  const {
    sent = { type: 'string' },
    received = { type: 'string' },
    more = {},
    required = [],
    promised = [],
  } = parts;
  const of = (value: object, names: readonly string[]) => ({
    'application/json': { schema: { type: 'object', required: names, properties: { value } } },
  });
  return {
    openapi: '3.1.1',
    info: { title: 'Widgets', version: '1' },
    paths: {
      '/widgets': {
        post: {
          operationId: 'make',
          summary: 'Make',
          requestBody: { required: true, content: of(sent, required) },
          responses: { 200: { description: 'Made.', content: of(received, promised) } },
          ...more,
        },
      },
    },
    ...parts.document,
  };
}

function versionOf(document: object) {
  count += 1;
  const name = `v${count}.json`;
  writeFileSync(path.join(folder, name), JSON.stringify(document));
  const target = path.join(folder, `catalog-${count}`);
  buildCatalog({ folder, only: name, target, report: () => undefined });
  return { reader: new CatalogReader(target), slug: `v${count}` };
}

async function changes(before: object, after: object): Promise<string[]> {
  const all = await compareApis(versionOf(before), versionOf(after), 'widgets');
  return all.map(({ kind, breaking, name, text }) => `${breaking ? '! ' : ''}${kind} ${name}: ${text}`);
}

type Parts = Parameters<typeof description>[0];
const parameter = (more: object) => ({ name: 'size', in: 'query', schema: { type: 'integer' }, ...more });
const key = { apiKey: { type: 'http', scheme: 'bearer' } };
const other = { otherKey: { type: 'apiKey', in: 'header', name: 'X-Key' } };
const secured = (security: object[]) => ({
  more: { security },
  document: { components: { securitySchemes: { ...key, ...other } } },
});

describe('what is sent: asking for more breaks, asking for less does not', () => {
  test.each<[Parts, Parts, string]>([
    [{}, { required: ['value'] }, '! changed value: now required'],
    [{ required: ['value'] }, {}, 'changed value: now optional'],
    [{ sent: { enum: ['a', 'b'] } }, { sent: { enum: ['a'] } }, '! changed value: no longer takes "b"'],
    [{ sent: { enum: ['a'] } }, { sent: { enum: ['a', 'b'] } }, 'changed value: also takes "b"'],
    [
      { sent: { type: 'string', maxLength: 9 } },
      { sent: { type: 'string', maxLength: 5 } },
      '! changed value: the greatest length is 5, was 9',
    ],
    [
      { sent: { type: 'string', maxLength: 5 } },
      { sent: { type: 'string', maxLength: 9 } },
      'changed value: the greatest length is 9, was 5',
    ],
    [
      { sent: { type: 'integer' } },
      { sent: { type: 'integer', minimum: 1 } },
      '! changed value: the least value is 1, none was set',
    ],
    [
      { sent: { type: 'integer', minimum: 1 } },
      { sent: { type: 'integer' } },
      'changed value: the least value is no longer set, was 1',
    ],
    [{ sent: { type: 'integer' } }, { sent: { type: 'number' } }, 'changed value: is number, was integer'],
    [{ sent: { type: 'number' } }, { sent: { type: 'integer' } }, '! changed value: is integer, was number'],
    [
      { sent: { type: 'string' } },
      { sent: { type: ['string', 'null'] } },
      'changed value: is string or null, was string',
    ],
    [{}, { sent: { type: 'string', pattern: '^a' } }, '! changed value: must match ^a'],
    [{}, { sent: { type: 'string', format: 'email' } }, '! changed value: has the format email'],
    [{}, { sent: { type: 'string', default: 'x' } }, 'changed value: the default is "x"'],
    [{}, { sent: { type: 'string', deprecated: true } }, 'deprecated value: deprecated'],
    [{}, { more: { parameters: [parameter({ required: true })] } }, '! added size: new required parameter'],
    [{}, { more: { parameters: [parameter({})] } }, 'added size: new optional parameter'],
    [{ more: { parameters: [parameter({})] } }, {}, '! removed size: parameter removed'],
  ])('%j → %j', async (before, after, expected) => {
    expect(await changes(description(before), description(after))).toEqual([expected]);
  });
});

describe('what is received: promising less breaks, promising more does not', () => {
  test.each<[Parts, Parts, string]>([
    [{ promised: ['value'] }, {}, '! changed value: may be absent'],
    [{}, { promised: ['value'] }, 'changed value: always there'],
    [{ received: { enum: ['a'] } }, { received: { enum: ['a', 'b'] } }, '! changed value: can also be "b"'],
    [{ received: { enum: ['a', 'b'] } }, { received: { enum: ['a'] } }, 'changed value: is never "b"'],
    [
      { received: { type: 'string' } },
      { received: { type: ['string', 'null'] } },
      '! changed value: is string or null, was string',
    ],
    [
      { received: { type: 'string' } },
      { received: { type: 'integer' } },
      '! changed value: is integer, was string',
    ],
    [
      { received: { type: 'array', items: { type: 'string' } } },
      { received: { type: 'array', items: { type: 'integer' } } },
      '! changed value: is array of integer, was array of string',
    ],
  ])('%j → %j', async (before, after, expected) => {
    expect(await changes(description(before), description(after))).toEqual([expected]);
  });

  test('a property that comes or goes', async () => {
    const object = (names: readonly string[]) => ({
      received: {
        type: 'object',
        properties: Object.fromEntries(
          names.map((name) => [name, { type: 'object', properties: { deep: {} } }]),
        ),
      },
    });
    const [one, two] = [description(object(['a'])), description(object(['a', 'b']))];
    // Not its members: they came with it.
    expect(await changes(one, two)).toEqual(['added value.b: new property']);
    expect(await changes(two, one)).toEqual(['! removed value.b: property removed']);
  });

  test('a status that comes or goes', async () => {
    const responses = (statuses: readonly number[]) =>
      description({
        more: { responses: Object.fromEntries(statuses.map((each) => [each, { description: 'x' }])) },
      });
    expect(await changes(responses([200]), responses([200, 404]))).toEqual([
      'added 404 Not Found: new status',
    ]);
    expect(await changes(responses([200, 404]), responses([200]))).toEqual([
      'removed 404 Not Found: status removed',
    ]);
    expect(await changes(responses([200, 202]), responses([200]))).toEqual([
      '! removed 202 Accepted: status removed',
    ]);
  });
});

describe('the call itself', () => {
  test.each<[Parts, Parts, string[]]>([
    [{}, { more: { deprecated: true } }, ['deprecated POST /widgets: deprecated']],
    [{ more: { deprecated: true } }, {}, ['changed POST /widgets: no longer deprecated']],
    [secured([]), secured([{ apiKey: [] }]), ['! changed authentication: needs apiKey, was none']],
    [
      secured([{ apiKey: [] }]),
      secured([{ apiKey: [] }, { otherKey: [] }]),
      ['changed authentication: needs apiKey or otherKey, was apiKey'],
    ],
    [
      secured([{ apiKey: [] }, { otherKey: [] }]),
      secured([{ apiKey: [] }]),
      ['! changed authentication: needs apiKey, was apiKey or otherKey'],
    ],
    [
      secured([{ apiKey: ['read'] }]),
      secured([{ apiKey: ['write'] }]),
      ['! changed authentication: needs apiKey with write, was apiKey with read'],
    ],
  ])('%j → %j', async (before, after, expected) => {
    expect(await changes(description(before), description(after))).toEqual(expected);
  });

  test('an operation that comes, goes or moves', async () => {
    const one = description({});
    const two = structuredClone(one) as unknown as { paths: Record<string, object> };
    two.paths['/parts'] = { get: { operationId: 'list', responses: { 200: { description: 'x' } } } };
    expect(await changes(one, two)).toEqual(['added GET /parts: new operation']);
    expect(await changes(two, one)).toEqual(['! removed GET /parts: operation removed']);
    const moved = structuredClone(one) as unknown as { paths: Record<string, object> };
    moved.paths = { '/things': moved.paths['/widgets'] ?? {} };
    expect(await changes(one, moved)).toEqual(['! changed POST /things: was POST /widgets']);
  });

  test('a webhook goes the other way: a new property of its body is no demand', async () => {
    const hook = (properties: object, required: readonly string[]) => ({
      openapi: '3.1.1',
      info: { title: 'Hooks', version: '1' },
      webhooks: {
        made: {
          post: {
            operationId: 'made',
            requestBody: {
              content: { 'application/json': { schema: { type: 'object', properties, required } } },
            },
            responses: { 200: { description: 'x' } },
          },
        },
      },
    });
    const [one, two] = [hook({ a: {} }, []), hook({ a: {}, b: {} }, ['b'])];
    expect(await changes(one, two)).toEqual(['added b: new property']);
    expect(await changes(two, one)).toEqual(['! removed b: property removed']);
  });

  test('wording is no change, and the same change in many places is one', async () => {
    const one = description({ sent: { type: 'string', description: 'One.' } });
    const two = description({ sent: { type: 'string', description: 'Two.' } });
    expect(await changes(one, two)).toEqual([]);
    const both = await compareApis(
      versionOf(description({ more: { callbacks: {} } })),
      versionOf(
        description({
          sent: { type: 'string', deprecated: true },
          received: { type: 'string', deprecated: true },
        }),
      ),
      'widgets',
    );
    expect(both).toHaveLength(1);
    expect(both[0]?.places.map(({ page, anchor }) => `${page}#${anchor}`)).toEqual([
      '/reference/widgets/make#body.value',
      '/reference/widgets/make#response-200.value',
    ]);
  });
});
