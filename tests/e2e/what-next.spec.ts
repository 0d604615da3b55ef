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
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toMatch(
    /k[ar]t_[\w-]{20}/,
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

test('what answers have shown is offered in the fields that it fits, the newest first', async ({ page }) => {
  const offered = (name: string) =>
    page
      .getByLabel(name, { exact: true })
      .evaluate((field: HTMLInputElement) => [...(field.list?.options ?? [])].map(({ value }) => value));
  await page.goto('/reference/kynetra/sign-up#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await send(page, '201');
  await page.goto('/reference/kynetra/verify-email#try-it');
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await expect.poll(() => offered('code')).toEqual([expect.stringMatching(/^\d{6}$/), '492817']);
  await page.goto('/reference/kynetra/list-users#try-it');
  await send(page, '200');
  await page.goto('/reference/kynetra/get-user#try-it');
  await expect.poll(async () => (await offered('userId')).length).toBeGreaterThan(1);
});

test('a new key is used at a press, and kept by nobody', async ({ page }) => {
  await page.goto('/reference/kynetra/create-api-key#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  const key = page.getByLabel('API key', { exact: true });
  await expect(key).toHaveValue(/^sk_test_/);
  const first = await key.inputValue();
  await send(page, '201');
  await page.getByRole('button', { name: 'Use this new key' }).click();
  await expect(page.getByRole('button', { name: 'This key is sent now' })).toBeFocused();
  const second = await key.inputValue();
  expect(second).toMatch(/^sk_test_/);
  expect(second).not.toBe(first);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    second,
  );
});
