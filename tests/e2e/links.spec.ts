import { realpathSync } from 'node:fs';
import path from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { loadGuides } from '../../lib/content/load-guides.ts';
import { listPageAnchors } from '../../lib/links/collect-permalinks.ts';
import { CatalogReader } from '../../lib/openapi/catalog-reader.ts';
import { sampleLanguages } from '../../lib/request/samples/sample-languages.ts';
import portal from '../../portal.config.ts';
import { contentOf } from '../../scripts/content.ts';
import { findBrokenLinks, type ReadPage, readHtml } from './support/broken-links.ts';

const content = contentOf(
  new CatalogReader(path.join(realpathSync('.next-e2e'), '..', 'data', 'catalog')),
  portal.mainApi ?? '',
  loadGuides,
);

test('every link and anchor of the site leads somewhere', async ({ request, baseURL }) => {
  test.setTimeout(240_000);
  const pages = await readSite(request, baseURL ?? '');
  const broken = await findBrokenLinks(pages, baseURL ?? '', (url) => readOther(request, url));
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(90);
});

test('pages carry every id that the ledger promises, each once', async ({ request, baseURL }) => {
  test.setTimeout(240_000);
  const pages = await readSite(request, baseURL ?? '');
  let checked = 0;
  for await (const { page, anchors } of listPageAnchors(content, sampleLanguages)) {
    const ids = pages.get(page)?.ids ?? [];
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      page,
    ).toEqual([]);
    expect(
      anchors.filter((anchor) => !ids.includes(anchor)),
      page,
    ).toEqual([]);
    checked += anchors.length;
  }
  expect(checked).toBeGreaterThan(3000);
});

test('a permanent link leads to the row; an unknown one says what is near', async ({ page, request }) => {
  const known = await request.get('/go/kynetra/sign-up/body.email', { maxRedirects: 0 });
  expect(known.status()).toBe(307);
  expect(known.headers().location).toBe('/reference/kynetra/sign-up#body.email');
  const unknown = await page.goto('/go/kynetra/sign-up/body.emial');
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'kynetra/sign-up/body.email', exact: true })).toHaveAttribute(
    'href',
    '/reference/kynetra/sign-up#body.email',
  );
});

test('a row is copied as permanent link, with the language, or as a quote, and the focus stays', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/reference/kynetra/sign-up?lang=python');
  await page.locator('.samples[data-ready]').waitFor();
  const row = page.locator('[id="body.email"]');
  const link = row.getByLabel('Link to email');
  const copied = async (item: string) => {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Copy link', exact: true })).toBeFocused();
    const chosen = page.getByRole('menuitem', { name: item, exact: true });
    for (
      let step = 0;
      step < 5 && !(await chosen.evaluate((node) => node === document.activeElement));
      step += 1
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(link).toBeFocused();
    await expect(page.locator('#announcements')).toHaveText(/copied/);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const permanent = `${baseURL}/go/kynetra/sign-up/body.email`;
  await expect.poll(() => copied('Copy link')).toBe(permanent);
  await expect.poll(() => copied('Copy link with Python')).toBe(`${permanent}?lang=python`);
  await expect
    .poll(() => copied('Copy as Markdown quote'))
    .toMatch(/^> `email` · string.* · required[\s\S]*\n> \[Sign up, POST \/auth\/sign-up\]\(/);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await expect(page.getByRole('menu')).toBeHidden();
  await page.goto(`${permanent}?lang=javascript`);
  await expect(page).toHaveURL('/reference/kynetra/sign-up?lang=javascript#body.email');
  await expect(page.locator('html')).toHaveAttribute('data-lang', 'javascript');
});

test('a row that several statuses share is copied as that of the status that is read', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/reference/kynetra/sign-up#response-409');
  await page.keyboard.press('Shift');
  await page.locator('.tabs[data-ready]').first().waitFor();
  await page.getByText('Body: Problem').click();
  await page.locator('[id="response-409.detail"]').locator('..').getByLabel('Link to detail').click();
  await page.getByRole('menuitem', { name: 'Copy link', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${baseURL}/go/kynetra/sign-up/response-409.detail`);
});

/** Pages by path, fetched once for all tests of a worker. */
const read = new Map<string, Promise<ReadPage | undefined>>();

async function readSite(request: APIRequestContext, origin: string): Promise<Map<string, ReadPage>> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.slice(origin.length));
  const pages = new Map<string, ReadPage>();
  for (const each of paths) {
    const found = await readOther(request, each);
    expect(found, each).toBeDefined();
    if (found) pages.set(each, found);
  }
  return pages;
}

function readOther(request: APIRequestContext, url: string): Promise<ReadPage | undefined> {
  const known = read.get(url) ?? fetchPage(request, url);
  read.set(url, known);
  return known;
}

async function fetchPage(request: APIRequestContext, url: string): Promise<ReadPage | undefined> {
  const response = await request.get(url);
  if (!response.ok()) return undefined;
  return readHtml(await response.text());
}
