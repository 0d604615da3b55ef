import { describe, expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { listPages } from './list-pages.ts';
import { renderAllPages, renderPage } from './render-page.ts';
import { renderSitemap } from './sitemap.ts';

const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });

describe('every page has a Markdown twin', () => {
  test.each([
    ['/', 'home'],
    ['/reference', 'reference'],
    ['/reference/widgets', 'api'],
    ['/reference/widgets/list-widgets', 'operation'],
    ['/reference/widgets/create-widget', 'operation-with-choices'],
    ['/reference/widgets/widget-made', 'webhook'],
    ['/reference/widgets/schemas/widget', 'schema'],
    ['/errors/too_many', 'error'],
  ])('%s', async (path, name) => {
    await expect(await renderPage(path, site)).toMatchFileSnapshot(`__snapshots__/${name}.md`);
  });

  test('no page of the list is missing', async () => {
    for (const { path } of await listPages(site)) expect(await renderPage(path, site), path).toMatch(/^# /);
  });

  test.each([
    '/nope',
    '/reference/nope',
    '/reference/widgets/listWidgets',
    '/reference/widgets/schemas/Widget',
    '/reference/widgets/list-widgets/more',
    '/reference/__proto__',
    '/errors/constructor',
    '/errors',
  ])('%s is none', async (path) => {
    expect(await renderPage(path, site)).toBeUndefined();
  });
});

test('one file holds them all', async () => {
  const parts: string[] = [];
  for await (const part of renderAllPages(site)) parts.push(part);
  const pages = (await listPages(site)).filter(({ kind }) => kind !== 'home' && kind !== 'index');
  expect(parts).toHaveLength(pages.length);
});

test('the sitemap lists them, escaped', () => {
  const xml = renderSitemap('https://docs.example', [
    { path: '/a&b', modified: '2026-11-24' },
    { path: '/c' },
  ]);
  expect(xml).toContain('<url><loc>https://docs.example/a&amp;b</loc><lastmod>2026-11-24</lastmod></url>');
  expect(xml).toContain('<url><loc>https://docs.example/c</loc></url>');
});
