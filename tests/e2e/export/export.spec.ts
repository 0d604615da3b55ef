import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { exported } from '../../../scripts/steps/e2e-settings.mjs';
import { startFileServer } from '../support/file-server.ts';

const { PUBLIC_ORIGIN: origin, BASE_PATH: base = '' } = exported.env;

test.describe.configure({ mode: 'serial' });

let work: string;
let folder: string;
let server: Server;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  work = await mkdtemp(path.join(tmpdir(), 'export-'));
  folder = path.join(work, 'files');
  const child = spawn(process.execPath, ['scripts/export.mjs', '--out', folder], {
    stdio: 'inherit',
    env: { ...process.env, ...exported.env, PORTAL_DIST: exported.dist },
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  server = await startFileServer(folder, Number(new URL(origin).port));
});

test.afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(work, { recursive: true, force: true });
});

/** Every request beyond the files, every one in vain, and everything that the browser complains about. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isFile = url.origin === origin && (url.pathname === base || url.pathname.startsWith(`${base}/`));
    if (!isFile && url.protocol !== 'data:') faults.push(`asked for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

test('a page reads, and search finds without a server', async ({ page }) => {
  const faults = watch(page);
  await page.goto(`${origin}${base}/guides/start`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the documentation' }).fill('create an order');
  await expect(page.getByRole('dialog').locator('a[role=option]').first()).toContainText('Create an order');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${origin}${base}/reference/workshop/create-order`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create an order');
  await expect(page.getByRole('heading', { name: 'Try it' })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('the form of the search page is answered in the browser', async ({ page }) => {
  const faults = watch(page);
  await page.goto(`${origin}${base}/search`);
  await page.getByRole('searchbox').fill('create an order');
  await page.locator('.search-form').getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('dialog').locator('a[role=option]').first()).toContainText('Create an order');
  expect(faults).toEqual([]);
});

test('a server is chosen among the files, and kept', async ({ page }) => {
  const faults = watch(page);
  const code = page.locator('.op-examples .sample[data-state="active"] code');
  await page.goto(`${origin}${base}/reference/workshop/create-order`);
  await page.locator('.samples[data-ready]').first().waitFor();
  await page.locator('.server-button').first().click();
  await page.getByRole('combobox', { name: 'Server' }).selectOption({ index: 1 });
  await expect(code).toContainText('https://eu.workshop.example/v1/orders');
  await page.reload();
  await expect(code).toContainText('https://eu.workshop.example/v1/orders');
  expect(faults).toEqual([]);
});

test('programs find Markdown, descriptions and lists; an unknown address has a page', async ({
  request,
  page,
}) => {
  const read = async (address: string) => (await request.get(`${origin}${base}${address}`)).text();
  expect(await read('/reference/workshop/create-order.md')).toContain('# Create an order');
  expect(await read('/sitemap.xml')).toContain(`${origin}${base}/guides/start`);
  expect(await read('/openapi/workshop.yaml')).toContain('openapi:');
  const llms = await read('/llms.txt');
  expect(llms).toContain(`${origin}${base}/guides/start.md`);
  expect(llms).not.toContain('/mcp');
  await page.goto(`${origin}${base}/nothing`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
});

test('permanent links and old addresses are led to files', async () => {
  const lines = (await readFile(path.join(folder, '_redirects'), 'utf8')).split('\n');
  expect(lines).toContain(`${base}/go/workshop/:name/:anchor ${base}/reference/workshop/:name#:anchor 302`);
  expect(lines).toContain(`${base}/go/guides/start ${base}/guides/start 302`);
  expect(lines).toContain(`${base}/getting-started ${base}/guides/start 301`);
});

test('every link of every page leads to a file, and no page is without a policy', async ({ request }) => {
  test.setTimeout(120_000);
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(30);
  const linked = new Map<string, string>();
  for (const name of pages) {
    const html = await readFile(path.join(folder, name), 'utf8');
    expect(html, name).toContain('<meta http-equiv="Content-Security-Policy" content="default-src');
    const at = `${origin}/${name === '404.html' ? '' : name}`;
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|data-payload)="([^"#]+)/g)) {
      const url = URL.parse(address.replaceAll('&amp;', '&'), at);
      if (url?.origin === origin) linked.set(url.pathname, name);
    }
  }
  const broken: string[] = [];
  for (const [address, name] of linked) {
    const status = (await request.get(origin + address)).status();
    if (status !== 200) broken.push(`${name} → ${address}: ${status}`);
  }
  expect(broken).toEqual([]);
});
