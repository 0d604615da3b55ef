import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openConsole, send, sendAndRead } from './support.ts';

const ways = 'use-alternatives';

async function choose(page: Page, way: string): Promise<void> {
  await page.getByLabel('With', { exact: true }).selectOption(way);
}

test.describe('each way to authenticate', () => {
  test('a bearer token', async ({ page }) => {
    await openConsole(page, ways);
    await page.getByLabel('Bearer token', { exact: true }).fill('to.ken');
    expect((await sendAndRead(page)).headers.authorization).toBe('Bearer to.ken');
  });

  test('basic, with what a colon and an accent do to it', async ({ page }) => {
    await openConsole(page, ways);
    await choose(page, 'basic');
    const user = page.getByLabel('User name', { exact: true });
    const password = page.getByLabel('Password', { exact: true });
    const sent = async () => {
      const { authorization = '' } = (await sendAndRead(page)).headers;
      return Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
    };
    await user.fill('zoë');
    await password.fill('p:w');
    await expect(password).toHaveAttribute('type', 'password');
    expect(await sent()).toBe('zoë:p:w');
    // Both may be pasted at once.
    await user.fill('ada:secret:x');
    await expect(password).toHaveValue('secret:x');
    await password.fill('');
    expect(await sent()).toBe('ada:');
  });

  test('a key in a header', async ({ page }) => {
    await openConsole(page, ways);
    await choose(page, 'headerKey');
    await page.getByLabel('X-Key (header)').fill('k1');
    const sent = await sendAndRead(page);
    expect(sent.headers['x-key']).toBe('k1');
    expect(sent.headers.authorization).toBeUndefined();
  });

  test('a key in the query, which is not shown again', async ({ page }) => {
    await openConsole(page, ways);
    await choose(page, 'queryKey');
    await page.getByLabel('key (query)').fill('k 2&');
    expect((await sendAndRead(page)).target).toBe('/v1/access/any?key=k%202%26');
    await page.getByRole('tab', { name: 'Request' }).click();
    await expect(page.locator('.request-line')).toContainText('key=***');
    await expect(page.locator('.response')).not.toContainText('k%202');
  });

  test('a key in a cookie, and none of the portal’s own', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'portal', value: 'private', url: baseURL ?? '' }]);
    await openConsole(page, ways);
    await choose(page, 'cookieKey');
    await page.getByLabel('session (cookie)').fill('k3');
    expect((await sendAndRead(page)).headers.cookie).toBe('session=k3');
  });

  test('two together', async ({ page }) => {
    await openConsole(page, ways);
    await choose(page, 'headerKey and basic');
    await page.getByLabel('X-Key (header)').fill('k4');
    await page.getByLabel('User name', { exact: true }).fill('a');
    await page.getByLabel('Password', { exact: true }).fill('b');
    const { headers } = await sendAndRead(page);
    expect([headers['x-key'], headers.authorization]).toEqual(['k4', 'Basic YTpi']);
  });

  test('none, where that is enough', async ({ page }) => {
    await openConsole(page, ways);
    await choose(page, 'Nothing');
    const { headers } = await sendAndRead(page);
    expect([headers['x-key'], headers.authorization, headers.cookie]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is kept for other operations of the API only where the reader asks for it', async ({ page }) => {
    const stored = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    await openConsole(page, ways);
    await choose(page, 'headerKey');
    await page.getByLabel('X-Key (header)').fill('k-secret');
    await send(page);
    expect(await stored()).not.toContain('k-secret');
    await page.getByLabel('Keep these credentials in this tab').check();
    await page.reload();
    await expect(page.getByLabel('X-Key (header)')).toHaveValue('k-secret');
    expect((await sendAndRead(page)).headers['x-key']).toBe('k-secret');
    await page.getByLabel('Keep these credentials in this tab').uncheck();
    expect(await stored()).not.toContain('k-secret');
    await page.reload();
    await expect(page.getByLabel('Bearer token', { exact: true })).toHaveValue('');
  });

  test('with the keyboard alone', async ({ page }) => {
    await openConsole(page, ways);
    await page.getByLabel('With', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('typed');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.response .status-code')).toHaveText('200');
    await expect(page.locator('.response .code code')).toContainText('"x-key": "typed"');
  });
});

test.describe('OAuth', () => {
  test('client credentials get a token, which is sent', async ({ page }) => {
    await openConsole(page, 'use-client-credentials');
    const oauth = page.getByRole('group', { name: 'Get a token for oauth' });
    await oauth.getByLabel('Client ID').fill('robot');
    await oauth.getByLabel('Client secret').fill('wrong');
    await oauth.getByRole('button', { name: 'Get a token' }).click();
    await expect(oauth.getByText('The token endpoint answered 401 invalid_client')).toBeVisible();
    await oauth.getByLabel('Client secret').fill('s3cret &');
    await oauth.getByRole('checkbox', { name: 'write' }).uncheck();
    await oauth.getByRole('button', { name: 'Get a token' }).click();
    await expect(oauth.getByText('It holds for 10 minutes.')).toBeVisible();
    await expect(page.getByLabel('Access token', { exact: true })).toHaveValue('machine-read');
    expect((await sendAndRead(page)).headers.authorization).toBe('Bearer machine-read');
  });

  for (const [choice, outcome] of [
    ['Allow', 'The token stands in the field.'],
    ['Refuse', 'The sandbox answered: access_denied.'],
    ['Forge', 'did not have the state that was given out'],
  ] as const) {
    test(`the code flow with PKCE: ${choice}`, async ({ page, context }) => {
      await openConsole(page, 'use-client-credentials');
      const oauth = page.getByRole('group', { name: 'Get a token for oauth' });
      await oauth.getByLabel('Flow').selectOption('Authorization code with PKCE');
      await oauth.getByLabel('Client ID').fill('app');
      const opened = context.waitForEvent('page');
      await oauth.getByRole('link', { name: 'Sign in at the sandbox' }).click();
      const tab = await opened;
      await tab.getByRole('link', { name: choice }).click();
      await expect(tab.getByRole('heading', { name: 'Back from signing in' })).toBeVisible();
      await expect(tab.getByText('Close this tab')).toBeVisible();
      expect(new URL(tab.url()).search).toBe('');
      expect(await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(
        /verifier|code/,
      );
      await expect(oauth.getByText(outcome)).toBeVisible();
      if (choice !== 'Allow') return;
      await expect(page.getByLabel('Access token', { exact: true })).toHaveValue('person-read write');
      await send(page);
    });
  }

  test('the callback page is under the strict policy', async ({ page, request }) => {
    const response = await request.get('/docs/oauth/callback?code=x&state=y');
    const policy = response.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(await response.text()).not.toContain('code=x');
    await page.goto('/docs/oauth/callback');
    await expect(page.getByText('Nothing came back to this address.')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('an endpoint elsewhere is not talked to, and the console says why', async ({ page }) => {
    await openConsole(page, 'use-elsewhere');
    await expect(page.getByText("This flow's endpoint is at login.example.")).toBeVisible();
    await expect(page.getByRole('button', { name: 'Get a token' })).toHaveCount(0);
  });

  test('with the keyboard alone, at 360 px', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await openConsole(page, 'use-client-credentials');
    await page.getByLabel('Client ID').focus();
    await page.keyboard.type('robot');
    await page.keyboard.press('Tab');
    await page.keyboard.type('s3cret &');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Get a token' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Access token', { exact: true })).toHaveValue('machine-read write');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
