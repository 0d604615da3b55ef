import path from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from '#tests/read-site.ts';
import { CatalogReader } from '../openapi/catalog-reader.ts';
import { writeHistories } from './write-history.ts';

test('an older version of an API knows what the current one changed, with links to the current pages', async () => {
  const catalog = buildFolder(
    {
      'orders.yaml': 'tests/fixtures/versions/orders.yaml',
      'orders-v1.yaml': 'tests/fixtures/versions/orders-v1.yaml',
    },
    [
      { slug: 'orders', file: 'orders.yaml', version: { of: 'orders', name: 'v2' } },
      { slug: 'orders-v1', file: 'orders-v1.yaml', version: { of: 'orders', name: 'v1' } },
    ],
  );
  const folder = path.join(catalog, '../openapi');
  await writeHistories({ folder, catalog, cache: path.join(catalog, '../history'), report: () => undefined });
  const reader = new CatalogReader(catalog);
  const { toCurrent, releases } = await reader.history('orders-v1');
  expect(releases).toEqual([]);
  expect(toCurrent).toMatchObject({ version: 'v2', previous: 'v1' });
  const changed = toCurrent?.changes.map(({ name, text, places }) => `${name}: ${text} (${places[0]?.page})`);
  expect(changed).toContain('GET /orders: was GET /order-list (/reference/orders/list-orders)');
  expect(changed?.filter((each) => each.startsWith('GET /parcels'))).toEqual([]);
  expect(changed).toContain('POST /refunds: operation removed (undefined)');
  expect(await reader.history('orders')).toEqual({ releases: [], since: [] });
});
