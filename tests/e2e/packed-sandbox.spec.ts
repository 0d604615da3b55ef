import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { e2e } from '../../scripts/steps/e2e-settings.mjs';
import { emptyFolder, PackedProcess } from './support/packed-portal.ts';

test("a site's own sandbox is packed with it, and runs beside the portal", async ({ request }) => {
  test.setTimeout(180_000);
  const folder = emptyFolder();
  const data = mkdtempSync(path.join(tmpdir(), 'data-'));
  chmodSync(data, 0o777);
  const packed = spawnSync(process.execPath, ['scripts/pack/pack.ts', folder], {
    env: { ...process.env, ...e2e.env, PORTAL_DIST: e2e.dist },
  });
  expect(packed.status).toBe(0);
  const sandbox = await PackedProcess.start(folder, 'sandbox.js', (port) => ({
    SANDBOX_PORT: String(port),
    DATABASE_URL: pathToFileURL(path.join(data, 'sandbox.db')).href,
  }));
  try {
    await sandbox.ready('/readyz');
    const account = await request.post(`http://127.0.0.1:${sandbox.port}/sandbox/accounts`, {
      data: { plan: 'free' },
    });
    expect(account.status()).toBe(201);
  } finally {
    await sandbox.stop();
    for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  }
});
