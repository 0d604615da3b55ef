import { expect, test } from '@playwright/test';

const whole = Array.from({ length: 1501 }, (_, at) => `line ${at + 1}`).join('\n');
const note = 'The first 1,000 of 1,50';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('of a long code the beginning is shown, and a link leads to all of it', async ({ page, request }) => {
    await page.goto('/docs/reference/long/read-long');
    const code = page.locator('.op-examples pre').first();
    expect(
      ((await code.textContent()) ?? '').split('\n').filter((line) => line.startsWith('line')),
    ).toHaveLength(1000);
    await expect(page.locator('.code-note').first()).toContainText(note);
    const href = await page.getByRole('link', { name: 'Download all of it' }).first().getAttribute('href');
    const file = await request.get(href ?? '');
    expect(file.status()).toBe(200);
    expect(file.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect((await file.text()).trimEnd()).toBe(whole);
    const markdown = await (await request.get('/docs/reference/long/read-long.md')).text();
    expect(markdown).toContain(`/${href?.split('/').at(-1)})`);
    expect(markdown).not.toContain('line 1001');
  });
});

test('Copy takes all of a long code, or says that it took its beginning', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/docs/reference/long/read-long');
  const copy = page.locator('.op-examples').getByRole('button', { name: /^Copy/ }).first();
  await copy.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('line 1501');
  await page.route('**/code/**', (route) => route.abort());
  await copy.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toContain('line 1001');
  await expect(page.locator('[role=status]').first()).toContainText(`Copied what is shown: ${note}`);
});

test('a pattern that takes for ever keeps no page waiting, and the form says that it was not checked', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto('/docs/reference/long/send-slow#try-it');
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  const form = page.locator('.body-form');
  // A plain pattern is decided; what depends on the other is offered.
  await expect(form.getByText('state', { exact: true }).first()).toBeVisible();
  await form.getByLabel('kind', { exact: true }).fill('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab');
  await expect(form.getByRole('note')).toContainText(
    'Could not be checked here, since it takes too long: ^(a|a)',
  );
  await expect(form.getByLabel('kind', { exact: true })).toHaveValue(/ab$/);
  await expect(page.locator('.remark-list')).toContainText('could not be checked', { timeout: 15_000 });
  expect(await page.evaluate(() => (globalThis as unknown as { longest: number }).longest)).toBeLessThan(
    2000,
  );
});
