import { expect, test } from '@playwright/test';

/** What a reader may set (WCAG 2.2, 1.4.12), without anything being lost. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

// 1280 × 1024 at 400 % is 320 × 256 (1.4.10). The policy would refuse the reader's style sheet in a test.
test.use({ viewport: { width: 320, height: 256 }, bypassCSP: true });

const paths = [
  '/reference/kynetra/sign-up#try-it',
  '/reference/kynetra/batch-users#try-it',
  '/reference/kynetra/user-created',
  '/session',
  '/guides/webhooks',
  '/rate-limits',
];
for (const path of paths) {
  test(`${path} holds more space between letters, words and lines at 400 %`, async ({ page }) => {
    await page.goto(path);
    if (path.endsWith('#try-it'))
      await expect(page.getByRole('button', { name: /^Send [A-Z]+$/ })).toBeVisible();
    await page.addStyleTag({ content: spacing });
    const lost = await page.evaluate(() => {
      const isReached = (element: Element) => {
        for (let at = element.parentElement; at; at = at.parentElement)
          if (getComputedStyle(at).overflowX !== 'visible') return true;
        return false;
      };
      return [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isReached(element))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(lost).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
}
