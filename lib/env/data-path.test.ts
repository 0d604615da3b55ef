import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { dataPath } from './data-path.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['', path.resolve('.portal', 'catalog', 'apis.json')],
  ['build/data', path.resolve('build', 'data', 'catalog', 'apis.json')],
  ['/srv/data', '/srv/data/catalog/apis.json'],
])('PORTAL_WORK=%s', (folder, file) => {
  vi.stubEnv('PORTAL_WORK', folder);
  expect(dataPath('catalog', 'apis.json')).toBe(file);
});
