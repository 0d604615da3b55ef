import { statSync } from 'node:fs';
import { openapiFolder, siteFolder } from '../env/folders.mjs';
import { describedFiles } from '../openapi/load.ts';
import { type Spoken, speak, spokenIn } from '../words/dictionary.ts';
import { listVersions, slugOfFile } from './api-versions.ts';
import type { SiteConfig } from './model.ts';
import { readDefinition } from './read-definition.ts';
import { readWords } from './read-words.ts';
import { siteConfigOf } from './schema.ts';

/**
 * The configuration of the site in SITE_DIR, read from its own file: for scripts that build, or that need no build. They
 * speak the site's language from then on.
 *
 * @throws SiteError with every fault
 */
export async function readSite(): Promise<SiteConfig> {
  const folder = siteFolder();
  const definition = await readDefinition(folder);
  speak(wordsOf(folder, definition.language));
  const config = siteConfigOf(definition, shownFiles(definition.apis.flatMap(listVersions)));
  return process.env.AUDIENCE === 'internal' ? { ...config, isInternal: true } : config;
}

/**
 * Every word of the interface as the site has it.
 *
 * @throws SiteError with every fault of its own words
 */
export function wordsOf(folder: string, language: string): Spoken {
  return spokenIn(language, readWords(folder, language));
}

/** The slugs of the APIs that there are descriptions of. */
export function shownSlugs({ apis }: Pick<SiteConfig, 'apis'>): string[] {
  return shownFiles(apis).map((file) => slugOfFile(file, apis));
}

/** The descriptions that there are: those in the folder itself, and those below it that the site names. */
function shownFiles(apis: SiteConfig['apis']): string[] {
  const folder = openapiFolder();
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return isThere ? describedFiles(folder, apis) : [];
}
