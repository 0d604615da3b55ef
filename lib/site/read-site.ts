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
  const definition = await readDefinition(siteFolder());
  return siteConfigOf(definition, listDescriptions(openapiFolder()).map(apiSlug));
}
