import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'watched-'));
const site = path.join(folder, 'site');
const data = path.join(folder, 'data');
let watcher: ChildProcess;

beforeAll(() => {
  const env = { ...process.env, SITE_DIR: site, PORTAL_WORK: data, NODE_ENV: 'development' as const };
  execFileSync(process.execPath, ['scripts/new-site.ts', site]);
  execFileSync(process.execPath, ['scripts/build-catalog.ts'], { env });
  // Kept alive as the portal is by its server.
  const code = `import('./scripts/watch-site.ts').then(({ watchSite }) => watchSite()); setInterval(() => {}, 1000);`;
  watcher = spawn(process.execPath, ['--eval', code], { env, stdio: 'ignore' });
});

afterAll(() => {
  watcher.kill();
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(site, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(site, file), text.replace(from, to));
}

const state = () => readFileSync(path.join(data, 'state.ts'), 'utf8');
const seen = (text: string) => expect.poll(state, { timeout: 50_000 }).toContain(text);
const none = 'export const faults = [];';

it.each([
  ['openapi/orders.yaml', 'operationId: listOrders', 'operationId: [listOrders', 'orders.yaml:14:7'],
  ['portal.config.ts', 'mainApi:', 'mainApy:', 'did you mean \\"mainApi\\"?'],
  [
    'content/guides/start.mdx',
    '/reference/orders',
    '/reference/ordres',
    'there is no page /reference/ordres',
  ],
  ['content/guides/start.mdx', 'title:', 'titel:', 'start.mdx:2:1'],
])('tells open pages what is wrong in %s, and that it is mended', async (file, right, wrong, told) => {
  await seen(none);
  edit(file, right, wrong);
  await seen(told);
  edit(file, wrong, right);
  await seen(none);
});

it('shows another name at once', async () => {
  edit('portal.config.ts', "name: 'Acme Orders'", "name: 'Zeta'");
  await expect
    .poll(() => readFileSync(path.join(data, 'identity.ts'), 'utf8'), { timeout: 50_000 })
    .toContain('"name":"Zeta"');
});
