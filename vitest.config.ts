import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const measured = ['{lib,packages,sandbox,components,scripts,app,tests}/**/*.measured.test.ts'];

export default defineConfig({
  resolve: {
    alias: {
      // The real package throws outside a React server bundle; tests stand in for the server.
      'server-only': fileURLToPath(new URL('./tests/server-only.ts', import.meta.url)),
      '#lib/links/identity.ts': fileURLToPath(new URL('./tests/site.ts', import.meta.url)),
      // What portal.config.ts imports; Node finds it by the name of the package.
      'developer-portal/site': fileURLToPath(new URL('./lib/site/define-site.ts', import.meta.url)),
    },
  },
  test: {
    // Vitest would leave one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    globalSetup: ['tests/temporary-folder.ts'],
    setupFiles: ['tests/count-tries.ts', 'tests/use-site.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: [
            '{lib,packages,sandbox,components,scripts,app}/**/*.test.{ts,tsx}',
            'tests/{contract,security}/**/*.test.{ts,tsx}',
          ],
          exclude: measured,
          // Servers, databases and browsers share two cores here: what passes at the second try only is named at the end of `npm test`.
          retry: 1,
        },
      },
      // What measures time and memory has the machine to itself, after all others, and a second chance.
      {
        extends: true,
        test: {
          name: 'measured',
          include: measured,
          fileParallelism: false,
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
