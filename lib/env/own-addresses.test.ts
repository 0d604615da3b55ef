import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownAddresses } from './own-addresses.ts';

it('knows all that the portal answers', () => {
  const routes = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const segments = new Set(ownAddresses.map((address) => address.split('/')[1]));
  expect(routes.map(({ name }) => name).filter((name) => name !== 'styles' && !segments.has(name))).toEqual(
    [],
  );
});
