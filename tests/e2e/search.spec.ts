import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('two keystrokes and Enter lead to a row', async ({ page }) => {
  await page.goto('/guides/quickstart');
  await expect(page.locator('html')).toHaveAttribute('data-js', '');
  const box = page.getByRole('combobox', { name: 'Search the documentation' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 2000 });
  }).toPass();
  await box.fill('sign up email');
  await expect(page.getByRole('option').first()).toContainText('Sign up, request body');
  expect((await new AxeBuilder({ page }).include('.search-dialog').analyze()).violations).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reference\/kynetra\/sign-up#body\.email$/);

  // What led there is offered again, and can be forgotten, with the keyboard alone.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('option').first()).toHaveText('sign up emailRecent search');
  await expect(page.getByRole('option', { name: 'Recent page' }).first()).toHaveAttribute(
    'href',
    '/guides/quickstart',
  );
  await expect(page.getByRole('option', { name: 'Start here' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('sign up email');
  await expect(page.getByRole('option').first()).toContainText('Sign up, request body');
  await box.fill('');
  await page.setViewportSize({ width: 360, height: 780 });
  // One line, a hint and the button beside it.
  await expect(page.getByText('Paste a URL or an error')).toHaveJSProperty('offsetHeight', 20);
  await page.getByRole('button', { name: 'Clear recent searches and pages' }).press('Enter');
  await expect(box).toBeFocused();
  await expect(page.getByRole('option', { name: 'Recent' })).toHaveCount(0);
});

test('an error that was pasted leads to its section', async ({ page }) => {
  await page.goto('/rate-limits');
  const box = page.getByRole('combobox', { name: 'Search the documentation' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused({ timeout: 2000 });
  }).toPass();
  await box.fill('{"type":"https://x.example/errors/email_taken","title":"Taken","status":409}');
  await expect(page.getByRole('option').first()).toHaveAttribute('href', '/errors/email_taken');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
});

test('a row says what it takes, and the dialog keeps its height while results come and go', async ({
  page,
}) => {
  await page.goto('/reference/kynetra/sign-in');
  const box = page.getByRole('combobox', { name: 'Search the documentation' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 2000 });
  }).toPass();
  const dialog = page.locator('.search-dialog');
  const before = await dialog.boundingBox();
  await box.fill('sign up password');
  await expect(page.getByRole('option').first()).toContainText('8 to 256 characters · required');
  expect(await dialog.boundingBox()).toEqual(before);
  await box.fill('409 conflict');
  await expect(page.getByRole('option').first()).toContainText('Status');
  expect((await new AxeBuilder({ page }).include('.search-dialog').analyze()).violations).toEqual([]);
});

test('a search that finds nothing is told to the portal, by its words alone', async ({ page }) => {
  const told: string[] = [];
  await page.route('**/api/fruitless-search', async (route) => {
    told.push(route.request().postData() ?? '');
    await route.fulfill({ status: 204 });
  });
  await page.goto('/guides/quickstart');
  const box = page.getByRole('combobox', { name: 'Search the documentation' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 2000 });
  }).toPass();
  await box.pressSequentially('kubernetes', { delay: 20 });
  await expect(page.getByText('Nothing was found.')).toBeVisible();
  await expect.poll(() => told).toEqual(['{"words":"kubernetes"}']);
  await box.fill('jane@zzzz.example');
  await expect(page.getByText('Nothing was found.')).toBeVisible();
  await page.waitForTimeout(2_500);
  expect(told).toHaveLength(1);
});

test('the page for an address with nothing at it is accessible, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of ['/reference/kynetra/singup', '/go/kynetra/sign-up/body.emial', '/search?q=409']) {
    await page.goto(address);
    expect((await new AxeBuilder({ page }).analyze()).violations, address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(360);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page answers', async ({ page }) => {
    await page.goto('/search');
    await page.getByRole('searchbox').fill('users/123');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('.search-hit').first()).toHaveAttribute('href', '/reference/kynetra/get-user');
    await page.locator('.search-hit').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retrieve a user');
  });

  test('an address that nothing stands at leads to the nearest pages and to a search', async ({ page }) => {
    for (const [address, nearest] of [
      ['/reference/kynetra/singup', '/reference/kynetra/sign-up'],
      ['/guides/webhook', '/guides/webhooks'],
      ['/errors/email-taken', '/errors/email_taken'],
      ['/v1/users/usr_1', '/reference/kynetra/get-user'],
      ['/reference/kynetra/schemas/Usr', '/reference/kynetra/schemas/user'],
    ] as const) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.locator('.lost-near .search-hit').first(), address).toHaveAttribute('href', nearest);
    }
    await page.goto('/docs/pagination.html');
    await expect(page.getByRole('searchbox')).toHaveValue('pagination');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('.search-hit').first()).toHaveAttribute('href', /^\/guides\/pagination/);
  });
});
