import { defineConfig } from '@playwright/test';
import { e2e } from './scripts/steps/e2e-settings.mjs';

/**
 * Browser tests against the built portal, on ports of its own. `npm test` builds first; `npx playwright test` alone
 * builds when something has changed.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]]
    : [['list']],
  use: {
    baseURL: e2e.env.PUBLIC_ORIGIN,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${e2e.env.PUBLIC_ORIGIN}/livez`,
    env: { ...e2e.env, PORTAL_DIST: e2e.dist },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 35_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
