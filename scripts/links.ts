// The ledger of permanent links (links.lock), and the dates of pages (pages.lock):
//   npm run links                        adds the ids that are new in this build, and dates the pages that changed
//   npm run links -- mv OLD NEW          says that OLD, and what lies under it, is called NEW now
//   npm run links -- rm OLD [--see ID]   says that OLD, and what lies under it, is gone
//   npm run links -- --check             changes nothing; ends with 1 where a published link would break
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '#lib/content/fault.ts';
import { loadGuides } from '#lib/content/load-guides.ts';
import { collections } from '#lib/content/model.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { siteFolder } from '#lib/env/folders.mjs';
import { checkLedger, describeLinkFaults } from '#lib/links/check-ledger.ts';
import { checkNamedParts } from '#lib/links/check-named-parts.ts';
import { checkReferences } from '#lib/links/check-references.ts';
import { collectPermalinks } from '#lib/links/collect-permalinks.ts';
import { findLeftOut } from '#lib/links/find-target.ts';
import { addToLedger, type Ledger, moveInLedger, removeInLedger, splitLedger } from '#lib/links/ledger.ts';
import { ledgerPath, readLedger, writeLedger } from '#lib/links/ledger-file.ts';
import { oldPages } from '#lib/links/old-pages.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSite } from '#lib/site/index.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';
import { contentOf, refuse } from './content.ts';
import { publishPageDates, updatePageDates } from './page-dates.ts';
import { checkDiagrams } from './write-diagrams.ts';
import { iconNames } from './write-icons.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, see: { type: 'string' } },
});

// A check follows the catalog of its build; a person asks about the files as they are now.
if (!values.check) {
  const { status } = spawnSync(process.execPath, ['scripts/build-catalog.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
speakAsBuilt();

if (getSite().isInternal && !values.check) {
  process.stderr.write(
    'links.lock is published: it holds no link to what is internal. Build with AUDIENCE=public, then run this again.\n',
  );
  process.exit(2);
}
const file = ledgerPath();
const known = readLedger(file);
const reader = new CatalogReader(dataPath('catalog'));
const { mainApi, variables } = getSite();
const guides = loadGuides(undefined, { variables });
// Each of the checks below reads them, and says what is wrong in them.
guides.catch(() => undefined);
const content = contentOf(reader, mainApi, () => guides);
const live: ReadonlySet<string> = await collectPermalinks(content, sampleLanguages).catch(refuse);
await checkTexts();
const groups = await readGroups();
const isPromised = known !== undefined || !values.check;
if (isPromised)
  await finish(values.check ? (known ?? { entries: new Map() }) : change(known ?? { entries: new Map() }));
if (process.exitCode === undefined) {
  const said = await (values.check ? publishPageDates(content) : updatePageDates(content));
  if (said !== undefined) process.stdout.write(`${said}\n`);
}

/** What texts lead to, show and name that is not there. */
async function checkTexts(): Promise<void> {
  const shown = await content.getGuides();
  const missing = checkReferences(shown, {
    ids: live,
    apis: (await content.getApis()).map(({ slug }) => slug),
    hasFile: (name) => existsSync(path.join(siteFolder(), name)),
    icons: iconNames(),
    moved: new Set(oldPages(known).map(({ source }) => source)),
  });
  const faults = [...missing, ...(await checkNamedParts(shown, content)), ...(await checkDiagrams(shown))];
  if (faults.length > 0) refuse(new ContentError(faults));
}

function change(ledger: Ledger): Ledger {
  const [verb, from, to] = positionals;
  const today = new Date().toISOString().slice(0, 10);
  if (verb === 'mv' && from !== undefined && to !== undefined) return moveInLedger(ledger, from, to, live);
  if (verb === 'rm' && from !== undefined) return removeInLedger(ledger, from, today, live, values.see);
  if (verb === undefined) return ledger;
  process.stderr.write('Usage: npm run links [-- mv OLD NEW | rm OLD [--see ID] | --check]\n');
  process.exit(2);
}

/** Writes what was changed, adds what is new where nothing is wrong, and says what is. */
async function finish(ledger: Ledger): Promise<void> {
  const { kept, aside } = splitLedger(ledger, groups);
  const leftOut = await findLeftOut(kept, live, content, sampleLanguages);
  const faults = checkLedger(kept, new Set([...live, ...leftOut]));
  const next = faults.length === 0 ? addToLedger(ledger, live) : ledger;
  if (!values.check) writeLedger(file, next);
  const unpublished = next.entries.size - ledger.entries.size;
  const foreign = [...new Set([...aside.entries.keys()].map((id) => id.split('/')[0]))].join(', ');
  if (foreign !== '')
    process.stdout.write(
      `links.lock: ${aside.entries.size} links set aside; nothing here has their names (${foreign}).\n` +
        '  Renamed? npm run links -- mv OLD NEW. Another portal? Delete links.lock: it begins anew.\n',
    );
  if (faults.length > 0) {
    process.stderr.write(`${describeLinkFaults(faults)}\n`);
    process.exitCode = 1;
  } else if (values.check && unpublished > 0) {
    process.stdout.write(`${unpublished} links are not in links.lock yet: npm run links\n`);
  } else process.stdout.write(`links.lock: ${next.entries.size} links, ${unpublished} of them new\n`);
}

/** First segments of the ids that this portal answers for. */
async function readGroups(): Promise<ReadonlySet<string>> {
  const slugs = (await reader.apis()).map(({ slug }) => slug);
  // Guides and error pages speak of the main API, and are there where it is; workflows stand beside its description.
  const texts = slugs.includes(mainApi) ? [...collections, 'errors', 'rate-limits', 'workflows'] : [];
  return new Set(['reference', ...slugs, ...texts]);
}
