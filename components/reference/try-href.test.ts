import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

/** Loaded anew: whether files are exported is compiled in. */
async function hrefWhere(exported: string, consoleAt?: string): Promise<string | undefined> {
  vi.resetModules();
  vi.stubEnv('PORTAL_EXPORT', exported);
  const { keepSite, getSite } = await import('#lib/site/index.ts');
  await import('#tests/use-site.ts');
  keepSite({ ...getSite(), ...(consoleAt !== undefined && { consoleAt }) });
  const { tryHref } = await import('./try-href.ts');
  return tryHref('/reference/orders/get-order');
}

it('a served page tries an operation itself, whatever the site names', async () => {
  expect(await hrefWhere('', 'https://try.acme.test')).toBe('#try-it');
});

it('an exported page leads to the console of the same operation, where the site names a portal', async () => {
  expect(await hrefWhere('1', 'https://try.acme.test/docs')).toBe(
    'https://try.acme.test/docs/reference/orders/get-order#try-it',
  );
  expect(await hrefWhere('1')).toBeUndefined();
});
