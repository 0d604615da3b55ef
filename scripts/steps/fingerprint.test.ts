import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

const site = mkdtempSync(path.join(tmpdir(), 'fingerprint-'));
mkdirSync(path.join(site, 'openapi'));
writeFileSync(
  path.join(site, 'portal.config.ts'),
  "export default { apis: [{ slug: 'orders', backend: { origin: { env: 'ORDERS_ORIGIN' }, headers: { 'X-Key': { env: 'ORDERS_KEY' } } } }] };",
);
const of = (env: Record<string, string> = {}) => fingerprint({ SITE_DIR: site, ...env });
const plain = await of();

describe('a build is up to date', () => {
  it.each([
    { PORT: '3000' },
    { PUBLIC_ORIGIN: 'http://localhost:3000' },
    { PUBLIC_ORIGIN: 'http://LOCALHOST:3000/' },
    { PUBLIC_ORIGIN: '', BASE_PATH: '', PORT: '', SANDBOX_PORT: '', SANDBOX_ORIGIN: '', OPENAPI_DIR: '' },
    { PORT: '8080', PUBLIC_ORIGIN: 'http://localhost:3000' },
    { SANDBOX_PORT: '4010' },
    { OPENAPI_DIR: path.join(site, 'openapi') },
    { SITE_DIR: `${path.relative(process.cwd(), site)}/` },
    { PORTAL_STRICT: '0' },
  ])('where %o says what holds without it', async (env) => {
    expect(await of(env)).toBe(plain);
  });

  it.each([
    { DATABASE_URL: 'file:///data/portal.db', REDIS_URL: 'redis://localhost:6379' },
    { TRUSTED_PROXY_HOPS: '1', TRY_CALLS_PER_MINUTE: '5', HOST: '0.0.0.0', LOG_LEVEL: 'debug' },
    { ORDERS_KEY: 'another secret' },
  ])('where no page holds %o', async (env) => {
    expect(await of(env)).toBe(plain);
  });
});

describe('a build is made anew', () => {
  it.each([
    { PORT: '3001' },
    { PUBLIC_ORIGIN: 'https://docs.example' },
    { BASE_PATH: '/docs' },
    { SANDBOX_ORIGIN: 'https://sandbox.example' },
    { SANDBOX_PORT: '4011' },
    { ORDERS_ORIGIN: 'https://orders.example' },
    { PORTAL_STRICT: '1' },
  ])('where pages hold %o', async (env) => {
    expect(await of(env)).not.toBe(plain);
  });
});
