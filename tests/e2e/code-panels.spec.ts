import { expect, test } from '@playwright/test';

test('lines are wrapped in every panel, on every page, until the reader says otherwise', async ({ page }) => {
  await page.goto('/reference/kynetra/sign-up');
  const wrap = page.getByRole('button', { name: 'Wrap long lines' });
  await wrap.first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Long lines are wrapped' })).toBeAttached();
  for (const path of ['/', '/reference/kynetra/update-user']) {
    await page.goto(path);
    await expect(page.locator('.code .l').first()).toHaveCSS('white-space', 'pre-wrap');
    await expect(wrap.first()).toHaveAttribute('aria-pressed', 'true');
  }
  await wrap.first().click();
  await page.reload();
  await expect(page.locator('.code .l').first()).not.toHaveCSS('white-space', 'pre-wrap');
});

test('the first request of the home page is answered in its place', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const request = page.getByRole('region', { name: 'Your first request' });
  await request.getByRole('button', { name: 'Get a key and run it' }).click();
  await expect(request.getByText(/\d+ ms, from the sandbox/)).toBeVisible();
  await expect(request.getByRole('group', { name: 'Answer' })).toBeInViewport();
});
