import { expect, type Page, test } from '@playwright/test';
import { collectFaults } from '../support/pages.ts';
import { send } from './support.ts';

const script = '<script>window.__pwn=1</script>';

/** What a page of a hostile description must have none of: all that `collectFaults` sees, violations, and dialogs. */
async function watch(page: Page): Promise<string[]> {
  const faults = collectFaults(page);
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction('noteViolation', (text: string) => faults.push(text));
  await page.addInitScript(() => {
    const note = (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation;
    addEventListener('securitypolicyviolation', (event) =>
      note(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return faults;
}

/** Elements and addresses that a text may have made, by their tags. */
function liveElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const attributes = [...element.attributes].filter(
        ({ name, value }) =>
          /^on|^srcdoc$/i.test(name) ||
          (/^(?:xlink:)?href$|src|action/i.test(name) && /^\s*(?:java|data:text)/i.test(value)),
      );
      const isForeign = element.matches(
        'iframe, object, embed, base, link[href*="evil.test"], [action*="evil.test"]',
      );
      return attributes.length > 0 || isForeign ? [element.outerHTML.slice(0, 200)] : [];
    }),
  );
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => (globalThis as { __pwn?: unknown }).__pwn)).toBeUndefined();
  expect(await liveElements(page)).toEqual([]);
}

test('a text that the build looks for in a page keeps no page from being finished', async ({ request }) => {
  for (const page of [
    '/docs/reference/hostile',
    '/docs/reference/hostile/read-thing',
    '/docs/reference/hostile/make-thing',
  ]) {
    const html = await (await request.get(page)).text();
    expect(html, page).toContain('id="late-scripts"');
    expect(html, page).toContain('self.__next_f');
  }
});

test('G01, G02, G08 every page of a hostile description is read, and nothing of it runs or asks another host', async ({
  page,
}) => {
  const faults = await watch(page);
  await page.goto('/docs/reference/hostile');
  const links = await page
    .locator('a[href^="/docs/reference/hostile/"]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  const paths = ['/docs/reference/hostile', ...new Set(links), '/docs/try/hostile/make-thing'];
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    expect(await page.locator('main').textContent(), path).toContain(script);
    await expectHarmless(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
  expect(faults).toEqual([]);
});

test('G01 the console, its forms, its answer and the search draw a hostile description as text', async ({
  page,
}) => {
  const faults = await watch(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/docs/reference/hostile/make-thing#try-it');
  await expect(page.locator('.console')).toBeVisible();
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await expect(page.locator('.body-form').getByText(script).first()).toBeVisible();
  await send(page, 200);
  await expect(page.locator('.response .code code')).toContainText('__pwn');
  await expectHarmless(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

  await page.goto('/docs/reference/hostile/read-thing#try-it');
  await page.getByLabel('With', { exact: true }).selectOption('flow');
  await expect(page.getByLabel('Access token', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search the documentation' }).fill('__pwn');
  await expect(page.locator('.search-dialog [role=option]').first()).toBeVisible();
  await expectHarmless(page);
  expect(faults).toEqual([]);
});
