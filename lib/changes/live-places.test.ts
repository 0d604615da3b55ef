import { expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import type { CatalogReader } from '../openapi/catalog-reader.ts';
import type { ChangePlace } from '../openapi/history.ts';
import { leadToLive, listLivePlaces } from './live-places.ts';

const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });
const reader = {
  api: site.getApi,
  operations: site.listOperations,
  operation: site.getOperation,
} as unknown as CatalogReader;
const page = '/reference/widgets/list-widgets';

test.each<[string, ChangePlace, Partial<ChangePlace>]>([
  ['a row that is there', at({ page, anchor: 'query.limit' }), { page, anchor: 'query.limit' }],
  ['a row that went', at({ page, anchor: 'query.gone' }), { page, formerly: 'query.gone' }],
  ['a page that went', at({ page: '/reference/widgets/gone', anchor: 'query.x' }), {}],
])('%s', async (_, place, expected) => {
  const change = {
    kind: 'changed',
    breaking: false,
    name: 'x',
    text: 'now required',
    places: [place],
  } as const;
  const [led] = leadToLive([change], await listLivePlaces('widgets', reader, [change]));
  expect(led?.places).toEqual([{ title: 'List', place: 'query parameter', ...expected }]);
});

function at(more: Partial<ChangePlace>): ChangePlace {
  return { title: 'List', place: 'query parameter', ...more };
}
