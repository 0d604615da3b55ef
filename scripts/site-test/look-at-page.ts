import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { findPlainPictures, findSidewaysScroll } from './in-page.ts';
import type { Outcome } from './outcomes.ts';
import { sayViolations } from './say-violations.ts';

/** The narrowest phone in the light theme, and a desk's display in the dark one. */
const views = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

/** Milliseconds for a page to load, and for its scripts to have started. */
const longest = 60_000;

interface PageAt {
  /** Its address without origin and base path. */
  readonly path: string;
  readonly url: string;
  /** The status that the page is answered with. */
  readonly status: number;
}

/** A window that pages are looked at in: what they share is loaded once. */
export interface View {
  readonly name: string;
  readonly context: BrowserContext;
}

export function openViews(browser: Browser): Promise<View[]> {
  return Promise.all(
    views.map(async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      context.setDefaultTimeout(longest);
      return { name: `at ${width} px, ${colorScheme}`, context };
    }),
  );
}

/** What is wrong with a page in a view: what axe and the console say, pictures without words, sideways scroll. */
export async function lookAtPage({ name, context }: View, { path, url, status }: PageAt): Promise<Outcome> {
  const page = await context.newPage();
  try {
    await keepInside(page, url);
    const complaints = listenTo(page, url, status);
    const answer = await page.goto(url);
    await settle(page);
    const faults = [
      ...(answer?.status() === status ? [] : [`answered with ${answer?.status()} instead of ${status}`]),
      ...sayViolations((await new AxeBuilder({ page }).analyze()).violations),
      ...(await page.evaluate(findPlainPictures)),
      ...(await page.evaluate(findSidewaysScroll)),
      ...complaints,
    ];
    return { title: `${path} ${name}`, faults };
  } catch (error) {
    return { title: `${path} ${name}`, faults: [(error as Error).message] };
  } finally {
    await page.close();
  }
}

/** Nothing leaves the machine: scripts that count readers, for one, are answered with nothing. */
async function keepInside(page: Page, url: string): Promise<void> {
  const { origin } = new URL(url);
  await page.route(
    (asked) => asked.origin !== origin && /^https?:$/.test(asked.protocol),
    (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
  );
}

function listenTo(page: Page, url: string, status: number): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url: source } = message.location();
    // The page itself, where it is to be answered so.
    if (status >= 400 && source === url && message.text().includes(String(status))) return;
    complaints.push(`console: ${message.text()}${source === '' ? '' : ` (${source})`}`);
  });
  page.on('pageerror', (error) => complaints.push(`console: ${error.message}`));
  return complaints;
}

/** The first key brings the scripts; tabs take the keyboard's focus once these run. */
async function settle(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[role=tablist][tabindex="-1"]') === null);
}
