import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { workshop } from '../../../scripts/steps/e2e-settings.mjs';
import { emptyFolder, PackedProcess } from '../support/packed-portal.ts';

const { PUBLIC_ORIGIN: origin, BASE_PATH: base = '', SANDBOX_ORIGIN } = workshop.env;
const folder = emptyFolder();
let portal: PackedProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const packed = spawnSync(process.execPath, ['scripts/pack/pack.ts', folder], {
    env: { ...process.env, ...workshop.env, PORTAL_DIST: workshop.dist },
    encoding: 'utf8',
  });
  expect(packed.stderr.replace(/^.*(?:ExperimentalWarning|--trace-warnings).*\n/gm, '')).toBe('');
  // No address is said: the build knows for which one it was made.
  portal = await PackedProcess.start(folder, 'server.js', (port) => ({ PORT: String(port), SANDBOX_ORIGIN }));
  await portal.ready(`${base}/readyz`);
});

test.afterAll(async () => {
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (address: string) => `http://127.0.0.1:${portal.port}${base}${address}`;
const samePage = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'empty' };

/** Compilers, browsers and what tests are run with. */
const tools =
  /^(?:typescript|esbuild|rolldown|vite|vitest|playwright.*|tailwindcss|sharp|node|axe-core|@(?:tailwindcss|img|playwright|biomejs|redocly|axe-core|vitest|types)\/.*|@next\/swc.*)$/;

test('it holds what the run time needs, and nothing else', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const own = files.filter((file) => !file.startsWith('build/'));
  expect(own.filter((file) => /\.(?:test|spec|d)\.[cm]?tsx?$/.test(file))).toEqual([]);
  const packages = new Set(own.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? ''));
  expect(packages).toContain('next');
  expect([...packages].filter((name) => tools.test(name))).toEqual([]);
  const bytes = own.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  expect(bytes).toBeGreaterThan(10e6);
  expect(bytes).toBeLessThan(150e6);
  expect(readdirSync(folder).sort()).toEqual(
    ['build', 'lib', 'node_modules', 'package.json', 'packages', 'scripts', 'server.js'].sort(),
  );
});

for (const [address, status] of [
  ['', 200],
  ['/livez', 200],
  ['/reference/workshop/create-order', 200],
  ['/guides/start.md', 200],
  ['/search?q=order', 200],
  ['/api/search?q=order', 200],
  ['/try/workshop/create-order', 200],
  ['/explorer/workshop', 200],
  ['/cards/guides/start.png', 200],
  ['/openapi/workshop.yaml', 200],
  ['/errors/rate_limited', 200],
  ['/mark.svg', 200],
  ['/go/workshop/create-order/body.customer', 307],
  ['/go/workshop/nothing', 404],
  ['/nothing', 404],
] as const)
  test(`${address || '/'} answers ${status}`, async ({ request }) => {
    expect((await request.get(at(address), { maxRedirects: 0 })).status()).toBe(status);
  });

test('its pages load their scripts and their style sheets', async ({ page }) => {
  const faults: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(response.url());
  });
  await page.goto(at('/reference/workshop/create-order'));
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(faults).toEqual([]);
});

test('calls reach the backend, or the mock that checks them', async ({ request }) => {
  const call = (data: object) => request.post(at('/api/try'), { headers: samePage, data });
  const order = { api: 'workshop', operation: 'createOrder', contentType: 'application/json' };
  expect(await (await call({ ...order, body: '{}' })).text()).toContain(`${SANDBOX_ORIGIN}/v1/orders`);
  expect(await (await call({ api: 'long', operation: 'readLong' })).text()).toContain('"X-Mock","true"');
});

test('MCP answers', async ({ request }) => {
  const answer = await request.post(at('/mcp'), {
    headers: { Accept: 'application/json, text/event-stream' },
    data: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  });
  expect(await answer.text()).toContain('run_operation');
});

test('another base path than that of its pages is refused at start', async () => {
  const other = await PackedProcess.start(folder, 'server.js', (port) => ({
    PORT: String(port),
    BASE_PATH: '/elsewhere',
  }));
  await expect(other.ready('/readyz')).rejects.toThrow('BASE_PATH must be /docs');
  await other.stop();
});

test('it ends with 0 when it is told to, and had nothing to complain about', async () => {
  expect(await portal.stop()).toBe(0);
  expect(portal.output).not.toMatch(/error|EROFS|EACCES|cannot/i);
});
