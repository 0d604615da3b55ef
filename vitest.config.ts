import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      // The real package throws outside a React server bundle; tests stand in for the server.
      'server-only': fileURLToPath(new URL('./tests/server-only.ts', import.meta.url)),
    },
  },
  test: {
    include: [
      '{lib,sandbox,components,scripts,app}/**/*.test.{ts,tsx}',
      'tests/{contract,security}/**/*.test.ts',
    ],
    // Vitest would leave one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
