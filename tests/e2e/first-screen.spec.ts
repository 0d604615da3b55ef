import { expect, type Page, test } from '@playwright/test';

const operation = '/reference/kynetra/create-api-key';

async function listOperations(page: Page): Promise<string[]> {
  const answer = await page.request.get('/reference/kynetra/operations.json');
  const listed = (await answer.json()) as { slug: string }[];
  return listed.map(({ slug }) => `/reference/kynetra/${slug}`);
}

test('the first screen of every operation holds eight rows of what is sent, or all, a request and an answer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of await listOperations(page)) {
    await page.goto(path);
    const rows = page.locator('.op-main .row:not(.row .row)').filter({ visible: true });
    const last = rows.nth(Math.min(8, await rows.count()) - 1);
    if ((await rows.count()) > 0) await expect(last, path).toBeInViewport({ ratio: 1 });
    await expect(page.getByLabel('Copy path'), path).toBeInViewport();
    await expect(page.locator('.op-examples pre').filter({ visible: true }).first(), path).toBeInViewport();
    if ((await page.locator('.op-answers').count()) > 0)
      await expect(page.locator('.op-answers pre').filter({ visible: true }).first(), path).toBeInViewport();
  }
});

test('on a phone the examples stand in the second screen, and a control at the foot leads back to them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(operation);
  const answer = page.locator('.op-answers pre').filter({ visible: true }).first();
  const box = await answer.boundingBox();
  expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThan(1600);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.getByRole('navigation', { name: 'Examples' }).getByRole('link', { name: 'Examples' }).click();
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeInViewport();
});

test('a link to a status shows the example of its answer, and the row of the status', async ({ page }) => {
  await page.goto(operation);
  const answers = page.getByRole('region', { name: 'Response examples' });
  await expect(answers).toContainText('"keyId"');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: '422' }).click();
  await expect(answers.getByRole('tab', { name: '422' })).toHaveAttribute('aria-selected', 'true');
  await expect(answers).toContainText('"validation_failed"');
  await expect(page.locator('#response-422')).toBeInViewport();
  await page.goto(`${operation}#response-403.title`);
  await expect(answers.getByRole('tab', { name: '403' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[id="response-403.title"]')).toBeVisible();
});

test('a row and the lines that show it light up together', async ({ page }) => {
  await page.goto(operation);
  const row = page.locator('[id="body.name"]');
  const line = page
    .locator('.op-examples .l')
    .filter({ hasText: '"name": "Billing server"', visible: true })
    .first();
  await expect(async () => {
    await page.mouse.move(0, 0);
    await row.hover();
    await expect(line).toHaveAttribute('data-lit', '', { timeout: 500 });
  }).toPass();
  await line.hover();
  await expect(row).toHaveAttribute('data-lit', '');
  await page.locator('h1').hover();
  await expect(row).not.toHaveAttribute('data-lit');
});

test('the menu of the page copies, and closes as menus do', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(operation);
  const menu = page.locator('.page-tools');
  await menu.getByText('Page', { exact: true }).click();
  await menu.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('# Create an API key');
  await menu.getByRole('button', { name: 'Copy MCP address' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/mcp$/);
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('summary')).toBeFocused();
  await menu.locator('summary').click();
  await page.locator('.op-card .path').click();
  await expect(menu).not.toHaveAttribute('open');
});

test('the links of rows are one stop of the Tab key, with arrow keys between them', async ({ page }) => {
  await page.goto(operation);
  await page.mouse.move(10, 10);
  const links = page.locator('.row-head > a.anchor, .body-line > a.anchor, .error-line > a.anchor');
  await expect(links.nth(1)).toHaveAttribute('tabindex', '-1');
  expect(await links.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex >= 0).length)).toBe(1);
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await expect(links.nth(1)).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('Home');
  await expect(links.first()).toBeFocused();
});

test('all that is folded in a section opens and closes at once', async ({ page }) => {
  await page.goto('/reference/kynetra/batch-users');
  const section = page.getByRole('region', { name: 'Request body' });
  const folds = section.locator('details.nest');
  await section.getByRole('button', { name: 'Open all' }).click();
  for (const fold of await folds.all()) await expect(fold).toHaveAttribute('open', '');
  await section.getByRole('button', { name: 'Close all' }).click();
  for (const fold of await folds.all()) await expect(fold).not.toHaveAttribute('open');
});

test('the first page holds its sentence, the first request, an example of its answer and five ways in', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const request = page.locator('.first figure').first();
  const answer = page.locator('.first figure').last();
  await expect(answer).toContainText('200 OK');
  await expect(answer).toContainText('Example');
  for (const part of [
    page.getByRole('heading', { level: 1 }),
    request,
    answer,
    page.getByRole('button', { name: 'Get a key and run it' }),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  const ways = page.locator('.entry');
  await expect(ways).toHaveCount(5);
  for (const way of await ways.all()) await expect(way).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 360, height: 800 });
  for (const part of [request, page.getByRole('button', { name: 'Get a key and run it' })])
    await expect(part).toBeInViewport({ ratio: 1 });
  await expect(answer).toBeInViewport();
});
