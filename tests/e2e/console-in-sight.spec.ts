import { expect, type Locator, type Page, test } from '@playwright/test';

const operations = ['sign-up', 'list-users', 'batch-users', 'update-user'];

/** Whether a press in the middle of it would reach it. */
function isUncovered(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && element.contains(top);
  });
}

async function openWithKey(page: Page, operation: string): Promise<void> {
  await page.goto(`/reference/kynetra/${operation}#try-it`);
  await page.getByRole('button', { name: /^Get (?:a sandbox|another) key$/ }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`nothing covers the way to the console at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const operation of operations) {
      await page.goto(`/reference/kynetra/${operation}`);
      await expect(page.locator('html')).toHaveAttribute('data-js', '');
      const opener = page.getByRole('button', { name: 'Open the console' });
      for (const y of [0, 150, 400]) {
        await page.evaluate((to) => scrollTo(0, to), y);
        await expect.poll(() => isUncovered(opener), `${operation}, scrolled by ${y}`).toBe(true);
      }
      await opener.focus();
      expect(await isUncovered(opener), `${operation}, focused`).toBe(true);
    }
  });
}

for (const [width, height] of [
  [360, 780],
  [1280, 720],
  [1440, 900],
] as const) {
  test(`what was answered is on the screen after Send at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const operation of ['sign-up', 'update-user']) {
      await openWithKey(page, operation);
      await page.getByRole('button', { name: /^Send [A-Z]+$/ }).click();
      const response = page.getByRole('region', { name: 'Response', exact: true });
      await expect(response.locator('.response-facts')).toHaveText(/ms|s/);
      await expect.poll(() => isUncovered(response.locator('.status-code'))).toBe(true);
      await expect.poll(() => isUncovered(response.locator('.code code > *').first())).toBe(true);
      await expect(page.getByRole('button', { name: /^Send [A-Z]+$/ })).toBeFocused();
    }
  });
}

test('opening the console beside the text moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const name of ['Open the console', 'Try it']) {
    await page.goto('/reference/kynetra/sign-up');
    await expect(page.locator('html')).toHaveAttribute('data-js', '');
    const opener = page
      .getByRole('button', { name })
      .or(page.locator('.op-header').getByRole('link', { name }));
    await opener.click();
    await expect(page.locator('.console')).toBeFocused();
    expect(await page.evaluate(() => scrollY), name).toBe(0);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  }
});

test('the console stays open from page to page until it is closed', async ({ page }) => {
  await openWithKey(page, 'sign-up');
  await page.goto('/reference/kynetra/list-users');
  await page.mouse.move(300, 300);
  await expect(page.locator('.console')).toBeVisible();
  await expect(page.locator('.console')).not.toBeFocused();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await page.getByLabel('limit', { exact: true }).fill('7');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.locator('.console')).toBeHidden();
  const opener = page.getByRole('button', { name: 'Open the console' });
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  await expect(page.locator('.console')).toBeFocused();
  await expect(page.getByLabel('limit', { exact: true })).toHaveValue('7');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.goto('/reference/kynetra/sign-up');
  await page.mouse.move(200, 300);
  await expect(page.getByRole('button', { name: 'Open the console' })).toBeVisible();
});

test('a key that the portal made is kept in the tab, until it is to be forgotten', async ({ page }) => {
  await openWithKey(page, 'sign-up');
  await page.reload();
  const field = page.getByLabel('API key', { exact: true });
  await expect(field).toHaveValue(/^sk_test_/);
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(field).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Get a sandbox key' })).toBeFocused();
  expect(
    await page.evaluate(() => Object.values(sessionStorage).filter((v) => v.includes('sk_test'))),
  ).toEqual([]);
  await page.reload();
  await expect(field).toHaveValue('');
});

test('the request that was sent is shown with its body', async ({ page }) => {
  await openWithKey(page, 'sign-up');
  await page.getByRole('button', { name: /^Send [A-Z]+$/ }).click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await expect(response.locator('.status-code')).toHaveText('201');
  await response.getByRole('tab', { name: 'Request' }).click();
  await expect(response.locator('.code code')).toContainText('"password": "securePassword123"');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await response.getByRole('tab', { name: /^Headers/ }).click();
  await response.getByRole('button', { name: 'Copy Sandbox-Verification-Code' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);
});
