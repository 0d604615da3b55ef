import { expect, type Page, test } from '@playwright/test';
import { workshop } from '../../../scripts/steps/e2e-settings.mjs';
import { openConsole, sendAndRead } from './support.ts';

const address = '/docs/reference/workshop/create-order';
const sandbox = `${workshop.env.SANDBOX_ORIGIN}/v1`;
const template = 'https://{region}.workshop.example/{stage}';

function sample(page: Page) {
  return page.locator('.op-examples > .section .sample[data-state="active"] code');
}

async function openPanel(page: Page) {
  await page.goto(address);
  await page.locator('.samples[data-ready]').first().waitFor();
  await page.locator('.server-button').first().click();
  return page.locator('.server-panel');
}

test('the description comes first, then what the portal calls beside it', async ({ page }) => {
  const panel = await openPanel(page);
  await expect(panel.getByRole('combobox', { name: 'Server' }).locator('option')).toHaveText([
    'Production: https://workshop.example/v1',
    'By region: https://eu.workshop.example/v1',
    `Sandbox: ${sandbox}`,
  ]);
});

test('variables are chosen and typed, and what does not fit its place is told', async ({ page }) => {
  const panel = await openPanel(page);
  await panel.getByRole('combobox', { name: 'Server' }).selectOption({ index: 1 });
  await expect(sample(page)).toContainText('https://eu.workshop.example/v1/orders');
  await panel.getByRole('combobox', { name: 'region' }).selectOption('us');
  await panel.getByRole('textbox', { name: 'stage' }).fill('v2/beta');
  await expect(sample(page)).toContainText('https://us.workshop.example/v2/beta/orders');
  await panel.getByRole('textbox', { name: 'stage' }).fill('../admin');
  await expect(panel.getByRole('alert')).toContainText('without "." and ".." segments');
  await expect(sample(page)).toContainText('https://us.workshop.example/v2/beta/orders');
  await page.reload();
  await expect(sample(page)).toContainText('https://us.workshop.example/v2/beta/orders');
});

test('an address sets variables, those that fit', async ({ page }) => {
  const at = (values: Record<string, string>) =>
    `${address}?${new URLSearchParams({ server: template, ...values })}`;
  await page.goto(at({ 'server.region': 'us', 'server.stage': 'v3' }));
  await expect(sample(page)).toContainText('https://us.workshop.example/v3/orders');
  await page.goto(at({ 'server.region': 'evil.test/' }));
  await expect(sample(page)).toContainText('https://eu.workshop.example/v1/orders');
});

test('Markdown follows the address', async ({ request }) => {
  const read = async (query: string) => (await request.get(`${address}.md${query}`)).text();
  expect(await read('')).toContain("'https://workshop.example/v1/orders'");
  expect(await read('?server=sandbox')).toContain(`'${sandbox}/orders'`);
  const query = new URLSearchParams({ server: template, 'server.region': 'us' });
  expect(await read(`?${query}`)).toContain("'https://us.workshop.example/v1/orders'");
  expect(await read('?server=https://evil.test')).toContain("'https://workshop.example/v1/orders'");
  expect(await read('?server=https://evil.test')).not.toContain('evil.test');
});

test('the console of an API whose description does not name the sandbox uses it', async ({ page }) => {
  await openConsole(page, 'create-order');
  await expect(sample(page)).toContainText(`${sandbox}/orders`);
  expect((await sendAndRead(page)).target).toBe('/v1/orders');
});

test('where the list does not load the page stays as it is', async ({ page }) => {
  await page.route('**/servers.json', (route) => route.fulfill({ status: 503 }));
  const panel = await openPanel(page);
  await expect(panel).toHaveText(/^The servers did not load/);
  await expect(sample(page)).toContainText('https://workshop.example/v1/orders');
});
