import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const overview = '/docs/reference/wide';
const group = (page: Page, title: string) =>
  page.locator('.group', { has: page.getByRole('heading', { name: title, exact: true }) });

test('a link to a group opens it, with its heading in sight', async ({ page }) => {
  await page.goto(`${overview}#tag-proto`);
  const proto = group(page, '__proto__');
  await expect(proto.getByRole('link', { name: /List things/ })).toBeVisible();
  await expect(proto.getByRole('heading')).toBeInViewport();
  await expect(group(page, 'Stock').getByRole('link', { name: /List shelves/ })).toBeHidden();
});

test('the filter opens the groups that match, and leaves them as they were', async ({ page }) => {
  await page.goto(overview);
  await page.mouse.move(400, 300);
  const field = page.getByRole('searchbox', { name: 'Filter by title, path or method' });
  await field.fill('delete shelves');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(group(page, 'Stock').getByRole('link', { name: /Delete a shelf/ })).toBeVisible();
  await expect(group(page, '__proto__')).toBeHidden();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(group(page, '__proto__')).toBeVisible();
  await expect(group(page, 'Stock').getByRole('link', { name: /Delete a shelf/ })).toBeHidden();
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(group(page, 'Stock').getByRole('link', { name: /Delete a shelf/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no rule of accessibility is broken, open and closed, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${overview}#tag-orders`);
    await page.mouse.move(400, 300);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Open all' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto('/docs/reference');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

  test('groups open, and nothing is wider than a phone', async ({ page }) => {
    for (const path of [overview, `${overview}#tag-orders`, '/docs/reference']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    }
    await page.goto(`${overview}#webhooks`);
    await expect(page.getByRole('link', { name: /An order was paid/ })).toBeVisible();
    await expect(page.locator('.overview-controls > input')).toBeHidden();
  });
});
