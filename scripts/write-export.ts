// Writes the build that PORTAL_DIST leads to as static files into a new folder: it is served for that long, and read.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadGuides } from '#lib/content/load-guides.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { parseSettings } from '#lib/env/parse.ts';
import { listBuiltFiles, rulesField } from '#lib/front/built-files.ts';
import { ledgerPath, readLedger } from '#lib/links/ledger-file.ts';
import { cardUrl, markdownUrl } from '#lib/links/urls.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSite } from '#lib/site/index.ts';
import { contentOf } from './content.ts';
import { renderFields } from './export/fields.ts';
import { isLeftOut, readAll } from './export/read-all.ts';
import { listRedirects, renderRedirects } from './export/redirects.ts';
import { startPortal } from './export/serve.ts';
import { writeAnswer } from './export/write-answer.ts';

const [out] = process.argv.slice(2);
const dist = realpathSync(process.env.PORTAL_DIST ?? '.next-export');
process.env.PORTAL_WORK = path.join(dist, '..', 'data');
const settings = parseSettings(process.env);
const { basePath } = settings;

if (out === undefined) throw new Error('Usage: node scripts/write-export.ts FOLDER');
if (existsSync(out) && readdirSync(out).length > 0) {
  console.error(`✗ ${out} is not empty: empty it, or name another folder with --out.`);
  process.exit(1);
}

// Whole or not there at all.
const part = `${out}.part`;
await rm(part, { recursive: true, force: true });
try {
  const faults = await write(part);
  if (faults.length > 0) {
    for (const fault of faults) console.error(`✗ ${fault}`);
    process.exitCode = 1;
  } else {
    await rmdir(out).catch(() => undefined);
    await rename(part, out);
    console.log(`  ${out} is the root of a host${basePath && `, with the portal in ${basePath}`}`);
  }
} finally {
  await rm(part, { recursive: true, force: true });
}

/** @returns a line for each address that should have answered and did not */
async function write(folder: string): Promise<string[]> {
  const below = path.join(folder, ...basePath.split('/'));
  await mkdir(below, { recursive: true });
  const catalog = new CatalogReader(dataPath('catalog'));
  const content = contentOf(catalog, getSite().mainApi, () => loadGuides(dataPath('content')));
  const slugs = (await catalog.apis()).map(({ slug }) => encodeURIComponent(slug));
  const built = [...(await listBuiltFiles(dist))];
  const isPage = ([, { headers }]: (typeof built)[number]) =>
    (headers['Content-Type'] ?? '').startsWith('text/html');
  const pages = built.filter((entry) => isPage(entry) && !isLeftOut(entry[0])).map(([address]) => address);
  const rules = built.map(([, { headers }]) => headers[rulesField]).find((field) => field !== undefined);

  const portal = await startPortal(settings);
  try {
    const faults = await readAll({
      origin: portal.origin,
      basePath,
      portalUrl: settings.portalUrl,
      addresses: [
        ...pages,
        ...built.map(([address]) => address),
        ...['/robots.txt', '/sitemap.xml', '/llms.txt', '/llms-full.txt', '/search'],
        ...slugs.flatMap((slug) => [`/openapi/${slug}.json`, `/openapi/${slug}.yaml`]),
      ],
      // Not every page has them.
      perhaps: ['/changelog/feed.xml', ...pages.flatMap((page) => [markdownUrl(page), cardUrl(page)])],
      onAnswer: (address, answer) => writeAnswer(below, address, answer),
    });
    const missing = await portal.read(`${basePath}/this-page-is-not-there`);
    for (const place of new Set([folder, below])) await writeAnswer(place, '/404', missing);
    await copyFile(dataPath('search.json'), path.join(below, 'search-index.json'));
    const redirects = await listRedirects(content, sampleLanguages, readLedger(ledgerPath()));
    await writeFile(path.join(folder, '_redirects'), renderRedirects(redirects, basePath));
    await writeFile(path.join(folder, '_headers'), renderFields(settings, rules));
    return faults;
  } finally {
    await portal.end();
  }
}
