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
import { buildWorkflows, checkWorkflows, sayWorkflowErrors } from '#lib/workflows/build-workflows.ts';
import { fillTexts } from './fill-texts.ts';

interface Options {
  /** Whether any error in a description ends it. */
  readonly isStrict: boolean;
  /** A line for whoever watches. */
  readonly report: (line: string) => void;
}

const folder = openapiFolder();
const target = dataPath('catalog');

/**
 * All that is made of a site's configuration, descriptions and texts, beside the catalog.
 *
 * @returns what is wrong with the site, where that ended it: all is as it was then
 */
export async function makeCatalog(options: Options): Promise<string | undefined> {
  try {
    await make(options);
    return undefined;
  } catch (error) {
    const isTold = [SiteError, SettingsError, DescriptionError].some((kind) => error instanceof kind);
    if (!isTold) throw error;
    return (error as Error).message;
  }
}

async function make(options: Options): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('is not a folder');
  const site = await readSite();
  if (describedFiles(folder, site.apis).length === 0)
    refuse('holds no description (*.yaml, *.yml or *.json)');
  writeSite(site, siteFolder());
  const errors = await readDescriptions(site, options);
  const workflowErrors = await readWorkflows(site, options);
  const unknown = await findUnknownTags(siteFolder(), await new CatalogReader(target).apis());
  if (unknown.length > 0) throw new SiteError(unknown);
  await writeIdentity();
  await fillTexts();
  await writePublicHistories(site, options);
  // A build says it again at its end, where it is seen.
  const said = [...sayErrors(errors), ...sayWorkflowErrors(workflowErrors)].map((line) => `${line}\n`);
  writeFileSync(dataPath('errors.txt'), said.join(''));
}

/** @returns the errors that it passed over; those that end it are told with those of the workflows */
async function readDescriptions(
  { apis, isInternal }: SiteConfig,
  { isStrict, report }: Options,
): Promise<Fault[]> {
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
async function readWorkflows(
  { apis, isInternal }: SiteConfig,
  { isStrict, report }: Options,
): Promise<Fault[]> {
  const errors = await buildWorkflows({
    folder,
    catalog: target,
    target: dataPath('workflows.json'),
    apis,
    showsInternal: isInternal === true,
  });
  if (isStrict && errors.length > 0) throw new DescriptionError(errors);
  for (const line of sayWorkflowErrors(errors)) report(line);
  return errors;
}

/** What was published is for all: versions are compared as all see them, whoever the portal is for. */
async function writePublicHistories({ apis, isInternal }: SiteConfig, { report }: Options): Promise<void> {
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
  throw new SettingsError([`${name} ${reason}: ${folder}`]);
}

/** The module by which pages know what the portal is called (lib/links/identity.ts). */
async function writeIdentity(): Promise<void> {
  const identity = identityOf(getSite(), await new CatalogReader(target).apis());
  writeChanged(dataPath('identity.ts'), `export const identity = ${JSON.stringify(identity)};\n`);
}
