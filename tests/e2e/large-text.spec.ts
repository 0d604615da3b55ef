import { expect, test } from '@playwright/test';
import config from '../../playwright.config.ts';

// A reader's own font size, twice the usual: it moves the widths at which the layout changes as well.
const { launchOptions } = config.use ?? {};
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'],
  },
});

for (const width of [400, 768, 1280]) {
  test(`text at twice its size stays within a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/',
      '/reference/kynetra/update-user',
      '/guides/quickstart',
      '/rate-limits',
      '/search?q=email',
    ]) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      const root = page.locator('html');
      expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth), path).toBe(0);
    }
  });
}
