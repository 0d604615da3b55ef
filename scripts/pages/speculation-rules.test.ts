import { afterEach, expect, it, vi } from 'vitest';
import { speculationRules } from './speculation-rules.ts';

afterEach(() => vi.unstubAllEnvs());

const { URLPattern } = globalThis as unknown as {
  URLPattern: new (pattern: string, base: string) => { test(url: string): boolean };
};
const origin = 'https://portal.test';

/** Whether a browser would follow a link to an address, by the addresses alone. */
function follows(address: string, mayPrerender = true): boolean {
  const { prefetch } = JSON.parse(speculationRules(mayPrerender).text);
  const [only, { not: except }] = prefetch[0].where.and;
  const fits = (patterns: string | string[]) =>
    [patterns].flat().some((pattern) => new URLPattern(pattern, origin).test(new URL(address, origin).href));
  return fits(only.href_matches) && !fits(except.href_matches);
}

it.each(['', '/docs'])('follows links to pages of the portal below "%s", and to nothing else', (base) => {
  vi.stubEnv('BASE_PATH', base);
  const pages = [
    '/reference',
    '/reference/a/b',
    '/reference/a/b#body.id',
    '/guides/v1.2',
    '/changelog/a',
    '/rate-limits',
  ];
  for (const page of [base || '/', ...pages.map((each) => base + each)])
    expect(follows(page), page).toBe(true);
  const others = [
    '/api/try',
    '/go/a/b',
    '/mcp',
    '/openapi/a.json',
    '/reference/a/b.md',
    '/changelog/feed.xml',
  ];
  const served = ['/try/a/b', '/search?q=x', '/session', '/explorer/a', '/logo.svg', '/references'];
  for (const other of [...others, ...served]) expect(follows(base + other), other).toBe(false);
  expect(follows('https://elsewhere.test/reference/a')).toBe(false);
  if (base !== '') expect(follows('/reference/a')).toBe(false);
});

it('draws no page that nobody sees where scripts of others would count it', () => {
  expect(JSON.parse(speculationRules(true).text)).toHaveProperty('prerender');
  expect(JSON.parse(speculationRules(false).text)).not.toHaveProperty('prerender');
});
