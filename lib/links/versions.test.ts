import { describe, expect, test } from 'vitest';
import type { Api } from '#lib/openapi/model.ts';
import { readVersionedSite } from '#tests/versioned-site.ts';
import { nameApis } from './identity-of.ts';
import { canonicalPage, findApiRead, listCurrent, listVersionLinks } from './versions.ts';

const site = readVersionedSite();
const [current, old] = (await Promise.all([site.getApi('orders'), site.getApi('orders-v1')])) as [Api, Api];

const linksOf = async (api: Api, part: object) =>
  (await listVersionLinks(api, part, site)).map(({ version, href }) => [version.name, href]);

describe('the way to another version', () => {
  test.each<[string, object, string, string]>([
    ['the overview', {}, '/reference/orders', '/reference/orders-v1'],
    [
      'an operation of the same id, wherever it is called',
      { operation: 'list-orders' },
      '/reference/orders/list-orders',
      '/reference/orders-v1/list-orders',
    ],
    [
      'an operation of the same method and path, where one has no id',
      { operation: 'parcels' },
      '/reference/orders/get-parcels',
      '/reference/orders-v1/parcels',
    ],
    [
      'an operation that the other does not have: its overview',
      { operation: 'refund' },
      '/reference/orders',
      '/reference/orders-v1/refund',
    ],
    [
      'a schema of the same name',
      { schema: 'order' },
      '/reference/orders/schemas/order',
      '/reference/orders-v1/schemas/order',
    ],
    [
      'a schema that the other does not have',
      { schema: 'refund' },
      '/reference/orders',
      '/reference/orders-v1/schemas/refund',
    ],
  ])('%s', async (_, part, v2, v1) => {
    expect(await linksOf(old, part)).toEqual([
      ['v2', v2],
      ['v1', v1],
    ]);
  });

  test('is none where there is one version', async () => {
    expect(await linksOf((await site.getApi('widgets')) as Api, {})).toEqual([]);
  });
});

test('search engines are led to the current version, where it has the page', async () => {
  expect(await canonicalPage(old, { operation: 'parcels' }, site)).toBe('/reference/orders/get-parcels');
  expect(await canonicalPage(old, { operation: 'refund' }, site)).toBeUndefined();
  expect(await canonicalPage(current, { operation: 'list-orders' }, site)).toBeUndefined();
});

test('an older version is no API of its own in lists, and has its name in its title', async () => {
  const apis = await site.getApis();
  expect(listCurrent(apis).map(({ slug }) => slug)).toEqual(['orders', 'widgets']);
  expect(nameApis(apis).map(({ title }) => title)).toEqual([
    'Orders API',
    'Orders API v1',
    'Widgets & <b>Co</b>',
  ]);
});

test.each([
  ['/reference/orders-v1/list-orders', 'orders-v1'],
  ['/docs/reference/orders-v1', 'orders-v1'],
  ['/reference/orders/list-orders', 'orders'],
  ['/guides/orders', ''],
  ['/guides/orders-v1x', ''],
])('the API that is read at %s is "%s"', (path, slug) => {
  expect(findApiRead(path, [current])).toBe(slug);
});
