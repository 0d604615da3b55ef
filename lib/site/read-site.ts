import { statSync } from 'node:fs';
import { openapiFolder, siteFolder } from '../env/folders.mjs';
import { listDescriptions } from '../openapi/load.ts';
import { apiSlug } from '../openapi/normalize/slug.ts';
import type { SiteConfig } from './model.ts';
import { readDefinition } from './read-definition.ts';
import { siteConfigOf } from './schema.ts';

/**
 * The configuration of the site in SITE_DIR, read from its own file: for scripts that build, or that need no build.
 *
 * @throws SiteError with every fault
 */
export async function readSite(): Promise<SiteConfig> {
  return siteConfigOf(await readDefinition(siteFolder()), shownSlugs());
}

/** The slugs of the APIs that there are descriptions of. */
export function shownSlugs(): string[] {
  const folder = openapiFolder();
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return isThere ? listDescriptions(folder).map(apiSlug) : [];
}
