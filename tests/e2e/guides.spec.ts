import { expect, test } from '@playwright/test';
import { loadGuides } from '#lib/content/load-guides.ts';
import { collectFaults } from './support/pages.ts';

const guides = await loadGuides();

test('the headings that permalinks are made from are those of the pages', async ({ request }) => {
  for (const { href, headings } of guides) {
    const html = await (await request.get(href)).text();
    const ids = [...html.matchAll(/<h([234]) id="([^"]+)"/g)].map(([, depth, id]) => `${depth} ${id}`);
    expect(ids, href).toEqual(headings.map(({ depth, id }) => `${depth} ${id}`));
  }
});

test('links within and between pages of text lead to something that is there', async ({ request }) => {
  const pages = new Map<string, string>();
  const read = async (path: string) => {
    if (!pages.has(path)) {
      const response = await request.get(path);
      pages.set(path, response.ok() ? await response.text() : '');
    }
    return pages.get(path) ?? '';
  };
  const broken: string[] = [];
  for (const { href } of guides) {
    const article = /<article[\s\S]*<\/article>/.exec(await read(href))?.[0] ?? '';
    for (const [, link = ''] of article.matchAll(/<a[^>]* href="([/#][^"]*)"/g)) {
      const { pathname, hash } = new URL(link, `http://localhost${href}`);
      const target = await read(pathname);
      const isThere = hash === '' || target.includes(` id="${hash.slice(1)}"`);
      if (target === '' || !isThere) broken.push(`${href} → ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

const demonstrations = [
  ['/rate-limits', 'Send until limited', /admitted/],
  ['/best-practices/error-handling', 'Be refused, wait, succeed', /every request succeeded in the end/],
  ['/best-practices/performance', 'Walk through the pages', /3 users on 2 pages/],
  ['/best-practices/performance', 'Ask whether anything changed', /the second 0\./],
  ['/best-practices/security', 'Be refused for a missing scope', /needs the scope .users:write./],
  ['/guides/idempotency', 'Send one sign-up three times', /Two answers, one user/],
] as const;

for (const [path, title, result] of demonstrations) {
  test(`${path}: "${title}" runs against the sandbox`, async ({ page }) => {
    const faults = collectFaults(page);
    await page.goto(path);
    const demo = page.getByRole('region', { name: `Live: ${title}` });
    await demo.getByRole('button', { name: 'Run it' }).click();
    await expect(demo.locator('.demo-result')).toHaveText(result, { timeout: 30_000 });
    await expect(demo.getByRole('button', { name: 'Run again' })).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('the quickstart gives a key as lines for a terminal', async ({ page }) => {
  await page.goto('/guides/quickstart');
  const card = page.getByRole('region', { name: 'Get a sandbox key' });
  await card.getByRole('button').click();
  await expect(card.getByRole('group', { name: 'Your key' })).toHaveText(
    /^export KYNETRA_API_KEY=sk_test_\w{36}\nexport KYNETRA_BASE_URL=http.*\/v1$/,
  );
});

test('without JavaScript a guide is complete: text, every sample, and what the demonstrations do', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  await page.goto('/guides/quickstart');
  for (const text of ['curl --fail-with-body', 'fetch(', 'urllib.request', 'POST', '/sandbox/accounts'])
    await expect(page.getByText(text).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Get a sandbox key' })).toBeHidden();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await context.close();
});
