import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { collectFaults } from '../support/pages.ts';
import { openConsole, send } from './support.ts';

async function ask(page: Page, kind: string): Promise<void> {
  await openConsole(page, 'get-answer');
  await page.getByLabel('kind', { exact: true }).selectOption(kind);
}

const response = (page: Page) => page.getByRole('region', { name: 'Response', exact: true });

test('events are shown as they arrive', async ({ page }) => {
  await ask(page, 'events');
  await page.getByRole('button', { name: 'Send GET' }).click();
  await expect(response(page).getByText('1 event so far')).toBeVisible();
  await expect(response(page).locator('.response-facts')).toHaveText('Receiving…');
  await expect(response(page).getByText('4 events', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(response(page).locator('.event-list > li').first()).toContainText('the last');
  await expect(response(page).locator('.event-list > li').last()).toContainText('tick');
  await response(page).getByRole('button', { name: 'Text', exact: true }).click();
  await expect(response(page).locator('.code code')).toContainText('retry: 1000');
});

test('a long answer is shown as it arrives, and stays when it is stopped', async ({ page }) => {
  await ask(page, 'long');
  await page.getByRole('button', { name: 'Send GET' }).click();
  await expect(response(page).locator('.code code')).toContainText('line 3');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(response(page).getByText('You stopped it here')).toBeVisible();
  await expect(response(page).locator('.code code')).toContainText('line 3');
  await expect(response(page).locator('.code code')).not.toContainText('line 100');
});

test('a table is shown as one, beside its text', async ({ page }) => {
  await ask(page, 'csv');
  await send(page);
  const table = response(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['name', 'quote', 'sum']);
  await expect(table.getByRole('cell', { name: 'said "yes", then left' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(3);
  await page.getByLabel('Find in the body').fill('left');
  await expect(response(page).getByText('1 of 1')).toBeVisible();
  await response(page).getByRole('button', { name: 'Text', exact: true }).click();
  await expect(response(page).locator('.code code')).toContainText('"said ""yes"",');
});

test('of a long answer a part is drawn, and all of it is searched and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ask(page, 'big');
  await send(page);
  await expect(response(page).getByText(/^Lines 1 to 1000 of \d+ are drawn/)).toBeVisible();
  await page.getByLabel('Find in the body').fill('THE NEEDLE');
  await expect(response(page).getByText('1 of 1')).toBeVisible();
  await expect(response(page).locator('.code .l', { hasText: 'the needle' })).toBeInViewport();
  await response(page).getByRole('button', { name: 'Earlier' }).click();
  await expect(response(page).locator('.code .l', { hasText: 'the needle' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Next match' }).click();
  await expect(response(page).locator('.code .l', { hasText: 'the needle' })).toBeInViewport();
  await response(page).getByRole('button', { name: 'Copy the response body' }).click();
  await expect
    .poll(async () => JSON.parse((await page.evaluate(() => navigator.clipboard.readText())) || '{}').last)
    .toBe('the needle');
});

test('in the tree and the table, too, all of a long answer is searched', async ({ page }) => {
  await ask(page, 'big');
  await send(page);
  await response(page).getByRole('button', { name: 'Tree', exact: true }).click();
  const find = page.getByLabel('Find in the body');
  await find.fill('item 15000');
  await expect(response(page).getByText('1 of 1')).toBeVisible();
  const found = response(page).locator('.tree-leaf', { hasText: /^name: "item 15000"$/ });
  await expect(found).toBeInViewport();
  // Not all that stands before it, too: that would be fifteen thousand.
  expect(await response(page).locator('.tree li').count()).toBeLessThan(1000);
  await expect(response(page).getByRole('button', { name: '15000 earlier' })).toBeVisible();
  // Closed by hand and looked for again: it opens again.
  await response(page).locator('.tree summary').first().click();
  await expect(found).toHaveCount(0);
  await page.getByRole('button', { name: 'Next match' }).click();
  await expect(found).toBeInViewport();

  await page.getByLabel('kind', { exact: true }).selectOption('rows');
  await send(page);
  await find.fill('row 250');
  await expect(response(page).getByText('1 of 1')).toBeVisible();
  await expect(response(page).getByRole('cell', { name: 'row 250' })).toBeInViewport();
});

test('a text is saved under a name that says what it is', async ({ page }) => {
  await ask(page, 'csv');
  await send(page);
  const download = page.waitForEvent('download');
  await response(page).getByRole('button', { name: 'Download', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('response.csv');
  expect(await readFile(await saved.path(), 'utf8')).toContain('"said ""yes"",');
});

test('an image is known by its bytes, and the rest is a download', async ({ page }) => {
  await ask(page, 'image');
  await send(page);
  await expect(response(page).getByRole('img', { name: 'Response body' })).toBeVisible();
  await page.getByLabel('kind', { exact: true }).selectOption('bytes');
  await send(page);
  await expect(response(page).getByText('7 B that are no text.')).toBeVisible();
  const download = page.waitForEvent('download');
  await response(page).getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('response.zip');
});

for (const [id, kind, start] of [
  ['C05', 'html', '<script>parent.__pwn=1</script>'],
  ['C06', 'svg', '<svg xmlns="http://www.w3.org/2000/svg" onload='],
] as const) {
  test(`${id} ${kind} of a sandbox is shown as text: nothing runs, and nobody else is asked`, async ({
    page,
  }) => {
    const faults = collectFaults(page);
    await ask(page, kind);
    await send(page);
    await expect(response(page).locator('.code code')).toContainText(start);
    // Not as a picture, frame or document of any kind, nor by an address that could be opened as one.
    await expect(response(page).locator('img, iframe, object, embed, svg script')).toHaveCount(0);
    for (const link of await response(page).locator('a[href^="blob:"], a[href^="data:"]').all())
      expect(await link.getAttribute('download')).not.toBeNull();
    expect(await page.evaluate(() => (globalThis as { __pwn?: unknown }).__pwn)).toBeUndefined();
    expect(faults).toEqual([]);
    const direct = await page.goto('/docs/api/try');
    expect(direct?.status()).toBe(405);
    expect(direct?.headers()['content-type']).toBe('application/problem+json');
  });
}

for (const kind of ['events', 'csv'] as const) {
  test(`${kind} fit 360 px, are accessible, and are read with the keyboard alone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await ask(page, kind);
    await page.getByRole('button', { name: 'Send GET' }).press('Enter');
    await expect(response(page).locator('.response-facts')).toHaveText(/\d m?s/, { timeout: 20_000 });
    await response(page).getByRole('button', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(response(page).locator('.code code')).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(response(page).locator(kind === 'csv' ? 'table' : '.event-list')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
