import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';

async function getKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
}

async function send(page: Page, operation: string, status: string): Promise<void> {
  if (!page.url().includes(operation)) await page.goto(`/reference/kynetra/${operation}#try-it`);
  await page.getByRole('button', { name: /^Send [A-Z]+$/ }).click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await expect(response.locator('.status-code')).toHaveText(status);
  await expect(response.locator('.response-facts')).toHaveText(/ms|s/);
}

/** A key, a sign-up, a sign-in and a list, and the page that has them all. */
async function haveASession(page: Page): Promise<void> {
  await page.goto('/reference/kynetra/sign-up#try-it');
  await getKey(page);
  await send(page, 'sign-up', '201');
  await send(page, 'sign-in', '200');
  await send(page, 'list-users', '200');
  await page.getByRole('link', { name: 'All requests of this session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Requests of this session');
  await expect(items(page)).toHaveCount(3);
}

const items = (page: Page) => page.locator('.exchange');
const toggle = (page: Page, at: number) => items(page).nth(at).locator('.exchange-toggle');

test('every request of the tab stands there with its answer, and no secret', async ({ page }) => {
  await haveASession(page);
  await expect(toggle(page, 0)).toContainText(/200.*GET.*\/users/s);
  await expect(toggle(page, 2)).toContainText(/201.*POST.*\/auth\/sign-up/s);
  const stored = await page.evaluate(() => sessionStorage.getItem('session-requests'));
  expect(stored).not.toMatch(/sk_test_(?!your_key)|securePassword/i);

  await toggle(page, 2).click();
  const first = items(page).nth(2);
  await expect(first.locator('.code')).toContainText('user@example.com');
  await expect(first.getByText('Left out: password.')).toBeVisible();
  await first.getByRole('tab', { name: 'Request' }).click();
  await expect(first.locator('.tab-panel:visible')).toContainText('YOUR_PASSWORD');

  // What was sent with a secret opens with all else; what was not is sent at one press.
  await first.getByRole('button', { name: /^Send POST/ }).click();
  await expect(first.getByText('It was sent with password')).toBeVisible();
  await first.getByRole('link', { name: /^Open POST/ }).click();
  await expect(page).toHaveURL(/sign-up#try-it=/);
  await expect(page.getByLabel('JSON', { exact: true })).not.toHaveValue(/password/);
  await page.goto('/session');
  await items(page)
    .nth(0)
    .getByRole('button', { name: /^Send GET/ })
    .click();
  await expect(items(page)).toHaveCount(4);
  await expect(toggle(page, 0)).toContainText('200');
  await expect(toggle(page, 0)).toHaveAttribute('aria-expanded', 'true');
});

test('requests are named, filtered, compared, deleted and brought back', async ({ page }) => {
  await haveASession(page);
  await toggle(page, 0).click();
  await items(page).nth(0).getByLabel('Name', { exact: true }).fill('All of them');
  await page.keyboard.press('Enter');
  await expect(toggle(page, 0)).toContainText('All of them');
  await page.reload();
  await expect(toggle(page, 0)).toContainText('All of them');

  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('POST Sign-up');
  await expect(items(page)).toHaveCount(1);
  await filter.fill('all of them');
  await expect(items(page)).toHaveCount(1);
  await filter.fill('nothing like it');
  await expect(page.getByText('None of 3 requests has all of these words.')).toBeVisible();
  await filter.fill('');

  await items(page).nth(1).getByRole('checkbox').check();
  await items(page).nth(2).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(page.getByRole('heading', { name: 'Comparison' })).toBeFocused();
  await expect(page.locator('.session-comparison .diff-added').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close the comparison' }).click();

  await page.getByRole('button', { name: 'Delete selected' }).click();
  await expect(items(page)).toHaveCount(1);
  await expect(toggle(page, 0)).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items(page)).toHaveCount(3);
  await expect(toggle(page, 1)).toBeFocused();
  await items(page)
    .nth(0)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(items(page)).toHaveCount(2);
  await expect(toggle(page, 0)).toBeFocused();
  await page.reload();
  await expect(items(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect(items(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('No request was sent from this tab yet.')).toBeVisible();
});

test('requests are saved for other programs, their secrets as variables', async ({ page }) => {
  await haveASession(page);
  const save = async (label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: label, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  await items(page).nth(2).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const script = await save('Shell script');
  expect(script.name).toBe('session.sh');
  expect(String(script.bytes)).toMatch(/\$KYNETRA_PASSWORD/);
  await items(page).nth(2).getByRole('checkbox').uncheck();
  const postman = JSON.parse(String((await save('Postman')).bytes));
  expect(postman.item.map(({ name }: { name: string }) => name)).toEqual([
    ...['POST /auth/sign-up', 'POST /auth/sign-in', 'GET /users'],
  ]);
  const har = JSON.parse(String((await save('HAR')).bytes));
  expect(har.log.entries).toHaveLength(3);
  expect(String((await save('.http')).bytes)).toContain('Bearer {{KYNETRA_API_KEY}}');
  const bruno = await save('Bruno');
  expect(bruno.name).toBe('session.bruno.zip');
  expect(Object.keys(unzipSync(bruno.bytes))).toEqual([
    ...['session/bruno.json', 'session/environments/portal.bru'],
    ...['session/1 POST auth-sign-up.bru', 'session/2 POST auth-sign-in.bru', 'session/3 GET users.bru'],
  ]);
});

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Request', exact: true }).fill(text);
  await page.getByRole('button', { name: 'Find its operation' }).click();
}

test('a pasted request finds its operation and fills its form', async ({ page }) => {
  await page.goto('/reference/kynetra/update-user#try-it');
  await page.getByRole('link', { name: 'Paste a request' }).click();
  await expect(page.getByRole('textbox', { name: 'Request', exact: true })).toBeFocused();
  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url() + (request.postData() ?? '')));
  await paste(
    page,
    `curl 'https://api.kynetra.io/v1/users/usr_01M86EWD3GCKBFSHMD3WD46FKZ?page=2' \\
  -X 'PATCH' -H 'content-type: application/json' -H 'If-Match: "7"' -H 'sec-fetch-mode: cors' -b 'sid=hunter2' \\
  -H 'Authorization: Bearer hunter2' --data-raw $'{"name": "Ada L\\'O", "plan": "pro"}'`,
  );
  const result = page.locator('.session-pasted');
  await expect(result).toContainText('PATCH /users/{userId} – Update a user');
  await expect(result).toBeFocused();
  await expect(result.getByRole('listitem')).toHaveText([
    'Authorization left out: the console sends the key of this tab, or what you type there.',
    'The operation has no query parameter page.',
    'Header fields of the browser left out: sec-fetch-mode.',
    'Cookies left out: sid.',
    /^plan .+\.$/,
  ]);
  expect(calls.join('\n')).not.toMatch(/hunter2|Ada/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await result.getByRole('link', { name: 'Open it in the console' }).click();
  await expect(page).toHaveURL(/update-user#try-it=/);
  await expect(page.getByLabel('If-Match', { exact: true })).toHaveValue('"7"');
  await expect(page.getByLabel('JSON', { exact: true })).toHaveValue(/Ada L'O/);
});

test('what cannot be taken is said in words', async ({ page }) => {
  await page.goto('/session#paste');
  const result = page.locator('.session-pasted');
  await paste(page, 'fetch("https://elsewhere.test/v1/users", { "method": "DELETE" });');
  await expect(result).toHaveText('There is no DELETE /users, but GET.');
  await paste(page, 'curl https://elsewhere.test/v1/nothing/like/it');
  await expect(result).toHaveText('No operation has the path /v1/nothing/like/it.');
  await paste(page, 'what is this');
  await expect(result).toHaveText('This is neither a curl command nor a call of fetch.');
  await paste(page, "curl https://api.kynetra.io/v1/users -H 'Authorization: Bearer sk_prod_0123456789'");
  await expect(result).toContainText('This looks like a production key.');
  await paste(
    page,
    'await fetch("https://elsewhere.test/v1/users?limit=2", { "headers": { "accept": "*/*" } });',
  );
  await expect(result).toContainText('GET /users – List users');
  await expect(result).toContainText('https://elsewhere.test is none of the servers');
});

for (const [width, scheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  test(`fits and is accessible at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await haveASession(page);
    await toggle(page, 0).click();
    await expect(items(page).nth(0).locator('.code')).toBeVisible();
    for (const at of [0, 1]) await items(page).nth(at).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Compare the two' }).click();
    await expect(page.locator('.session-comparison .code').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is, and what it needs', async ({ page }) => {
    const response = await page.goto('/session');
    expect(response?.status()).toBe(200);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await expect(page.getByText('Every request that was sent from this tab')).toBeVisible();
    await expect(page.locator('noscript .notice')).toBeVisible();
    expect(await (await page.request.get('/sitemap.xml')).text()).not.toMatch(/\/\/[^/]+\/session</);
  });
});

test('the search leads there', async ({ page }) => {
  await page.goto('/guides');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('link', { name: 'Requests of this session' }).click();
  await expect(page).toHaveURL(/\/session$/);
});
