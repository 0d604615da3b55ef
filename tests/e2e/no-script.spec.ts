import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('without JavaScript a key is got, a request sent and the answer read', async ({ page }) => {
  await page.goto('/reference/kynetra/get-user');
  await page.getByRole('link', { name: 'Send it with a plain form' }).click();
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.locator('input[name^="auth."]')).toHaveValue(/^sk_test_/);
  await page.getByRole('button', { name: 'Send GET' }).click();
  await expect(page.locator('.plain .status-code')).toHaveText('200');
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('"userId"');
  const sent = page.getByRole('region', { name: 'Request' });
  await expect(sent).toContainText('Bearer ***');
  await expect(page.locator('body')).not.toContainText(/sk_test_\w{30}/);
});

test('without JavaScript a production key is refused, and a fault is told', async ({ page }) => {
  await page.goto('/try/kynetra/get-user');
  await page.locator('input[name^="auth."]').fill('sk_prod_0123456789');
  await page.getByRole('button', { name: 'Send GET' }).click();
  await expect(page.getByText('Not sent: Production keys are never sent from here')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('sk_prod_0123456789');
  await page.locator('input[name="path.userId"]').fill('..');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Send GET' }).click(),
  ]);
  expect(answer.status()).toBe(400);
  await expect(page.getByText('must not hold a "." or ".." segment')).toBeVisible();
});

test('a plain form from another site is refused', async ({ request, baseURL }) => {
  for (const origin of ['https://evil.test', 'null']) {
    const answer = await request.post(`${baseURL}/try/kynetra/get-usage`, {
      form: { plan: 'free' },
      headers: { Origin: origin },
    });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).not.toMatch(/sk_test_\w{30}/);
  }
});

test.describe('looked at with a script', () => {
  test.use({ javaScriptEnabled: true });
  for (const [width, scheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    test(`the plain form fits and is accessible at ${width} px, ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('/try/kynetra/sign-up');
      await page.getByRole('button', { name: 'Get a sandbox key' }).click();
      for (const step of ['form', 'answer']) {
        if (step === 'answer') await page.getByRole('button', { name: 'Send POST' }).click();
        await expect(page.locator('h1')).toContainText(step === 'form' ? 'Try' : 'Answer');
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations).toEqual([]);
      }
    });
  }
});
