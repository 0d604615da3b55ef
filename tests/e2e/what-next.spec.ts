import { expect, type Page, test } from '@playwright/test';

async function send(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Send [A-Z]+$/ }).click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await expect(response.locator('.status-code')).toHaveText(status);
  await expect(response.locator('.response-facts')).toHaveText(/ms|s/);
}

const next = (page: Page, title: string) =>
  page.getByRole('region', { name: 'What next' }).getByRole('link', { name: title });

const bodyOf = (page: Page) => page.getByLabel('JSON', { exact: true });

test('from no key to signed in, each value handed on by a press', async ({ page }) => {
  await page.goto('/reference/kynetra/sign-up#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await send(page, '201');

  await next(page, 'Verify an email address').click();
  await expect(page).toHaveURL(/verify-email#try-it$/);
  await expect(bodyOf(page)).toHaveValue(/"code": "\d{6}"/);
  await send(page, '200');

  await next(page, 'Sign in').click();
  await expect(bodyOf(page)).toHaveValue(/"email": "user@example.com"/);
  await send(page, '200');

  await next(page, 'Refresh a session').click();
  await expect(page).toHaveURL(/refresh-session#try-it$/);
  await expect(bodyOf(page)).not.toHaveValue(/"refreshToken": "rt_example/);
  // What was handed over is nowhere any more: a token may have been in it.
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    'efreshToken',
  );
  await send(page, '200');
});

test('the ETag of one answer is the condition of the next call', async ({ page }) => {
  await page.goto('/reference/kynetra/list-users#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await send(page, '200');
  await next(page, 'Retrieve a user').click();
  await send(page, '200');
  await next(page, 'Update a user').click();
  await expect(page.getByLabel('If-Match', { exact: true })).not.toHaveValue('');
  await send(page, '200');
});

test('a link to the operation itself fills the form that is open', async ({ page }) => {
  await page.goto('/reference/kynetra/list-users#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await page.getByLabel('limit', { exact: true }).fill('1');
  await send(page, '200');
  await next(page, 'List users').click();
  await expect(page.getByLabel('cursor', { exact: true })).not.toHaveValue('');
});
