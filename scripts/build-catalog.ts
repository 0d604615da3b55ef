import './lean-heap.ts';
import { statSync, writeFileSync } from 'node:fs';
import { writeHistories } from '#lib/changes/write-history.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { writeChanged } from '#lib/env/write-changed.ts';
import { identityOf } from '#lib/links/identity-of.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { DescriptionError, sayErrors } from '#lib/openapi/fault.ts';
import { describedFiles } from '#lib/openapi/load.ts';
import { SiteError } from '#lib/site/fault.ts';
import { getSite } from '#lib/site/index.ts';
import { readSite } from '#lib/site/read-site.ts';
import { writeSite } from '#lib/site/write-site.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';
import { fillTexts } from './fill-texts.ts';

const folder = openapiFolder();
const target = dataPath('catalog');
const isStrict = process.argv.includes('--strict') || process.env.PORTAL_STRICT === '1';

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('is not a folder');

try {
  const site = await readSite();
  if (describedFiles(folder, site.apis).length === 0)
    refuse('holds no description (*.yaml, *.yml or *.json)');
  writeSite(site, siteFolder());
  const report = (line: string) => process.stdout.write(`${line}\n`);
  const errors = buildCatalog({ folder, target, report, isStrict, apis: site.apis });
  await writeIdentity();
  await fillTexts();
  await writeHistories({ folder, catalog: target, cache: dataPath('history'), report });
  // A build says it again at its end, where it is seen.
  const said = sayErrors(errors).map((line) => `${line}\n`);
  writeFileSync(dataPath('errors.txt'), said.join(''));
} catch (error) {
  if (error instanceof SiteError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof DescriptionError) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}

function refuse(reason: string): never {
  const name = process.env.OPENAPI_DIR ? 'OPENAPI_DIR' : 'The folder of the descriptions';
  process.stderr.write(`${name} ${reason}: ${folder}\n`);
  process.exit(1);
}

/** The module by which pages know what the portal is called (lib/links/identity.ts). */
async function writeIdentity(): Promise<void> {
  speakAsBuilt();
  const identity = identityOf(getSite(), await new CatalogReader(target).apis());
  writeChanged(dataPath('identity.ts'), `export const identity = ${JSON.stringify(identity)};\n`);
}
