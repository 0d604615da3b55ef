import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { kynetraOperations } from '#tests/contract/kynetra-operations.ts';

/** One page of each kind. */
const kinds = [
  '/',
  '/reference/kynetra',
  '/reference/kynetra/update-user',
  '/reference/kynetra/user-created',
  '/reference/kynetra/schemas/user',
  '/workflows/kynetra',
  '/workflows/kynetra/sign-up-to-signed-in',
  '/guides/quickstart',
  '/best-practices/error-handling',
  '/rate-limits',
  '/errors',
  '/errors/rate_limited',
  '/search?q=email',
  '/changelog',
  '/try/kynetra/sign-up',
  '/no/such/page',
];

for (const { width, colorScheme } of [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });
    for (const path of kinds) {
      test(`${path} is accessible and does not overflow`, async ({ page }) => {
        await page.goto(path);
        // Tabs take the keyboard's focus once their script runs, which the load of the page does not wait for.
        await expect(page.locator('[role=tablist][tabindex="-1"]')).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      });
    }
  });
}

const kilobytes = (text: string | Buffer) => gzipSync(text).length / 1000;

test('the largest operation page loads at most 165 kB of JavaScript, gzip', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto('/reference/kynetra/sign-up');
  await page.locator('.samples[data-ready]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(scripts)).map(kilobytes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(165);
});

test('the largest operation page is read and used after 12 requests and 250 kB at most', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  await page.goto('/reference/kynetra/sign-up');
  await page.locator('.samples[data-ready]').first().waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeLessThanOrEqual(12);
  expect(bytes / 1000).toBeLessThanOrEqual(250);
});

test('a linked row is seen before any script file has come', async ({ page }) => {
  await page.route('**/*.js', () => {});
  await page.goto('/reference/kynetra/sign-up#response-400.errors[].pointer', { waitUntil: 'commit' });
  await expect(page.locator('[id="response-400.errors[].pointer"]')).toBeInViewport();
  await expect(page.locator('#answer-tab-400')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#answer-tab-201')).toHaveAttribute('aria-selected', 'false');
});

test('a row that several statuses share is found under each of them', async ({ page }) => {
  const row = page.locator('[id="response-422.errors[].pointer"]');
  await page.goto('/reference/kynetra/sign-up#response-422.errors[].pointer');
  await expect(row).toBeInViewport();
  await expect(page.locator('#response-422')).toBeVisible();
  await page.keyboard.press('Shift');
  await page.locator('.tabs[data-ready]').first().waitFor();
  await expect(row).toBeInViewport();
  await expect(page.locator('#answer-tab-422')).toHaveAttribute('aria-selected', 'true');
  // Another of them, in the same page: the same row, beside that status's example.
  await page.evaluate(() => {
    location.hash = '#response-401.detail';
  });
  await expect(page.locator('[id="response-401.detail"]')).toBeInViewport();
  await expect(page.locator('#answer-tab-401')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#answer-panel-401')).toBeVisible();
  await expect(page.locator('#answer-panel-422')).toBeHidden();
  const names = page.locator('.op-responses .row-name', { hasText: /^requestId$/ });
  await expect(names).toHaveCount(1);
});

test('a link of the page to another status is followed before any script file has come', async ({ page }) => {
  await page.route('**/*.js', () => {});
  await page.goto('/reference/kynetra/sign-up#response-422.detail');
  await page.evaluate(() => {
    location.hash = '#response-401.title';
  });
  await expect(page.locator('#response-401')).toBeVisible();
  await expect(page.locator('[id="response-401.title"]')).toBeInViewport();
});

test('a linked row stands right under the header', async ({ page }) => {
  for (const anchor of ['body.metadata', 'response-201']) {
    await page.goto('about:blank');
    await page.goto(`/reference/kynetra/sign-up#${anchor}`);
    const header = await page.locator('.site-header').boundingBox();
    const row = await page.locator(`[id="${anchor}"]`).boundingBox();
    const gap = (row?.y ?? 0) - (header?.height ?? 0);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(48);
  }
});

test('a linked row stays open once the scripts are there, its brackets escaped as chat programs do', async ({
  page,
}) => {
  await page.goto('/reference/kynetra/sign-up#response-400.errors%5B%5D.pointer');
  await page.keyboard.press('Shift');
  await page.locator('.tabs[data-ready]').first().waitFor();
  await expect(page.locator('[id="response-400.errors[].pointer"]')).toBeInViewport();
  await expect(page.locator('#answer-tab-400')).toHaveAttribute('aria-selected', 'true');
});

test('a link to a row that is gone leaves the first answer open, and every tab usable', async ({ page }) => {
  await page.goto('/reference/kynetra/sign-up#response-400.no-such-row');
  await page.locator('.tabs[data-ready]').first().waitFor();
  const created = page.locator('#answer-tab-201');
  await expect(created).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#answer-panel-201')).toBeVisible();
  await page.locator('#answer-tab-400').click();
  await expect(page.locator('#answer-panel-400')).toBeVisible();
  await created.click();
  await expect(page.locator('#answer-panel-201')).toBeVisible();
  await expect(page.locator('#answer-panel-400')).toBeHidden();
});

// What is made on request has whole style sheets from the start.
for (const path of kinds.filter((kind) => !/^\/(search|try|no)\b/.test(kind)))
  test(`${path} looks with its whole style sheets as it did with what was written into it`, async ({
    page,
  }) => {
    await page.route('**/*.js', () => {});
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready);
    const before = await page.evaluate(describeStyles);
    const sheets = await page.evaluate(useWholeSheets);
    expect(sheets).toBeGreaterThan(0);
    // The fonts are asked for once more, by the whole sheets.
    await page.evaluate(async () => {
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    });
    const after = await page.evaluate(describeStyles);
    expect(after.length).toBe(before.length);
    expect(after.filter((style, index) => style !== before[index])).toEqual([]);
  });

/** The first three elements of each kind, with every property of their computed style. */
function describeStyles(): string[] {
  const seen = new Map<string, number>();
  const nameOf = (element: Element | null) => `${element?.tagName}.${element?.getAttribute('class')}`;
  return [...document.querySelectorAll('body, body *')].flatMap((element) => {
    const kind = `${nameOf(element.parentElement)} ${nameOf(element)}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > 3) return [];
    const style = getComputedStyle(element);
    return `${kind} ${[...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
  });
}

async function useWholeSheets(): Promise<number> {
  const written = [...document.querySelectorAll<HTMLStyleElement>('style[data-until]')];
  for (const style of written) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = style.dataset.until ?? '';
    await new Promise((done, failed) => {
      link.onload = done;
      link.onerror = failed;
      style.after(link);
    });
    // Last, as the page itself does: without any style colours would start anew, and take their time to change.
    style.remove();
  }
  return written.length;
}

test('what is pressed before the scripts have started is not lost', async ({ page }) => {
  let isHeld = true;
  await page.route('**/*.js', async (route) => {
    while (isHeld) await new Promise((done) => setTimeout(done, 50));
    await route.continue();
  });
  await page.goto('/reference/kynetra/sign-up', { waitUntil: 'domcontentloaded' });
  const tab = page.getByRole('tab', { name: 'Python' }).first();
  await tab.click();
  await page.keyboard.press('/');
  isHeld = false;
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('operation pages are at most 40 kB of HTML in the median, gzip', async ({ request }) => {
  const sizes: number[] = [];
  for (const { slug } of kynetraOperations()) {
    sizes.push(kilobytes(await (await request.get(`/reference/kynetra/${slug}`)).body()));
  }
  sizes.sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(40);
});
