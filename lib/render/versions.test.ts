import { expect, test } from 'vitest';
import { readVersionedSite } from '#tests/versioned-site.ts';
import type { Release } from '../openapi/history.ts';
import { listPages } from './list-pages.ts';
import { renderPage } from './render-page.ts';

const toCurrent: Release = {
  version: 'v2',
  previous: 'v1',
  changes: [
    {
      kind: 'removed',
      breaking: true,
      name: 'page',
      text: 'parameter removed',
      places: [
        { page: '/reference/orders/list-orders', formerly: 'query.page', title: 'List', place: 'query' },
      ],
    },
  ],
};
const site = {
  ...readVersionedSite(),
  getHistory: async (api: string) =>
    api === 'orders-v1' ? { releases: [], since: [], toCurrent } : { releases: [], since: [] },
};

test('a page of an older version says so behind its title, with the way to the current one', async () => {
  const page = (await renderPage('/reference/orders-v1/list-orders', site)) ?? '';
  const [title, notice, changes] = page.split('\n\n');
  expect(title).toBe('# All orders');
  expect(notice).toBe(
    '**v1 is deprecated.** See [this page in v2](https://docs.example/reference/orders/list-orders), or [all that v2 changed](https://docs.example/changelog/orders-v1#to-current).',
  );
  expect(changes).toBe('What changed here:');
  expect(page).toContain('- v2: **Breaking:** `page`: parameter removed.');
});

test('a page that the current version does not have leads to its overview', async () => {
  expect(await renderPage('/reference/orders-v1/refund', site)).toContain(
    'v2 does not have this page. See [v2](https://docs.example/reference/orders)',
  );
});

test.each(['/reference/orders', '/reference/orders/list-orders', '/reference/widgets'])(
  '%s is of a current version and says nothing',
  async (page) => {
    expect(await renderPage(page, site)).not.toContain('deprecated.**');
  },
);

test('the overview names the versions, and the list of APIs has one entry for all of them', async () => {
  const versions =
    'Versions: [v2](https://docs.example/reference/orders.md) (current), [v1](https://docs.example/reference/orders-v1.md) (deprecated)';
  expect(await renderPage('/reference/orders', site)).toContain(`- ${versions}`);
  const list = (await renderPage('/reference', site)) ?? '';
  expect(list.match(/^- /gm)).toHaveLength(2);
  expect(list).toContain(versions);
});

test('llms.txt says which version is current', async () => {
  expect(await renderPage('/', site)).toContain('## Orders API v1 (deprecated; v2 is current)');
});

test('the changelog of an older version says what the current one changed', async () => {
  expect(await renderPage('/changelog/orders-v1', site)).toContain('## From v1 to v2\n\n### Breaking');
});

test('the sitemap has no page of an older version that the current one has too', async () => {
  const pages = await listPages(site);
  const indexed = pages.filter(({ canonical }) => canonical === undefined).map(({ path }) => path);
  expect(indexed.filter((path) => path.startsWith('/reference/orders-v1'))).toEqual([
    '/reference/orders-v1/refund',
    '/reference/orders-v1/schemas/refund',
  ]);
});
