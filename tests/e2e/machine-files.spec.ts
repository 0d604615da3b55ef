import { expect, test } from '@playwright/test';

/** What each page is called, by the sitemap. */
const locations = (sitemap: string) =>
  [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);

test('robots.txt leads to the sitemap and keeps robots from what only runs or repeats', async ({
  request,
  baseURL,
}) => {
  const answer = await request.get('/robots.txt');
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
  const lines = (await answer.text()).split('\n');
  expect(lines).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const refused = lines.flatMap((line) => line.match(/^Disallow: (.+)$/)?.[1] ?? []);
  expect(refused).toEqual(expect.arrayContaining(['/api/', '/mcp', '/search', '/try/']));
  const pages = locations(await (await request.get('/sitemap.xml')).text());
  const paths = pages.map((url) => new URL(url).pathname);
  expect(paths.filter((path) => refused.some((prefix) => path.startsWith(prefix)))).toEqual([]);
});

test('every page of the sitemap names itself as the canonical one, whatever its address carries', async ({
  request,
}) => {
  const pages = locations(await (await request.get('/sitemap.xml')).text());
  expect(pages.length).toBeGreaterThan(60);
  for (const url of pages) {
    const html = await (await request.get(`${new URL(url).pathname}?lang=python&utm_source=mail`)).text();
    const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, href]) => href);
    expect(canonical, url).toEqual([url.replace(/\/$/, '')]);
  }
  for (const path of ['/search?q=user', '/go/kynetra/nothing-like-this', '/no-such-page'])
    expect(await (await request.get(path)).text(), path).toContain('<meta name="robots" content="noindex"');
});

test('llms.txt names every page once, by an address that answers in Markdown', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  expect(text).toMatch(/^# Kynetra\n\n> /);
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, url = '']) => url);
  expect(new Set(links).size).toBe(links.length);
  for (const url of links) {
    const answer = await request.get(url);
    expect(answer.headers()['content-type'], url).toMatch(/^text\/markdown/);
  }
});

test('llms-full.txt holds the pages that llms.txt names, whole', async ({ request }) => {
  const full = await (await request.get('/llms-full.txt')).text();
  const text = await (await request.get('/llms.txt')).text();
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\.md\)/gm)].map(([, url = '']) => url);
  const marks = [...full.matchAll(/^<!-- (\S+) -->$/gm)].map(([, url = '']) => url);
  expect(links.filter((url) => !marks.includes(url))).toEqual([]);
  const page = (await (await request.get('/reference/kynetra/sign-up.md')).text()).split('\n');
  const lines = new Set(full.split('\n'));
  expect(page.filter((line) => line.startsWith('- `') && !lines.has(line))).toEqual([]);
});
