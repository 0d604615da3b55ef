import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function openConsole(page: Page, operation: string): Promise<void> {
  await page.goto(`/reference/kynetra/${operation}#try-it`);
  await expect(page.locator('.console')).toBeVisible();
}

async function getKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
}

/** Sends what stands in the form; gives the answer's body and headers as the page shows them. */
async function send(page: Page, status: number) {
  await page.getByRole('button', { name: /^Send [A-Z]+$/ }).click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await expect(response.locator('.status-code')).toHaveText(String(status));
  await expect(response.locator('.response-facts')).toHaveText(/ms|s/);
  const body = response.locator('.code code');
  const text = (await body.count()) > 0 ? await body.textContent() : null;
  await response.getByRole('tab', { name: /^Headers/ }).click();
  const header = async (name: string) =>
    response
      .locator('.header-table > div', { hasText: new RegExp(`^${name}`, 'i') })
      .locator('dd')
      .textContent();
  return { json: text === null ? undefined : JSON.parse(text), header };
}

function sample(page: Page) {
  return page.locator('.op-examples > .section .sample[data-state="active"] code');
}

const body = (page: Page) => page.getByLabel('JSON', { exact: true });

test('a request is sent with the keyboard alone', async ({ page }) => {
  await page.goto('/reference/kynetra/sign-up');
  await expect(page.locator('html')).toHaveAttribute('data-js', '');
  await expect(async () => {
    await page.keyboard.press('t');
    await expect(page.locator('.console')).toBeFocused({ timeout: 2000 });
  }).toPass();
  // The server and the field for a key come first.
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Get a sandbox key' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.response .status-code')).toHaveText('201');
  await expect(page.locator('#announcements')).toHaveText('Answered 201 Created');
});

test('all 16 operations succeed from the console', async ({ page }) => {
  test.setTimeout(180_000);
  await openConsole(page, 'sign-up');
  await getKey(page);
  const signedUp = await send(page, 201);
  const code = await signedUp.header('Sandbox-Verification-Code');

  await openConsole(page, 'verify-email');
  await body(page).fill(JSON.stringify({ email: 'user@example.com', code }));
  await send(page, 200);
  await openConsole(page, 'sign-in');
  const { refreshToken } = (await send(page, 200)).json;
  await openConsole(page, 'refresh-session');
  await body(page).fill(JSON.stringify({ refreshToken }));
  await send(page, 200);

  // From here on the examples stand as they are: a new account holds the records that they name.
  for (const [operation, status] of [
    ['get-session', 200],
    ['sign-out', 204],
    ['list-users', 200],
    ['get-user', 200],
    ['update-user', 200],
    ['batch-users', 200],
    ['list-api-keys', 200],
    ['create-api-key', 201],
    ['rotate-api-key', 200],
    ['revoke-api-key', 204],
    ['get-usage', 200],
    ['delete-user', 204],
  ] as const) {
    await test.step(operation, async () => {
      await openConsole(page, operation);
      await send(page, status);
    });
  }
});

test('the samples follow the form, and nothing else does', async ({ page }) => {
  await openConsole(page, 'list-users');
  await expect(sample(page)).toContainText('KYNETRA_API_KEY');
  await page.getByLabel('limit', { exact: true }).fill('2');
  await page.getByLabel('email', { exact: true }).fill("o'neil+x@example.com");
  await expect(sample(page)).toContainText('/users?limit=2&email=o%27neil%2Bx%40example.com');
  await page.getByRole('checkbox', { name: 'Send limit' }).uncheck();
  await expect(sample(page)).not.toContainText('limit=');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(sample(page)).not.toContainText('?');
});

test('a parameter can be sent without a value', async ({ page }) => {
  await openConsole(page, 'list-users');
  const toggle = page.getByRole('checkbox', { name: 'Send cursor' });
  await toggle.check();
  await expect(page.getByLabel('cursor', { exact: true })).not.toHaveValue('');
  await page.getByLabel('cursor', { exact: true }).fill('');
  await expect(toggle).not.toBeChecked();
  await expect(sample(page)).not.toContainText('cursor');
  await toggle.check();
  await expect(page.getByLabel('cursor', { exact: true })).toHaveValue('');
  await expect(page.getByText('Sent without a value.')).toBeVisible();
  await expect(sample(page)).toContainText('/users?cursor=');
});

test('a production key leaves neither the browser nor the form', async ({ page }) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') calls.push(request.url());
  });
  await openConsole(page, 'get-usage');
  await page.getByLabel('API key', { exact: true }).fill('sk_prod_0123456789');
  await expect(page.getByText('This looks like a production key.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Send GET' }).press('Enter');
  await expect(sample(page)).not.toContainText('sk_prod_');
  expect(calls).toEqual([]);
});

test('faults are marked where they are', async ({ page }) => {
  await openConsole(page, 'get-user');
  await page.getByLabel('userId', { exact: true }).fill('..');
  await expect(page.getByText('must not hold a "." or ".." segment')).toBeVisible();
  await openConsole(page, 'sign-up');
  await body(page).fill('{\n  "email": "a@example.com",\n}');
  await expect(page.getByText('No comma before the closing "}"')).toBeVisible();
  await page.getByRole('button', { name: 'Line 2, column 27' }).click();
  await expect(body(page)).toBeFocused();
});

test('a problem is explained and leads on', async ({ page }) => {
  await openConsole(page, 'get-usage');
  await page.getByLabel('API key', { exact: true }).fill('sk_test_wrong');
  await send(page, 401);
  const link = page.getByRole('link', { name: 'What “unauthorized” means' });
  await expect(link).toHaveAttribute('href', '/errors/unauthorized');
});

test('a request without a key offers one, or goes out without', async ({ page }) => {
  await openConsole(page, 'get-usage');
  await page.getByRole('button', { name: 'Send GET' }).click();
  await page.getByRole('button', { name: 'Get a key and send' }).click();
  await expect(page.locator('.response .status-code')).toHaveText('200');
});

test('the question for a key ends with a key in its field', async ({ page }) => {
  await openConsole(page, 'get-usage');
  await page.getByRole('button', { name: 'Send GET' }).click();
  const question = page.getByRole('region', { name: 'A key is missing' });
  await expect(question).toBeVisible();
  await page.getByLabel('API key', { exact: true }).fill('sk_test_wrong');
  await expect(question).toBeHidden();
});

test('a request can be cancelled, and a portal that is gone is told', async ({ page }) => {
  await openConsole(page, 'get-usage');
  await page.getByLabel('API key', { exact: true }).fill('sk_test_wrong');
  await page.route('/api/try', () => {});
  await page.getByRole('button', { name: 'Send GET' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You stopped the request after')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send GET' })).toBeFocused();
  await page.unroute('/api/try');
  await page.route('/api/try', (route) => route.abort());
  await page.getByRole('button', { name: 'Send GET' }).click();
  await expect(page.getByText('The portal cannot be reached', { exact: true })).toBeVisible();
});

test('an answer is held against the contract, with its limits', async ({ page }) => {
  await openConsole(page, 'list-users');
  await getKey(page);
  await send(page, 200);
  await expect(page.getByText('Matches the contract')).toBeVisible();
  await expect(page.getByText(/^\d+ of 600 left/)).toBeVisible();
  await page.getByRole('button', { name: 'Send until limited' }).click();
  const response = page.getByRole('region', { name: 'Response', exact: true });
  await expect(response.getByText(/^\d+ of \d+ were admitted/)).toBeVisible();
});

test('a difference from the contract leads to its row', async ({ page }) => {
  await openConsole(page, 'list-users');
  await page.route('/api/try', (route) => {
    const headers = [['content-type', 'application/json']];
    const lines = [
      {
        type: 'response',
        status: 200,
        statusText: 'OK',
        headers,
        request: { method: 'GET', url: '/', headers: [] },
      },
      { type: 'body', text: '{"data":[{"userId":5}],"nextCursor":null}' },
      { type: 'end', bytes: 41, truncated: false, timing: { connect: 1, firstByte: 2, total: 3 } },
    ];
    return route.fulfill({
      contentType: 'application/x-ndjson',
      body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    });
  });
  await page.getByLabel('API key', { exact: true }).fill('sk_test_x');
  await send(page, 200);
  await expect(page.locator('.verdict-bad')).toContainText('data[0].userId is number, and must be string');
  await page.getByRole('link', { name: 'data[0].userId' }).click();
  await expect(page.locator('[id="response-200.data[].userId"]')).toBeInViewport();
});

test('wrong values are told of before they are sent, and may be sent', async ({ page }) => {
  await openConsole(page, 'list-users');
  await getKey(page);
  await page.getByLabel('limit', { exact: true }).fill('200');
  await expect(page.getByText('This must be at most 100.')).toBeVisible();
  await send(page, 400);
  await openConsole(page, 'sign-up');
  await body(page).fill('{"email": "a@example.com", "password": "short"}');
  await expect(page.getByRole('list', { name: 'Differences from the schema' })).toContainText(
    'password must have at least 8 characters',
  );
});

test('a link carries the request, and nothing that is secret', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openConsole(page, 'sign-up');
  await getKey(page);
  await body(page).fill('{"email": "linked@example.com", "password": "hunter2hunter2"}');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('#announcements')).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const text = Buffer.from(link.split('#try-it=')[1] ?? '', 'base64url').toString();
  expect(text).toContain('linked@example.com');
  expect(text).not.toMatch(/hunter2|sk_test_/);

  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url()));
  await page.goto('about:blank');
  await page.goto(link);
  await expect(body(page)).toHaveValue(/linked@example\.com/);
  expect(calls.filter((url) => url.includes('/api/'))).toEqual([]);
  await page.goto('about:blank');
  await page.goto('/reference/kynetra/sign-up#try-it=garbage');
  await expect(page.getByText('holds no request that can be read')).toBeVisible();
});

test('earlier answers can be shown, filled in again and compared', async ({ page }) => {
  await openConsole(page, 'list-users');
  await getKey(page);
  await page.getByLabel('limit', { exact: true }).fill('1');
  await send(page, 200);
  await page.getByLabel('limit', { exact: true }).fill('2');
  await send(page, 200);
  await page.getByText('Earlier requests (1)').click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('.history .diff-added').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.console').analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Fill the form' }).click();
  await expect(page.getByLabel('limit', { exact: true })).toHaveValue('1');
  // Sent again at one press, also after the page was left; what it was sent with is not kept.
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('Earlier requests (2)')).toBeVisible();
  const kept = () => page.evaluate(() => sessionStorage.getItem('session-requests') ?? '[]');
  await expect.poll(async () => JSON.parse(await kept()).length).toBe(3);
  expect(await kept()).not.toMatch(/sk_test_(?!your_key)/);
  await page.reload();
  await page.getByText('Earlier requests (3)').click();
  await page.getByRole('button', { name: 'Fill the form' }).nth(1).click();
  await expect(page.getByLabel('limit', { exact: true })).toHaveValue('2');
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByText(/^Earlier requests/)).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.console')).toBeVisible();
  await expect(page.getByText(/^Earlier requests/)).toHaveCount(0);
});

for (const [width, scheme] of [
  [360, 'light'],
  [1440, 'dark'],
] as const) {
  test(`fits and is accessible at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openConsole(page, 'sign-up');
    await getKey(page);
    await body(page).fill('{}');
    await send(page, 422);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
