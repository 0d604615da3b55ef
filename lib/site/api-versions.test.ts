import { describe, expect, it } from 'vitest';
import { siteConfigOf, siteSchema } from './schema.ts';

const origin = 'https://api.acme.test';
const orders = {
  slug: 'orders',
  backend: { origin, basePath: '/v2', headers: { 'X-Stage': 'yes' } },
  refusedKeyPrefixes: ['sk_live_'],
  keys: { link: 'https://acme.test/keys' },
};

function configOf(api: object, files: readonly string[] = []) {
  const definition = { name: 'Acme', description: 'Orders.', apis: [api] };
  return siteConfigOf(siteSchema.parse(definition), files);
}

describe('versions of an API', () => {
  const versions = [
    { name: 'v2', file: 'orders.yaml' },
    { name: 'v1', file: 'old/orders.yaml', status: 'deprecated', basePath: '/v1' },
    { name: 'v0', file: 'orders-v0.yaml', backend: 'mock', keys: 'none', refusedKeyPrefixes: [] },
  ];

  it('are APIs of their own: the current one under the slug, the others behind it with their name', () => {
    const { apis, mainApi } = configOf({ ...orders, versions }, ['orders.yaml', 'orders-v0.yaml']);
    expect(apis.map(({ slug, file, version }) => ({ slug, file, version }))).toEqual([
      { slug: 'orders', file: 'orders.yaml', version: { of: 'orders', name: 'v2' } },
      {
        slug: 'orders-v1',
        file: 'old/orders.yaml',
        version: { of: 'orders', name: 'v1', status: 'deprecated' },
      },
      { slug: 'orders-v0', file: 'orders-v0.yaml', version: { of: 'orders', name: 'v0' } },
    ]);
    expect(mainApi).toBe('orders');
  });

  it('have the connection of their API, but for what they say themselves', () => {
    const [current, older, oldest] = configOf({ ...orders, versions }).apis;
    expect(current).toMatchObject({ backend: { origin, basePath: '/v2' }, keys: orders.keys });
    expect(older).toMatchObject({
      backend: { origin, basePath: '/v1', headers: { 'X-Stage': 'yes' } },
      keys: orders.keys,
      refusedKeyPrefixes: ['sk_live_'],
    });
    expect(oldest).toMatchObject({ backend: 'mock', keys: 'none', refusedKeyPrefixes: [] });
  });

  it('leave an API without any as it is', () => {
    const { apis } = configOf(orders);
    expect(apis).toHaveLength(1);
    expect(apis[0]).not.toHaveProperty('version');
  });
});
