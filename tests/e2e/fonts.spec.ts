import { expect, type Page, test } from '@playwright/test';
import { kindsOfPages } from './support/pages.ts';

/** Each font that stands in for Geist, and fonts that are wider and narrower than it. */
const stacks = [
  '"sans of Arial"',
  '"sans of Roboto"',
  '"sans of Noto"',
  '"sans of DejaVu"',
  '"DejaVu Sans"',
  '"Liberation Sans Narrow"',
  'serif',
];

test('what stands in for the fonts sets a text as wide as they do', async ({ page }) => {
  await page.goto('/guides/quickstart');
  const found = await page.evaluate(measureStandIns);
  // A system has one or the other of them, and none at all is a test of nothing.
  expect(found.filter(({ family }) => family.startsWith('sans')).length).toBeGreaterThan(0);
  for (const { family, weight, ratio } of found)
    expect(Math.abs(ratio - 1), `${family} at ${weight}: ${ratio}`).toBeLessThan(0.015);
});

for (const width of [800, 1280])
  test(`a row of the navigation is as high in every font, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    for (const path of [
      '/reference/kynetra/sign-up',
      '/reference/kynetra/schemas/user',
      '/guides/quickstart',
    ]) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const inGeist = await rowHeights(page);
      expect(inGeist.length).toBeGreaterThan(5);
      for (const stack of stacks) {
        await page.evaluate((value) => document.documentElement.style.setProperty('--sans', value), stack);
        await page.evaluate(() => document.fonts.ready);
        expect(await rowHeights(page), `${path} in ${stack}`).toEqual(inGeist);
      }
    }
  });

for (const width of [360, 1280])
  test(`a page hardly moves when its fonts come late, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const named = '/reference/kynetra/sign-up#response-422.errors[].pointer';
    for (const path of [...kindsOfPages, '/no-such-page', named]) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const moved = await page.evaluate(layoutShift);
      expect(moved, `${path} moves by ${moved}`).toBeLessThan(0.02);
    }
  });

function rowHeights(page: Page): Promise<readonly string[]> {
  return page
    .locator('.frame-nav :is(.nav-link, .nav-title, .nav-tree summary)')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.textContent}: ${Math.round(row.getBoundingClientRect().height)}`),
    );
}

/** The sum of what moved since the page began, once the browser has painted twice more. */
async function layoutShift(): Promise<number> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 200);
  });
}

/** How much wider each stand-in that the system has sets the page's text than the font for which it stands. */
async function measureStandIns(): Promise<{ family: string; weight: number; ratio: number }[]> {
  const texts = [...document.querySelectorAll('main p, main li')].map((each) => each.textContent);
  const box = document.createElement('div');
  box.style.cssText = 'position:absolute;width:max-content;white-space:nowrap';
  box.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  document.body.append(box);
  const widthIn = async (font: string) => {
    await document.fonts.load(font);
    box.style.font = font;
    return [...box.children].reduce((sum, each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return sum + range.getBoundingClientRect().width;
    }, 0);
  };
  const found: { family: string; weight: number; ratio: number }[] = [];
  for (const [kind, variable] of [
    ['sans', '--font-text'],
    ['mono', '--font-code'],
  ] as const) {
    const own = getComputedStyle(document.documentElement).getPropertyValue(variable);
    const families = new Set([...document.fonts].map((face) => face.family.replaceAll('"', '')));
    for (const family of [...families].filter((name) => name.startsWith(`${kind} of `)))
      for (const weight of kind === 'sans' ? [400, 500, 600, 700] : [400]) {
        const faces = await document.fonts.load(`${weight} 16px "${family}"`).catch(() => []);
        if (faces.length === 0 || faces.some((face) => face.status !== 'loaded')) continue;
        const ratio =
          (await widthIn(`${weight} 16px "${family}"`)) / (await widthIn(`${weight} 16px ${own}`));
        found.push({ family, weight, ratio });
      }
  }
  return found;
}
