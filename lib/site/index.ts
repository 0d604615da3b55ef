import { readFileSync } from 'node:fs';
import { dataPath } from '../env/data-path.ts';
import type { SiteConfig } from './model.ts';

let kept: SiteConfig | undefined;

/** The configuration of the site that this build is of, as `scripts/build-catalog.ts` has written it. */
export function getSite(): SiteConfig {
  // While a site is being written, what its file says now.
  if (kept === undefined || process.env.NODE_ENV === 'development')
    kept = JSON.parse(readFileSync(siteDataFile(), 'utf8')) as SiteConfig;
  return kept;
}

/** Where a build keeps it: beside the catalog. */
export function siteDataFile(): string {
  return dataPath('site.json');
}

/** For tests, which build nothing: what `getSite` answers from now on. */
export function keepSite(config: SiteConfig): void {
  kept = config;
}
