import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from './support/free-port.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dev-'));
const site = path.join(folder, 'site');
let portal: ChildProcess;
let address = '';

test.beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/new-site.ts', site]);
  edit(
    'content/guides/start.mdx',
    '## Send a request',
    '<Operation id="list-orders" />\n\n## Send a request',
  );
  const port = await freePort();
  address = `http://localhost:${port}/docs`;
  portal = spawn(process.execPath, ['scripts/start.mjs', '--dev', '--site', site], {
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_ORIGIN: `http://localhost:${port}`,
      BASE_PATH: '/docs',
      OPENAPI_DIR: '',
      PORTAL_DIST: '.next-e2e-edited',
      PORTAL_WORK: '.next-e2e-edited-data',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
});

test.afterAll(async () => {
  const exited = once(portal, 'exit');
  portal.kill('SIGTERM');
  await exited;
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(site, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(site, file), text.replace(from, to));
}

test('`npm run dev` shows edits of text and description in the open page, and a fault until it is mended', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // The first look compiles the page.
  const seen = { timeout: 60_000 };
  await expect(async () => {
    await page.goto(`${address}/guides/start`);
  }).toPass({ timeout: 120_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start', seen);

  // A page that were loaded anew would have lost it.
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  edit('content/guides/start.mdx', '## Send a request', '## Send your first request');
  await expect(page.getByRole('heading', { name: 'Send your first request' })).toBeVisible(seen);
  edit('openapi/orders.yaml', 'summary: List orders', 'summary: List all orders');
  await expect(page.getByRole('main').getByText('List all orders').first()).toBeVisible(seen);

  const faults = page.getByRole('region', { name: 'The site has faults' });
  edit('openapi/orders.yaml', 'operationId: listOrders', 'operationId: [listOrders');
  await expect(faults).toContainText('orders.yaml:14:7', seen);
  await expect(page.getByRole('heading', { name: 'Send your first request' })).toBeVisible();
  edit('openapi/orders.yaml', 'operationId: [listOrders', 'operationId: listOrders');
  await expect(faults).toHaveCount(0, seen);
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true);
});
