import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { kynetraOperations } from '#tests/contract/kynetra-operations.ts';
import { e2e } from '../../scripts/steps/e2e-settings.mjs';

const production = 'https://api.kynetra.io/v1';
const sandboxOrigin = `http://localhost:${e2e.env.SANDBOX_PORT}`;
const sandbox = `${sandboxOrigin}/v1`;

function sample(page: Page) {
  return page.locator('.op-examples > .section .sample[data-state="active"] code');
}

const control = (page: Page) =>
  page.locator('.samples').locator('xpath=..').locator('.server-button').first();

async function chooseSandbox(page: Page): Promise<void> {
  await control(page).click();
  await page.getByRole('combobox', { name: 'Server' }).selectOption({ label: `Sandbox: ${sandbox}` });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test("the API's first server is shown, whatever the address asks for", async ({ page }) => {
    for (const address of ['/reference/kynetra/sign-up', '/reference/kynetra/sign-up?server=sandbox', '/']) {
      await page.goto(address);
      const texts = await page.locator('.sample code').allTextContents();
      expect(texts.length).toBeGreaterThan(5);
      for (const text of texts) expect(text).toContain(`${production}/`);
    }
    await expect(page.locator('.server-button').first()).toBeHidden();
  });
});

test('one server is chosen with the keyboard, for every page, and is there before scripts come', async ({
  page,
}) => {
  await page.goto('/reference/kynetra/sign-up');
  await expect(sample(page)).toContainText(`${production}/auth/sign-up`);
  await page.locator('.samples[data-ready]').first().waitFor();
  await control(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Server' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(sample(page)).toContainText(`${sandbox}/auth/sign-up`);
  await expect(page.locator('#announcements')).toHaveText(`The samples are for ${sandbox}`);
  await page.keyboard.press('Escape');
  await expect(control(page)).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveCount(0);
  for (const address of ['/reference/kynetra/sign-up', '/reference/kynetra/get-user', '/']) {
    await page.route('**/*.js', () => {});
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await expect(page.locator('.sample code').first()).toContainText(`${sandbox}/`);
    await page.unroute('**/*.js');
    await page.goto(address);
    await page.locator('.samples[data-ready]').first().waitFor();
    await expect(page.locator('.sample[data-state="active"] code').first()).toContainText(`${sandbox}/`);
  }
});

test('all languages, copied code and the Markdown follow the choice', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/reference/kynetra/sign-up');
  await page.locator('.samples[data-ready]').first().waitFor();
  await chooseSandbox(page);
  const texts = await page.locator('.op-examples .sample code').allTextContents();
  expect(texts).toHaveLength(9);
  for (const text of texts) {
    expect(text).toContain(`${sandbox}/auth/sign-up`);
    expect(text).not.toContain(production);
  }
  await page.getByRole('button', { name: 'Copy code' }).first().click();
  await expect.poll(clipboard).toContain(`${sandbox}/auth/sign-up`);
  await page.locator('.page-tools > summary').click();
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(clipboard).toMatch(/^# Sign up/);
  expect(await clipboard()).toContain(`curl -X POST '${sandbox}/auth/sign-up'`);
  await page.getByRole('link', { name: 'View as Markdown' }).click();
  await expect(page).toHaveURL(/sign-up\.md\?server=sandbox$/);
});

test('an address sets the server for good, and names none that is not listed', async ({ page }) => {
  await page.goto('/reference/kynetra/get-usage?server=sandbox');
  await expect(sample(page)).toContainText(`${sandbox}/usage`);
  await page.goto('/reference/kynetra/get-user');
  await expect(sample(page)).toContainText(`${sandbox}/users/`);
  for (const hostile of ['https://evil.test/v1', '//evil.test', 'javascript:alert(1)', '<img src=x>']) {
    await page.goto(`/reference/kynetra/get-user?server=${encodeURIComponent(hostile)}`);
    await page.locator('.samples[data-ready]').first().waitFor();
    await expect(sample(page)).toContainText(`${sandbox}/users/`);
  }
  const evil = new URLSearchParams({
    server: '{sandboxOrigin}/v1',
    'server.sandboxOrigin': 'https://evil.test/\'"',
  });
  await page.goto(`/reference/kynetra/get-user?${evil}`);
  await expect(sample(page)).toContainText(`${sandbox}/users/`);
  await page.goto(`/reference/kynetra/get-user?server=${encodeURIComponent(production)}&lang=curl`);
  await expect(sample(page)).toContainText(`${production}/users/`);
  // Who chooses another one is not brought back by the address.
  await page.locator('.samples[data-ready]').first().waitFor();
  await chooseSandbox(page);
  await expect(page).toHaveURL(/\?lang=curl&server=sandbox$/);
  await page.reload();
  await expect(sample(page)).toContainText(`${sandbox}/users/`);
});

test('the console opens for the sandbox, says so, and its key is shown in samples for it alone', async ({
  page,
}) => {
  await page.goto('/reference/kynetra/get-usage');
  await expect(sample(page)).toContainText(`${production}/usage`);
  await page.getByRole('button', { name: 'Open the console' }).click();
  await expect(page.getByText('Switched to the sandbox')).toBeVisible();
  await expect(page.locator('#announcements')).toContainText(sandbox);
  await expect(sample(page)).toContainText(`${sandbox}/usage`);
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(sample(page)).toContainText(/sk_test_\w{36}/);
  await page.locator('.console .server-button').click();
  await page.locator('.console .server-panel select').selectOption({ label: `Production: ${production}` });
  await expect(sample(page)).toContainText(`${production}/usage`);
  await expect(sample(page)).not.toContainText('sk_test_');
  await expect(page.getByText('requests from this page do not go there')).toBeVisible();
});

test('Send to a server that the portal does not call says so, and offers the sandbox', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/try')) calls.push(request.postData() ?? '');
  });
  await page.goto('/reference/kynetra/get-usage#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await page.locator('.console .server-button').click();
  await page.locator('.console .server-panel select').selectOption({ index: 0 });
  await page.keyboard.press('Control+Enter');
  const notice = page.getByRole('region', { name: 'Not sent' });
  await expect(notice).toContainText(`${production} is documented`);
  await expect(notice.getByRole('button', { name: 'Send to the sandbox' })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await notice.getByRole('button', { name: 'Copy as curl' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`${production}/usage`);
  expect(calls).toEqual([]);
  await notice.getByRole('button', { name: 'Send to the sandbox' }).press('Enter');
  await expect(page.locator('.response .status-code')).toHaveText('200');
  await expect(sample(page)).toContainText(`${sandbox}/usage`);
  expect(calls).toHaveLength(1);
  expect(calls[0]).not.toContain('http');
});

test('a link to a request carries its server, which opening it does not change', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/reference/kynetra/get-user#try-it');
  await page.locator('.console .server-button').click();
  await page.locator('.console .server-panel select').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('#announcements')).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`?server=${encodeURIComponent(production)}#try-it=`);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('.console')).toBeVisible();
  await expect(page.locator('.console .server-button span')).toHaveText(production);
  await expect(sample(page)).toContainText(`${production}/users/`);
});

test('getting a key on the first page switches to the sandbox, and shows the key', async ({ page }) => {
  await page.goto('/');
  const code = page.locator('.first .sample[data-state="active"] code');
  await expect(code).toContainText(`${production}/`);
  await page.getByRole('button', { name: 'Get a key and run it' }).click();
  await expect(page.getByText(/ms, from the sandbox/)).toBeVisible();
  await expect(code).toContainText(`${sandbox}/`);
  await expect(code).toContainText(/sk_test_\w{36}/);
});

test('every example runs as its page shows it to who chose the sandbox', async ({ page, request }) => {
  test.setTimeout(180_000);
  const account = await request.post(`${sandboxOrigin}/sandbox/accounts`, { data: { plan: 'pro' } });
  const { key } = await account.json();
  for (const { slug, responses } of kynetraOperations()) {
    await page.goto(`/reference/kynetra/${slug}?server=sandbox`);
    await expect(sample(page)).toContainText(sandbox);
    const code = (await sample(page).textContent()) ?? '';
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-c', code.replace(/^curl /, "curl --write-out '\\n%{http_code}' ")],
      { env: { ...process.env, KYNETRA_API_KEY: key } },
    );
    const success = responses.find(({ status }) => status.startsWith('2'))?.status;
    expect(stdout.split('\n').at(-1), `${slug}: ${stdout}`).toBe(success);
  }
});
