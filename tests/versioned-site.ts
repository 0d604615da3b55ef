import { readSite } from './read-site.ts';

/** A portal of an API with two versions, and of another API beside it. */
export function readVersionedSite() {
  return readSite(
    {
      'orders.yaml': 'tests/fixtures/versions/orders.yaml',
      'orders-v1.yaml': 'tests/fixtures/versions/orders-v1.yaml',
      'widgets.yaml': 'tests/fixtures/links/widgets.yaml',
    },
    [],
    [
      { slug: 'orders', file: 'orders.yaml', version: { of: 'orders', name: 'v2' } },
      {
        slug: 'orders-v1',
        file: 'orders-v1.yaml',
        version: { of: 'orders', name: 'v1', status: 'deprecated' },
      },
    ],
  );
}
