import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { workshop } from '../../../scripts/steps/e2e-settings.mjs';
import { openConsole, send } from './support.ts';

const { PUBLIC_ORIGIN: origin, BASE_PATH: base = '' } = workshop.env;
const isBelow = (path: string) => path === base || path.startsWith(`${base}/`);

/** Pages that no sitemap names, and one that is not there. */
const others = [
  '/search?q=order',
  '/try/workshop/create-order',
  '/explorer/workshop',
  '/oauth/callback',
  '/nothing',
];

/** Every page of the portal, as addresses below its origin. */
async function listPages(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get(`${base}/sitemap.xml`)).text();
  const urls = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url));
  expect(urls.filter((url) => url.origin !== origin || !isBelow(url.pathname))).toEqual([]);
  return [...urls.map(({ pathname }) => pathname), ...others.map((path) => base + path)];
}

/**
 * What the attributes of a page and the style rules in it name on this origin, whatever they are called. A value, and what
 * a button copies, may be a path of the API.
 */
function listAddresses(html: string, page: string): URL[] {
  const attributes = [
    ...html.matchAll(/\s(?!value=|data-copy-text=)[\w:-]+="((?:\/|\.\.?\/|https?:\/\/)[^"]*)"/g),
  ];
  const inStyles = [...html.matchAll(/url\(["']?(\/[^"')]+)/g)];
  return [...attributes, ...inStyles]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => address !== '/')
    .map((address) => new URL(address, origin + page))
    .filter((url) => url.origin === origin);
}

test('every address of every page leads somewhere below the base path', async ({ request }) => {
  test.setTimeout(240_000);
  const found = new Map<string, string>();
  const outside: string[] = [];
  const pages = await listPages(request);
  for (const page of pages) {
    const html = await (await request.get(page, { headers: { Accept: 'text/html' } })).text();
    for (const { pathname, search } of listAddresses(html, page)) {
      if (isBelow(pathname)) found.set(pathname + search, page);
      else outside.push(`${page} → ${pathname}`);
    }
  }
  expect(outside).toEqual([]);
  const broken: string[] = [];
  for (const [address, page] of found) {
    const status = (await request.get(address)).status();
    // What takes a form only says so.
    if (status !== 200 && status !== 405) broken.push(`${page} → ${address}: ${status}`);
  }
  expect(broken).toEqual([]);
  expect(pages.length).toBeGreaterThan(50);
  expect(found.size).toBeGreaterThan(150);
});

test('files for machines name nothing outside of the base path', async ({ request }) => {
  for (const file of ['/llms.txt', '/llms-full.txt', '/guides/start.md', '/reference/workshop.md']) {
    const text = await (await request.get(base + file)).text();
    const urls = [...text.matchAll(new RegExp(`${origin}[^\\s)>]*`, 'g'))].map(
      ([url]) => new URL(url).pathname,
    );
    expect(urls.length, file).toBeGreaterThan(0);
    expect(
      urls.filter((path) => !isBelow(path)),
      file,
    ).toEqual([]);
    // The whole has the texts of a hostile description in it.
    if (file !== '/llms-full.txt') expect(text, file).not.toMatch(/\]\(\//);
  }
  const robots = await (await request.get(`${base}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${origin}${base}/sitemap.xml`);
  expect(robots).toContain(`Disallow: ${base}/api/`);
});

test('a page says its own address with the base path', async ({ page }) => {
  await page.goto(`${base}/guides/start`);
  const content = (selector: string, name: string) => page.locator(selector).first().getAttribute(name);
  expect(await content('link[rel=canonical]', 'href')).toBe(`${origin}${base}/guides/start`);
  expect(await content('meta[property="og:image"]', 'content')).toBe(
    `${origin}${base}/cards/guides/start.png`,
  );
  expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain(
    `"${origin}${base}/guides/start"`,
  );
  expect(await page.getByRole('link', { name: 'its Markdown' }).getAttribute('href')).toBe(
    `${origin}${base}/reference/workshop/create-order.md`,
  );
});

for (const prefix of [base, ''])
  test(`a proxy in front may ${prefix === '' ? 'take the base path away' : 'leave the base path'}`, async ({
    request,
  }) => {
    const read = (path: string) => request.get(prefix + path, { maxRedirects: 0 });
    const permanent = await read('/go/workshop/create-order/body.customer');
    expect(permanent.headers().location).toBe(`${base}/reference/workshop/create-order#body.customer`);
    expect((await read('/reference/workshop/')).headers().location).toBe(`${base}/reference/workshop`);
    expect(await (await read('/')).text()).toContain(`href="${base}/reference"`);
    for (const path of ['/livez', '/readyz', '/mark.svg', '/openapi/workshop.json', '/cards/index.png'])
      expect((await read(path)).status(), path).toBe(200);
    expect((await read('/nothing')).status()).toBe(404);
    expect(
      (await request.get(`${prefix}/reference/workshop`, { headers: { Accept: 'text/markdown' } })).headers()[
        'content-type'
      ],
    ).toContain('text/markdown');
    const problem = await (await request.post(`${prefix}/api/try`, { data: {} })).json();
    expect(problem.type).toContain(`${origin}${base}/errors/`);
  });

test('what is refused in front of the pages leads home below the base path', async ({ request }) => {
  const refused = await request.get(`${base}/%ff`, { headers: { Accept: 'text/html' } });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain(`<a href="${base}">`);
});

test('MCP cites permanent links below the base path', async ({ request }) => {
  const answer = await request.post(`${base}/mcp`, {
    headers: { Accept: 'application/json, text/event-stream' },
    data: {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'search', arguments: { query: 'create an order' } },
    },
  });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain(`${origin}${base}/go/workshop/create-order`);
});

/** Everything that a page asks this origin for outside of the base path, or in vain. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!isBelow(pathname) || response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

test('search, console, feedback and permanent links work in a browser', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const faults = watch(page);
  await page.goto(base);
  await page.getByRole('link', { name: 'Workshop home' }).or(page.locator('.site-header a').first()).click();
  await expect(page).toHaveURL(`${origin}${base}`);

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the documentation' }).fill('create an order');
  await expect(page.getByRole('dialog').locator('a[role=option]').first()).toContainText('Create an order');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${origin}${base}/reference/workshop/create-order`);
  await expect(page.locator('.site-nav [aria-current=true], [aria-current=true]').first()).toHaveText(
    'Reference',
  );

  await openConsole(page, 'create-order');
  await send(page);

  await page.goto(`${base}/guides/start`);
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect(page).toHaveURL(`${origin}${base}/guides/start#feedback-thanks`);
  expect(faults).toEqual([]);
});

test('a pasted address of the portal is found, with and without its base path', async ({ request }) => {
  for (const typed of [
    `${origin}${base}/reference/workshop/create-order`,
    '/reference/workshop/create-order',
  ]) {
    const answer = await (await request.get(`${base}/api/search?q=${encodeURIComponent(typed)}`)).json();
    expect(answer.hits[0].url).toBe('/reference/workshop/create-order');
  }
});

test('the explorer loads its client and calls through the proxy below the base path', async ({ page }) => {
  const faults = watch(page);
  await page.goto(`${base}/explorer/long`);
  await expect(page.locator('.explorer').getByText('Read what is long').first()).toBeVisible({
    timeout: 40_000,
  });
  expect(faults).toEqual([]);
});
