/**
 * npm run bench:first-screen -- URL API… [--every 1] [--size 1440x900]
 *
 * Opens the operations of a portal that runs and prints what stands on their first screen: how many rows of parameters
 * and body, whether a request and a response example do, and how high rows without a description are. The operations
 * that show fewer than eight rows, though they have more, are listed.
 */
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { formatSpread, spread } from './statistics.ts';

/** Rows that the first screen of an operation holds, unless it has fewer. */
const wanted = 8;

interface FirstScreen {
  readonly seen: number;
  readonly rows: number;
  readonly lowRows: readonly number[];
  readonly hasSample: boolean;
  readonly hasAnswer: boolean;
  readonly height: number;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, size: { type: 'string', default: '1440x900' } },
});
const [portal, ...apis] = positionals;
if (portal === undefined || apis.length === 0)
  throw new Error(
    'name a running portal and its APIs: npm run bench:first-screen -- http://localhost:3000 orders',
  );

const [width = 1440, height = 900] = options.size.split('x').map(Number);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
try {
  const page = await browser.newPage({ viewport: { width, height } });
  for (const api of apis) await measureApi(page, portal, api);
} finally {
  await browser.close();
}

async function measureApi(page: Page, origin: string, api: string): Promise<void> {
  const answer = await fetch(`${origin}/reference/${api}/operations.json`);
  const operations = (await answer.json()) as { slug: string }[];
  const chosen = operations.filter((_, index) => index % Number(options.every) === 0);
  const measured: { slug: string; screen: FirstScreen }[] = [];
  for (const { slug } of chosen) {
    await page.goto(`${origin}/reference/${api}/${slug}`, { waitUntil: 'domcontentloaded' });
    measured.push({ slug, screen: await page.evaluate(readFirstScreen) });
  }
  const screens = measured.map(({ screen }) => screen);
  const few = measured.filter(({ screen: { seen, rows } }) => seen < Math.min(wanted, rows));
  const lowRows = screens.flatMap((screen) => screen.lowRows);
  const share = (has: (screen: FirstScreen) => boolean) =>
    `${screens.filter(has).length} of ${screens.length}`;
  process.stdout.write(
    `${api}: ${share(({ seen, rows }) => seen >= Math.min(wanted, rows))} show ${wanted} rows or all; ` +
      `rows shown ${formatSpread(spread(screens.map(({ seen }) => seen)))}; ` +
      `row without description ${lowRows.length > 0 ? formatSpread(spread(lowRows)) : '–'} px; ` +
      `sample ${share(({ hasSample }) => hasSample)}; response example ${share(({ hasAnswer }) => hasAnswer)}; ` +
      `page ${formatSpread(spread(screens.map((screen) => screen.height)))} px\n`,
  );
  for (const { slug, screen } of few) process.stdout.write(`  ${slug}: ${screen.seen} of ${screen.rows}\n`);
}

/** Runs in the page. */
function readFirstScreen(): FirstScreen {
  const isSeen = (element: Element) => {
    const { top, bottom, height: own } = element.getBoundingClientRect();
    return own > 0 && top >= 0 && Math.min(bottom, top + 60) <= innerHeight;
  };
  const rows = [...document.querySelectorAll('.op-main .row:not(.row .row)')].filter((row) =>
    row.checkVisibility(),
  );
  const whole = rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight);
  const lowRows = rows.filter((row) => !row.querySelector(':scope > .prose, :scope > .row-text'));
  return {
    seen: whole.length,
    rows: rows.length,
    lowRows: lowRows.map((row) => row.getBoundingClientRect().height),
    hasSample: [...document.querySelectorAll('.op-examples .samples')].some(isSeen),
    hasAnswer: [...document.querySelectorAll('.op-answers pre')].some(isSeen),
    height: document.documentElement.scrollHeight,
  };
}
