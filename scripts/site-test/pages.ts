// A site's pages in the browser: accessible, without sideways scroll on a phone, silent in the console.
// `scripts/steps/test-site.mjs` runs it beside a portal of the site: pages.ts RESULTS [--pages N]
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { loadGuides } from '#lib/content/load-guides.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { parseSettings } from '#lib/env/parse.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { getSite } from '#lib/site/index.ts';
import { contentOf } from '../content.ts';
import { browserArguments, browserPath } from '../steps/browser.mjs';
import { choosePages, missingPage } from './choose-pages.ts';
import { lookAtPage, openViews } from './look-at-page.ts';
import { type Outcome, reportOutcomes } from './outcomes.ts';

/** Pages that are looked at together: two cores are busy with them. */
const atOnce = 2;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '60' } },
});
const { portalUrl } = parseSettings(process.env);
const { mainApi, name, description } = getSite();
const content = contentOf(new CatalogReader(dataPath('catalog')), mainApi, () =>
  loadGuides(dataPath('content')),
);
const site = { ...content, name, description, portalUrl, isMocked: () => false, getSamples: () => [] };
const { pages, leftOut } = await choosePages(site, Number(values.pages));
const more = leftOut === 0 ? '' : `; ${leftOut} more are not looked at (--pages ${pages.length + leftOut})`;
process.stdout.write(`  ${pages.length} pages in both themes${more}\n`);

const executablePath = browserPath();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserArguments });
try {
  reportOutcomes('Pages', await lookAtAll(), positionals[0] ?? '');
} finally {
  await browser.close();
}

async function lookAtAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const views = await openViews(browser);
  const visits = pages.flatMap((path) => views.map((view) => ({ path, view })));
  const waiting = [...visits.entries()];
  const lookOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, { path, view }] = next;
      const status = path === missingPage() ? 404 : 200;
      outcomes[index] = await lookAtPage(view, { path, url: portalUrl + path, status });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lookOn));
  return outcomes;
}
