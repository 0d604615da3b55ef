import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** Where browser tests run: a build, ports and a store of their own, beside a portal that may be running. */
export const e2e = {
  dist: '.next-e2e',
  env: {
    PORT: '3217',
    SANDBOX_PORT: '4217',
    PUBLIC_ORIGIN: 'http://localhost:3217',
    BASE_PATH: '',
    SANDBOX_ORIGIN: '',
    DATABASE_URL: pathToFileURL(path.join(root, '.data', 'e2e.db')).href,
    REDIS_URL: '',
    TRUSTED_PROXY_HOPS: '',
    SITE_DIR: '',
    OPENAPI_DIR: '',
    // All tests call from one address.
    TRY_CALLS_PER_MINUTE: '10000',
    SANDBOX_KEYS_PER_MINUTE: '10000',
    LOG_LEVEL: 'warn',
  },
};

/**
 * A second portal, of a description that has all that the first one's has not, below a base path and in front of a
 * sandbox of the tests' own.
 */
export const workshop = {
  dist: '.next-e2e-workshop',
  env: {
    ...e2e.env,
    PORT: '3218',
    SANDBOX_PORT: '4219',
    PUBLIC_ORIGIN: 'http://localhost:3218',
    BASE_PATH: '/docs',
    SANDBOX_ORIGIN: 'http://localhost:4218',
    SITE_DIR: 'tests/fixtures/console',
    OPENAPI_DIR: 'tests/fixtures/console',
  },
};

/** The same as static files, which a plain file server of the test answers with. */
export const exported = {
  dist: '.next-e2e-export',
  env: { ...workshop.env, PUBLIC_ORIGIN: 'http://127.0.0.1:3219', PORTAL_EXPORT: '1' },
};
