import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { collectFaults } from '../support/pages.ts';

const api = '/docs/reference/wide';
const nav = (page: Page) => page.locator('.frame-nav');
const group = (page: Page, title: string | RegExp) => nav(page).locator('summary').filter({ hasText: title });
const current = (page: Page) => nav(page).locator('[aria-current="page"]');

/** Where the open page's line stands in the window. */
const heightOf = async (page: Page) => Math.round((await current(page).boundingBox())?.y ?? -1);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(api + path);
  // What is pressed before the scripts are there is served by them too; what is asserted here is not how fast they are.
  await page.mouse.move(400, 300);
  await page.locator('.nav-filter > input').waitFor();
}

test('a group opens in place, and stays open and where it was when one of its pages is opened', async ({
  page,
}) => {
  const faults = collectFaults(page);
  await open(page, '/get-shops-shop-shelves');
  await expect(current(page)).toContainText('List shelves');
  await expect(current(page)).toBeInViewport();
  await group(page, /^Orders/)
    .first()
    .click();
  await group(page, /^Refunds/).click();
  const line = nav(page).getByRole('link', { name: /^Replace a refund/ });
  await line.scrollIntoViewIfNeeded();
  const height = Math.round((await line.boundingBox())?.y ?? -1);
  await line.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Replace a refund');
  await expect(current(page)).toContainText('Replace a refund');
  expect(Math.abs((await heightOf(page)) - height)).toBeLessThan(2);
  await expect(nav(page).getByRole('link', { name: /^List shelves/ })).toBeAttached();
  await page.goBack();
  await expect(current(page)).toContainText('List shelves');
  await expect(current(page)).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(faults).toEqual([]);
});

test('what a page shows of groups that were open is there when it is first painted', async ({ page }) => {
  await open(page, '/get-shops-shop-shelves');
  await group(page, /^Orders/)
    .first()
    .click();
  await group(page, /^Invoices/).click();
  await expect(nav(page).getByRole('link', { name: /^Create an invoice/ })).toBeVisible();
  await nav(page)
    .getByRole('link', { name: /^Get an invoice/ })
    .click();
  await expect(current(page)).toContainText('Get an invoice');
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(moved).toBeLessThan(0.02);
});

test('the filter finds lines by title, path and method, with the keyboard alone', async ({ page }) => {
  await open(page, '/get-shops-shop-shelves');
  const field = page.getByRole('searchbox', { name: 'Filter the navigation' });
  const said = page.locator('.nav-filter output');
  await field.fill('delete {id} refund');
  await expect(said).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toContainText('/shops/{shop}/refunds/{id}');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(current(page)).toBeInViewport();
  await field.fill('nothing like it');
  await expect(said).toHaveText(/^No match among \d+$/);
  await field.fill('paid');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('An order was paid');
});

test('a filter whose lines do not come hides nothing, and asks for them again', async ({ page }) => {
  let asked = 0;
  await page.route('**/navigation/all.json', (route) => (++asked === 1 ? route.abort() : route.continue()));
  await open(page, '/get-shops-shop-shelves');
  const field = page.getByRole('searchbox', { name: 'Filter the navigation' });
  await field.focus();
  await expect.poll(() => asked).toBe(1);
  await expect(current(page)).toBeVisible();
  await field.fill('paid');
  await expect(page.locator('.nav-filter output')).toHaveText(/ of /);
  await expect(current(page)).toBeHidden();
  expect(asked).toBe(2);
});

test('on a phone the open page is in view when the navigation is opened, and nothing is wider than it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${api}/get-health`).catch(() => undefined);
  await page.goto(`${api}/delete-shops-shop-reminders-id`);
  await page.locator('.menu > summary').click();
  await expect(current(page)).toBeInViewport();
  expect(await nav(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no rule of accessibility is broken by groups and matches, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '/get-shops-shop-orders');
    await group(page, /^Schemas/).click();
    await expect(nav(page).getByRole('link', { name: 'Order', exact: true })).toBeVisible();
    expect((await new AxeBuilder({ page }).include('.frame-nav').analyze()).violations).toEqual([]);
    await page.locator('.nav-filter > input').fill('order');
    await expect(page.locator('.nav-filter output')).toHaveText(/of/);
    expect((await new AxeBuilder({ page }).include('.frame-nav').analyze()).violations).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a group leads to its place on the overview', async ({ page }) => {
    await page.goto(`${api}/get-shops-shop-shelves`);
    await expect(page.locator('.nav-filter > input')).toBeHidden();
    await expect(current(page)).toBeInViewport();
    await group(page, 'ניהול החנות').click();
    await nav(page).getByRole('link', { name: 'On the overview' }).click();
    await expect(page.locator('main').getByRole('link', { name: /רשימת העובדים/ })).toBeInViewport();
  });
});
