import { describe, expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { collectPermalinks } from './collect-permalinks.ts';
import { findLeftOut } from './find-target.ts';
import { parseLedger } from './ledger.ts';
import { operationRows } from './operation-rows.ts';
import { resolveLink } from './resolve-link.ts';

const named = (count: number, of: object) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, of]));
const text = { type: 'string' };
const inner = { type: 'object', properties: { 'a b': text } };
const wide = { type: 'object', properties: { ...named(3000, text), last: inner } };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
/** `Deep0` holds `Deep1` as `in`, and so on; `Deep9` holds a text. */
const deep = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [
    `Deep${at}`,
    { type: 'object', properties: { in: at === 9 ? text : { $ref: `#/components/schemas/Deep${at + 1}` } } },
  ]),
);
const tree = { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } };
const wides = { ...wide, properties: { ...wide.properties, id: text } };
const answers = Object.fromEntries(
  Array.from({ length: 150 }, (_, at) => [`${200 + at}`, { description: 'ok', ...json(text) }]),
);
const site = readSite({
  'big.json': `${JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Big', version: '1' },
    paths: {
      '/a': {
        post: {
          operationId: 'send',
          parameters: Array.from({ length: 600 }, (_, at) => ({ name: `q${at}`, in: 'query', schema: text })),
          requestBody: {
            content: {
              'application/json': { schema: wide },
              'text/yaml': { schema: { type: 'array', items: { oneOf: [inner, wides] } } },
            },
          },
          responses: answers,
          callbacks: { done: { '{$url}': { post: { requestBody: json(wide), responses: answers } } } },
        },
        get: {
          operationId: 'nest',
          responses: { 200: { description: 'ok', ...json({ $ref: '#/components/schemas/Deep0' }) } },
        },
      },
    },
    components: { schemas: { Wide: wide, Tree: tree, ...deep } },
  })}\n`,
});
const resolve = (id: string) => resolveLink(id, site, [], undefined);

describe('a link to what its page leaves out leads to where it would stand', () => {
  test.each([
    ['send/body.p999', 'send#body.p999'],
    ['send/body.p1000', 'send#body:rest'],
    ['send/body.p2999', 'send#body:rest'],
    ['send/body.last', 'send#body:rest'],
    ['send/body.last.a~20b', 'send#body:rest'],
    ['send/body:text~2Fyaml[].a~20b', 'send#body:text~2Fyaml[].a~20b'],
    ['send/body:text~2Fyaml[].p2000', 'send#body:text~2Fyaml[]:rest'],
    ['send/query.q599', 'send#query:rest'],
    ['send/response-349', 'send#responses:rest'],
    ['send/callback-done.body.p1000', 'send#callback-done.body:rest'],
    ['send/callback-done.response-349:body', 'send#callback-done.responses:rest'],
    ['nest/response-200.in.in', 'nest#response-200.in.in'],
    ['nest/response-200.in.in.in.in.in.in.in', 'nest#response-200.in.in.in.in.in'],
    ['schemas/wide/property.p2500', 'schemas/wide#property:rest'],
    ['schemas/wide/property.last.a~20b', 'schemas/wide#property:rest'],
  ])('%s', async (id, url) => {
    expect(await resolve(`big/${id}`)).toEqual({ kind: 'found', url: `/reference/big/${url}` });
  });

  test.each([
    'send/body.p3000',
    'send/body.p999x',
    'send/body.p2500.x',
    'send/body.last.b',
    'send/query.q600',
    'send/callback-other.body.p1000',
    `nest/response-200${'.in'.repeat(11)}`,
    'schemas/wide/property.p3000',
    `schemas/tree/property${'.child'.repeat(30)}`,
  ])('%.60s never was one', async (id) => {
    expect((await resolve(`big/${id}`)).kind).toBe('unknown');
  });

  test('only what leads there is built', async () => {
    const operation = await site.getOperation('big', 'send');
    if (operation === undefined) throw new Error('the operation is missing');
    const rows = operationRows(operation, [], 'body.p2500').filter(({ kind }) => kind === 'property');
    expect(rows.map(({ anchor }) => anchor)).toEqual(['body.p2500']);
  });
});

test('a published link keeps its promise when so much is added before it that its page leaves it out', async () => {
  const ledger = parseLedger('big/send/body.p1\nbig/send/body.last\nbig/send/body.gone\n');
  const live = await collectPermalinks(site, []);
  expect(live.has('big/send/body.last')).toBe(false);
  expect(await findLeftOut(ledger, live, site, [])).toEqual(['big/send/body.last']);
});
