import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { browserArguments, browserPath } from '../../scripts/steps/browser.mjs';

/** Playwright's own browsers keep no page for the way back. */
async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath() ?? '',
    args: [...browserArguments],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

const kinds = [
  '/',
  '/reference/kynetra',
  '/reference/kynetra/sign-up',
  '/reference/kynetra/schemas/user',
  '/guides/quickstart',
  '/errors',
  '/changelog',
  '/workflows/kynetra',
  '/search?q=user',
  '/session',
];

async function wake(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 310);
  await page.waitForLoadState('networkidle');
}

test('the way back leads to every kind of page as it was left', async ({ baseURL }) => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ ...(baseURL && { baseURL }) });
    for (const address of kinds) {
      await page.goto(address);
      await wake(page);
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isBack: persisted })),
      );
      await page.goto('/rate-limits');
      await page.evaluate(() => history.back());
      await expect
        .poll(() => page.evaluate(() => Reflect.get(window, 'isBack')).catch(() => undefined), {
          message: address,
        })
        .toBe(true);
    }
  } finally {
    await browser.close();
  }
});

test('a link on which the pointer rests is fetched before it is pressed; one of whoever saves data is not', async ({
  baseURL,
}) => {
  const browser = await launch();
  const deliveryOf = async (headers: Record<string, string>): Promise<string> => {
    const page = await browser.newPage({ ...(baseURL && { baseURL }), extraHTTPHeaders: headers });
    await page.goto('/reference/kynetra/sign-up', { waitUntil: 'networkidle' });
    const link = page.locator('.frame-nav a[href="/reference/kynetra/list-users"], .op-end a').first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await page.waitForTimeout(1000);
    await link.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-up'));
    const [entry] = (await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((each) => each.toJSON()),
    )) as { deliveryType: string; activationStart: number }[];
    await page.close();
    return entry?.activationStart ? 'prerender' : (entry?.deliveryType ?? '');
  };
  try {
    expect(await deliveryOf({})).toMatch(/prerender|navigational-prefetch/);
    expect(await deliveryOf({ 'Save-Data': 'on' })).toBe('');
  } finally {
    await browser.close();
  }
});
