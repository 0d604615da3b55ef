import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const address = '/workflows/kynetra/receive-and-verify-webhook';

/** Presses Run, as a reader without a key does. */
async function run(page: Page): Promise<void> {
  await page.goto(`${address}#run`);
  await page.getByRole('button', { name: 'Run all', exact: true }).click();
  await page.getByRole('button', { name: 'Get a key and send' }).click();
}

const step = (page: Page, title: string) => page.locator('.run-step', { hasText: title });
const end = (page: Page) => page.getByRole('region', { name: 'How it ended' });

test('it is run to its end: webhooks arrive, are verified, and hand on their ids', async ({ page }) => {
  await run(page);
  await expect(end(page)).toContainText('The workflow succeeded');
  await expect(end(page)).toContainText(/createdEventId\s*evt_\w+\s*verifiedEventId\s*evt_\w+/);

  const created = step(page, 'Receive created');
  await created.locator('summary').first().click();
  await expect(created.getByText('Matches the contract')).toBeVisible();
  await expect(created.getByText('Genuine: all three steps passed.')).toBeVisible();
  await expect(created.locator('.step-good')).toHaveCount(3);
  await expect(created.locator('.run-criteria > li[data-holds=true]')).toHaveCount(3);
  await expect(created.locator('.code')).toContainText('"user.created"');

  // Nothing is left behind: it runs again with the same address, and takes no event of the run before.
  const before = await end(page).textContent();
  await page.getByRole('button', { name: 'Run all again' }).click();
  await expect(page.locator('.run-steps')).toContainText('to come');
  await expect(end(page)).toContainText('The workflow succeeded');
  expect(await end(page).textContent()).not.toBe(before);
});

test('a wrong signature fails the step, and ends the run', async ({ page }) => {
  await page.route('**/api/webhook-inbox', async (route) => {
    if (route.request().postDataJSON().action !== 'secret') return route.continue();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('whsec_', 'whsec_AAAA') });
  });
  await run(page);
  await expect(end(page)).toContainText('The workflow failed');
  const created = step(page, 'Receive created');
  await expect(created.locator('.remark-blocking')).toHaveText('A receiver refuses this delivery.');
  await expect(created.locator('.step-bad')).toContainText('None of them is equal.');
  await expect(step(page, 'Verify email')).toHaveCount(0);
});

test('it is stopped while it waits, and misses nothing once it goes on', async ({ page }) => {
  let isAway = true;
  await page.route('**/api/webhook-inbox', (route) => (isAway ? route.abort() : route.continue()));
  await run(page);
  const created = step(page, 'Receive created');
  await expect(created).toContainText(/Waits for another \d+ s\./);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('#announcements')).toHaveText('Stopped. You can continue.');
  await expect(created).not.toContainText('Waits for another');
  isAway = false;
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(end(page)).toContainText('The workflow succeeded', { timeout: 30_000 });
});

test('its page says what is waited for, for how long, and why there is no program', async ({ page }) => {
  await page.goto(address);
  const received = page.locator('.flow-step', { hasText: 'receiveCreated' });
  await expect(received).toContainText(/Waits for\s*WEBHOOK\s*user\.created/);
  await expect(received).toContainText('Waits at most 20 s.');
  await expect(page.locator('article')).toContainText('it uses a step that waits for the webhook');
  await received.getByRole('link', { name: /user\.created/ }).click();
  await expect(page).toHaveURL('/reference/kynetra/user-created');
  await expect(page.getByRole('link', { name: 'Receive and verify a webhook' }).first()).toBeVisible();
  const markdown = await (await page.request.get(`${address}.md`)).text();
  expect(markdown).toContain('Waits for [A user was created](');
  expect(markdown).toContain('`eventId`: `$request.header.webhook-id`');
});

for (const [width, scheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  test(`what arrived fits and is accessible at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await run(page);
    await expect(end(page)).toContainText('The workflow succeeded');
    await step(page, 'Receive created').locator('summary').first().click();
    await expect(page.getByText('Matches the contract')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).include('.run').analyze()).violations).toEqual([]);
  });
}
