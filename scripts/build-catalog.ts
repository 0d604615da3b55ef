import './lean-heap.ts';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeHistories } from '#lib/changes/write-history.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { SettingsError } from '#lib/env/parse.ts';
import { writeChanged } from '#lib/env/write-changed.ts';
import { identityOf } from '#lib/links/identity-of.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { DescriptionError, type Fault, sayErrors } from '#lib/openapi/fault.ts';
import { describedFiles } from '#lib/openapi/load.ts';
import { SiteError } from '#lib/site/fault.ts';
import { getSite } from '#lib/site/index.ts';
import type { SiteConfig } from '#lib/site/model.ts';
import { readSite } from '#lib/site/read-site.ts';
import { findUnknownTags } from '#lib/site/unknown-tags.ts';
import { writeSite } from '#lib/site/write-site.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';
import { buildWorkflows, checkWorkflows, sayWorkflowErrors } from '#lib/workflows/build-workflows.ts';
import { fillTexts } from './fill-texts.ts';

const folder = openapiFolder();
const target = dataPath('catalog');
const isStrict = process.argv.includes('--strict') || process.env.PORTAL_STRICT === '1';

const report = (line: string) => process.stdout.write(`${line}\n`);

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('is not a folder');

try {
  const site = await readSite();
  if (describedFiles(folder, site.apis).length === 0)
    refuse('holds no description (*.yaml, *.yml or *.json)');
  writeSite(site, siteFolder());
  speakAsBuilt();
  const errors = await readDescriptions(site);
  const workflowErrors = await readWorkflows(site);
  const unknown = await findUnknownTags(siteFolder(), await new CatalogReader(target).apis());
  if (unknown.length > 0) throw new SiteError(unknown);
  await writeIdentity();
  await fillTexts();
  await writePublicHistories(site);
  // A build says it again at its end, where it is seen.
  const said = [...sayErrors(errors), ...sayWorkflowErrors(workflowErrors)].map((line) => `${line}\n`);
  writeFileSync(dataPath('errors.txt'), said.join(''));
} catch (error) {
  const isTold = [SiteError, SettingsError, DescriptionError].some((kind) => error instanceof kind);
  if (!isTold) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

/** @returns the errors that it passed over; those that end it are told with those of the workflows */
async function readDescriptions({ apis, isInternal }: SiteConfig): Promise<Fault[]> {
  try {
    return buildCatalog({
      folder,
      target,
      report,
      isStrict,
      isDraft: process.env.NODE_ENV === 'development',
      apis,
      showsInternal: isInternal === true,
    });
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    throw new DescriptionError([...error.faults, ...(await checkWorkflows(folder, apis))]);
  }
}

/** @returns the errors, of which a strict build lets none pass */
async function readWorkflows({ apis }: SiteConfig): Promise<Fault[]> {
  const errors = await buildWorkflows({ folder, catalog: target, target: dataPath('workflows.json'), apis });
  if (isStrict && errors.length > 0) throw new DescriptionError(errors);
  for (const line of sayWorkflowErrors(errors)) report(line);
  return errors;
}

/** What was published is for all: versions are compared as all see them, whoever the portal is for. */
async function writePublicHistories({ apis, isInternal }: SiteConfig): Promise<void> {
  const catalog = isInternal ? dataPath('public-catalog') : target;
  if (isInternal) buildCatalog({ folder, target: catalog, report: () => undefined, apis });
  await writeHistories({ folder, catalog, cache: dataPath('history'), report });
  if (!isInternal) return;
  for (const slug of readdirSync(catalog)) {
    const history = path.join(catalog, slug, 'history.json');
    if (existsSync(history)) copyFileSync(history, path.join(target, slug, 'history.json'));
  }
  rmSync(catalog, { recursive: true });
}

function refuse(reason: string): never {
  const name = process.env.OPENAPI_DIR ? 'OPENAPI_DIR' : 'The folder of the descriptions';
  process.stderr.write(`${name} ${reason}: ${folder}\n`);
  process.exit(1);
}

/** The module by which pages know what the portal is called (lib/links/identity.ts). */
async function writeIdentity(): Promise<void> {
  const identity = identityOf(getSite(), await new CatalogReader(target).apis());
  writeChanged(dataPath('identity.ts'), `export const identity = ${JSON.stringify(identity)};\n`);
}
