import { defineConfig } from '@playwright/test';
import { browserArguments } from './scripts/steps/browser.mjs';
import { e2e, workshop } from './scripts/steps/e2e-settings.mjs';

const server = {
  timeout: 300_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 35_000 },
  stdout: 'ignore' as const,
  stderr: 'pipe' as const,
};

function portalServer({ dist, env }: typeof e2e) {
  const url = `${env.PUBLIC_ORIGIN}/livez`;
  return { ...server, command: 'node scripts/start.mjs', url, env: { ...env, PORTAL_DIST: dist } };
}

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
  // The portals, the sandbox and two browsers share two cores: what passes at the second try only is named at the end of `npm test`.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]]
    : [['list']],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: browserArguments,
    },
  },
  projects: [
    {
      name: 'portal',
      testIgnore: ['**/workshop/**', '**/export/**'],
      use: { baseURL: e2e.env.PUBLIC_ORIGIN },
    },
    { name: 'workshop', testMatch: '**/workshop/**/*.spec.ts', use: { baseURL: workshop.env.PUBLIC_ORIGIN } },
    { name: 'export', testMatch: '**/export/**/*.spec.ts' },
  ],
  webServer: [
    portalServer(e2e),
    {
      ...server,
      command: 'node tests/e2e/support/workshop.mjs',
      url: `${workshop.env.SANDBOX_ORIGIN}/livez`,
    },
    portalServer(workshop),
  ],
});
