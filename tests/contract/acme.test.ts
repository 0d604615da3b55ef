import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const site = 'tests/fixtures/sites/acme';

it.each(['en', 'de'])('the site of another company passes its own test, in its language %s', (language) => {
  const env = {
    ...process.env,
    SITE_DIR: '',
    OPENAPI_DIR: '',
    ACME_LANGUAGE: language,
    ACME_ORDERS_ORIGIN: 'http://127.0.0.1:9',
    ACME_STAGING_PASSWORD: 'staging',
  };
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs', '--site', site, '--quick'], {
    encoding: 'utf8',
    env,
  });
  expect(stdout).toContain('orders: 3 of 3 operations');
  expect(stdout).toContain('orders-v1: 2 of 2 operations');
  expect(stdout).toContain('parcels: requests sent: 1 to the mock');
  expect(stdout).toContain('✓ Examples: 10 passed, 0 failed');
  expect(stdout).toContain('15 passed, 0 failed');
  expect(status).toBe(0);
});
