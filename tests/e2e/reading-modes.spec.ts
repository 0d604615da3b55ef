import { expect, type Page, test } from '@playwright/test';

/** One page of each kind that is read, and not only passed through. */
const kinds = [
  '/',
  '/reference/kynetra',
  '/reference/kynetra/update-user',
  '/reference/kynetra/batch-users',
  '/reference/kynetra/schemas/user',
  '/guides/authentication',
  '/best-practices/error-handling',
  '/rate-limits',
  '/errors',
  '/errors/rate_limited',
  '/changelog',
  '/search?q=email',
  '/try/kynetra/update-user',
];

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
  });

  test('an operation is printed opened, each body once, and without navigation', async ({ page }) => {
    await page.goto('/reference/kynetra/update-user');
    await expect(page.locator('[role=tablist][tabindex="-1"]')).toHaveCount(0);
    for (const part of ['header.site-header', '.frame-nav', 'footer', '.neighbours', '.try-it'])
      await expect(page.locator(part).first()).toBeHidden();
    await expect(page.getByRole('row', { name: /^429 Too Many Requests/ })).toBeVisible();
    await expect(page.locator('[id="response-200.header.ETag"]')).toBeVisible();
    await expect(page.locator('[id="response-400.detail"]')).toBeVisible();
    const bodies = page.locator('.op-responses .row-name', { hasText: /^requestId$/ });
    await expect(bodies.filter({ visible: true })).toHaveCount(1);
    await expect(page.getByText('Body of 400, 401, 403, 404', { exact: false })).toBeVisible();
  });

  test('code is printed to its end, in the language that was chosen', async ({ page }) => {
    await page.goto('/best-practices/error-handling?lang=python');
    const cut = await page
      .locator('.code pre:visible')
      .evaluateAll((all) => all.filter((pre) => pre.scrollHeight > pre.clientHeight + 1).length);
    expect(cut).toBe(0);
    await page.goto('/reference/kynetra/sign-up?lang=python');
    await expect(page.locator('.op-examples .sample:visible')).toHaveCount(1);
    await expect(page.locator('.op-examples .sample:visible .code-label')).toHaveText('Python');
  });
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const path of kinds) {
    test(`${path} needs no scrolling sideways`, async ({ page }) => {
      await page.goto(path);
      expect(await overflow(page)).toBe(0);
    });
  }

  test('plans and error codes are seen whole', async ({ page }) => {
    for (const path of ['/rate-limits', '/errors']) {
      await page.goto(path);
      const table = page.locator('.table-scroll').first();
      expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    }
  });
});

test('on a tablet the menu leads to the parts of the site, with and without a column beside the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 900 });
  for (const path of ['/', '/changelog', '/explorer/kynetra']) {
    await page.goto(path);
    await page.locator('.menu > summary').click();
    await expect(page.locator('.frame-nav').getByRole('link', { name: 'Guides' })).toBeVisible();
  }
  await page.goto('/guides/quickstart');
  await expect(page.locator('.menu')).toBeHidden();
  await expect(page.locator('.frame-nav').getByRole('link', { name: 'Reference' })).toBeVisible();
});

test('on a phone examples come before the fields, and these before what changed and where to go next', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/reference/kynetra/update-user');
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await top('.op-examples')).toBeLessThan(await top('.op-main'));
  expect(await top('.op-responses')).toBeLessThan(await top('.neighbours'));
});

test('more contrast makes quiet text as dark as text', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await page.goto('/reference/kynetra/update-user');
  const ink = page.locator('.op-count').first();
  await expect(ink).toHaveCSS('color', 'rgb(47, 53, 64)');
});

test('in forced colours what is chosen and what a link led to are told by lines', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/reference/kynetra/sign-up#body.email');
  await expect(page.locator('[id="body.email"]')).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('.nav-link[aria-current="page"]')).toHaveCSS('text-decoration-line', 'underline');
});

test('an unknown name gets a page that says so, from every kind of address', async ({ page }) => {
  for (const path of [
    '/no/such/page',
    '/guides/nope',
    '/errors/nope',
    '/reference/kynetra/nope',
    '/try/kynetra/nope',
    '/changelog/nope',
    '/explorer/nope',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  }
});

test('nothing moves while a page loads', async ({ page }) => {
  await page.addInitScript(() => {
    (window as unknown as { moved: number }).moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { moved: number }).moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of kinds) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
    expect(moved, path).toBeLessThan(0.02);
  }
});

test('a page that a translator changed before it came alive is read on, in its theme, and its console opens', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.goto('/reference/kynetra/sign-up?lang=python');
  // What browsers' translators do: each text within an element of their own.
  await page.locator('h1, main p, main li').evaluateAll((all) => {
    for (const each of all)
      for (const text of [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append('übersetzt');
      }
  });
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign up');
  await page.keyboard.press('t');
  await expect(page.locator('.console')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-lang', 'python');
});
