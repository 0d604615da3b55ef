import { createHmac } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function openInbox(page: Page, webhook = 'user-created'): Promise<void> {
  await page.goto(`/reference/kynetra/${webhook}`);
  await page.getByRole('button', { name: 'Watch deliveries' }).click();
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByText('Connected.')).toBeVisible();
}

const deliveries = (page: Page) => page.locator('.delivery');

/** Opens the console of the operation that causes the webhook, sends it, and comes back. */
async function signUp(page: Page): Promise<void> {
  await page.locator('.inbox-causes').getByRole('link', { name: 'Sign up' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await page.getByRole('button', { name: 'Send POST' }).click();
  await expect(page.locator('.response .status-code')).toHaveText('201');
  await page.goBack();
}

async function verify(page: Page) {
  await page.getByRole('button', { name: 'Verify' }).click();
  const verification = page.getByRole('region', { name: 'Verification' });
  await expect(verification.locator('.step')).toHaveCount(3);
  return verification;
}

test('a delivery arrives on its page, is as documented, genuine, and delivered again', async ({ page }) => {
  await openInbox(page);
  await expect(page.getByText('Waiting for the first delivery')).toBeVisible();
  await signUp(page);
  await expect(deliveries(page)).toHaveCount(1);
  await expect(page.locator('#announcements')).toHaveText('user.created was delivered');
  await deliveries(page).locator('summary').first().click();
  await expect(page.getByText('Matches the contract')).toBeVisible();

  const genuine = await verify(page);
  await expect(genuine.getByRole('status')).toHaveText('Genuine: all three steps passed.');
  await expect(genuine.locator('.step-good')).toHaveCount(3);
  const signed = await genuine.locator('.signed-text').textContent();
  const signature = await page.locator('.header-table > div', { hasText: 'webhook-signature' }).locator('dd');
  const secret = await page.evaluate(async () => {
    const { key } = JSON.parse(sessionStorage.getItem('sandbox-key') ?? '{}');
    const response = await fetch('/api/webhook-inbox', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ api: 'kynetra', action: 'secret', key }),
    });
    const lines = (await response.text()).trim().split('\n');
    const body = lines.map((line) => JSON.parse(line)).find(({ type }) => type === 'body');
    return JSON.parse(body.text).secret as string;
  });
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key)
    .update(signed ?? '')
    .digest('base64');
  await expect(signature).toHaveText(`v1,${expected}`);
  expect((await new AxeBuilder({ page }).include('.inbox').analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'Redeliver, failing first' }).click();
  await expect(deliveries(page)).toHaveCount(2);
  await expect(deliveries(page).first().locator('summary')).toContainText('answered 500');
  await expect(page.getByText('Failed, and repeated at')).toBeVisible();
  // Five seconds later, as in production.
  await expect(deliveries(page)).toHaveCount(3, { timeout: 15_000 });
  await expect(deliveries(page).first().locator('summary')).toContainText('answered 204');
  await expect(deliveries(page).first().locator('summary')).toContainText('attempt 3');
});

test('a page shows its own event, and all where that is asked for', async ({ page }) => {
  await openInbox(page);
  await signUp(page);
  await expect(deliveries(page)).toHaveCount(1);
  // Another page of the tab shows the same account, without another press.
  await page.goto('/reference/kynetra/user-deleted');
  await expect(page.getByText('No delivery of user.deleted yet, and 1 of another event.')).toBeVisible();
  await page.getByLabel('Show all events').check();
  await deliveries(page).locator('summary').first().click();
  await expect(page.getByRole('button', { name: 'Verify' })).toBeVisible();
  await expect(page.locator('.delivery .verdict')).toHaveCount(0);
});

test('a lost connection is made again, and a refused key is told', async ({ page }) => {
  let isAway = false;
  await page.route('**/api/webhook-inbox', (route) => (isAway ? route.abort() : route.continue()));
  isAway = true;
  await page.goto('/reference/kynetra/user-created#deliveries');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByText('The connection was lost')).toBeVisible();
  isAway = false;
  await page.getByRole('button', { name: 'Connect now' }).click();
  await expect(page.getByText('Connected.')).toBeVisible();

  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByLabel('Or a sandbox key that you have').fill('sk_prod_1');
  await expect(page.getByText('This looks like a production key')).toBeVisible();
  await page.getByLabel('Or a sandbox key that you have').fill('sk_test_1');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByText('Not connected.')).toBeVisible();
  await expect(page.locator('.inbox .notice-problem')).toContainText('API key');
});

test('with the keyboard alone, and no code of it before it is opened', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(await response.text().catch(() => ''));
  });
  await page.goto('/reference/kynetra/user-created');
  const watch = page.getByRole('button', { name: 'Watch deliveries' });
  await expect(watch).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.join('')).not.toContain('HMAC-SHA256 of it');
  await watch.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.inbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Connected.')).toBeVisible();
  expect(scripts.join('')).toContain('HMAC-SHA256 of it');
});

for (const [width, scheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  test(`fits and is accessible at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openInbox(page);
    await signUp(page);
    await deliveries(page).locator('summary').first().click();
    await verify(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
