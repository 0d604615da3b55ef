import { expect, test } from 'vitest';
import { readVersionedSite } from '#tests/versioned-site.ts';
import { findApis } from './find-api.ts';

const site = readVersionedSite();
const slugsOf = async (name?: string) => {
  const found = await findApis(name, site);
  return 'missing' in found ? found.missing : found.map(({ slug }) => slug);
};

test('programs that name no API are told of current versions, and of an older one when they name it', async () => {
  expect(await slugsOf()).toEqual(['orders', 'widgets']);
  expect(await slugsOf('orders-v1')).toEqual(['orders-v1']);
  expect(await slugsOf('orders-v3')).toContain('There is no API "orders-v3"');
});
