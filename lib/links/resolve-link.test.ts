import { describe, expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { collectPermalinks, listPageAnchors } from './collect-permalinks.ts';
import { findTarget } from './find-target.ts';
import { parseLedger } from './ledger.ts';
import { resolveLink } from './resolve-link.ts';

const languages = [{ id: 'curl', label: 'curl' }];
// An operation that would like to stand where the schemas do.
const odd = `openapi: 3.1.0
info: { title: Odd, version: '1' }
paths: { /a: { get: { operationId: schemas, responses: { '200': { description: '' } } } } }
`;
const site = readSite({
  'widgets.yaml': 'tests/fixtures/links/widgets.yaml',
  'odd.yaml': odd,
});
const ledger = parseLedger(`
widgets/list-widgets
widgets/get-widgets -> widgets/list-widgets
widgets/old -> widgets/get-widgets
widgets/list-widgets/query.size -> removed 2026-01-02, see widgets/list-widgets/query.limit
widgets/list-widgets/query.gone -> removed 2026-01-02
widgets/loop -> widgets/loop
`);
const resolve = (id: string) => resolveLink(id, site, languages, ledger);

test('every collected id leads to its own place', async () => {
  const ids = await collectPermalinks(site, languages);
  expect(ids.size).toBeGreaterThan(100);
  const urls = new Set<string>();
  for (const id of ids) {
    const target = await findTarget(id, site, languages);
    expect(target.url, id).toBeDefined();
    urls.add(target.url ?? '');
  }
  expect(urls.size).toBe(ids.size);
});

test('no page gives one id to two rows', async () => {
  for await (const { page, anchors } of listPageAnchors(site, languages)) {
    expect(new Set(anchors).size, page).toBe(anchors.length);
  }
});

describe('/go', () => {
  test.each([
    ['widgets/list-widgets', '/reference/widgets/list-widgets'],
    ['widgets/list-widgets/query.filter.odd~20name~2E~23~25', undefined],
    [
      'widgets/list-widgets/response-200.header.ETag',
      '/reference/widgets/list-widgets#response-200.header.ETag',
    ],
    [
      'widgets/list-widgets/response-200.~68eader.ETag',
      '/reference/widgets/list-widgets#response-200.~68eader.ETag',
    ],
    ['widgets/create-widget/body.part', '/reference/widgets/create-widget#body.part'],
    [
      'widgets/create-widget/body:multipart~2Fform-data.file',
      '/reference/widgets/create-widget#body:multipart~2Fform-data.file',
    ],
    [
      'widgets/create-widget/callback-onReady.body.widgetId',
      '/reference/widgets/create-widget#callback-onReady.body.widgetId',
    ],
    [
      'widgets/create-widget/callback-onReady.response-204.header.X-Noted',
      '/reference/widgets/create-widget#callback-onReady.response-204.header.X-Noted',
    ],
    ['widgets/schemas/widget', '/reference/widgets/schemas/widget'],
    ['widgets/schemas/widget/property.name', '/reference/widgets/schemas/widget#property.name'],
    ['widgets/tag-widgets', '/reference/widgets#tag-widgets'],
    ['widgets', '/reference/widgets'],
    ['reference', '/reference'],
    ['errors/too_many/why-it-happens', '/errors/too_many#why-it-happens'],
    ['widgets/old', '/reference/widgets/list-widgets'],
  ])('%s', async (id, url) => {
    const link = await resolve(id);
    if (url !== undefined) expect(link).toEqual({ kind: 'found', url });
  });

  test('says when a thing was removed and what replaces it', async () => {
    expect(await resolve('widgets/list-widgets/query.size')).toEqual({
      kind: 'removed',
      on: '2026-01-02',
      replacement: {
        id: 'widgets/list-widgets/query.limit',
        url: '/reference/widgets/list-widgets#query.limit',
      },
    });
    expect(await resolve('widgets/list-widgets/query.gone')).toEqual({ kind: 'removed', on: '2026-01-02' });
  });

  test.each([
    ['widgets/list-widgets/query.limti', 'widgets/list-widgets/query.limit'],
    ['widgets/lst-widgets', 'widgets/list-widgets'],
    ['widgets/schemas/wigdet', 'widgets/schemas/widget'],
    ['widgts/list-widgets', 'widgets/list-widgets'],
    ['errors/to_many', 'errors/too_many'],
  ])('%s is unknown, and %s is offered first', async (id, nearest) => {
    const link = await resolve(id);
    expect(link.kind === 'unknown' && link.nearest[0]?.id).toBe(nearest);
  });

  test.each([
    '',
    '/',
    '..',
    '__proto__',
    'constructor/toString',
    'widgets/loop',
    'widgets/list-widgets/body/x/y',
    'a'.repeat(9000),
    'a/'.repeat(4000),
    'widgets/list-widgets/query.limit\u0000',
    'widgets/list-widgets/query.limit\r\nX: 1',
    'widgets/list-widgets/\ud800',
    'widgets/list-widgets/%71uery.limit',
    'widgets/list-widgets/query.limit#query.limit',
    'WIDGETS/list-widgets/query.limit',
    '\u202ewidgets',
    'errors/%2e%2e',
    'errors/hasOwnProperty',
    'guides/__proto__',
  ])('%.40s is unknown', async (id) => {
    expect((await resolve(id)).kind).toBe('unknown');
  });
});
