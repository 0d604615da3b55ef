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
  await expect(page.getByRole('option')).toHaveText(['sign up emailRecent search']);
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('sign up email');
  await expect(page.getByRole('option').first()).toContainText('Sign up, request body');
  await box.fill('');
  await page.setViewportSize({ width: 360, height: 780 });
  // One line, a hint and the button beside it.
  await expect(page.getByText('Paste a URL or an error')).toHaveJSProperty('offsetHeight', 20);
  await page.getByRole('button', { name: 'Clear recent searches' }).press('Enter');
  await expect(box).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(0);
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
});
