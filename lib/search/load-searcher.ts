import 'server-only';
import { readFile, stat } from 'node:fs/promises';
import { dataPath } from '../env/data-path.ts';
import type { SampleLanguages } from '../links/operation-rows.ts';
import type { Site } from '../links/site.ts';
import { searchRecords } from '../render/search-records.ts';
import { packRecords, type SearchIndexFile } from './index-file.ts';
import { Searcher } from './searcher.ts';

let made: { readonly of: number; readonly searcher: Promise<Searcher> } | undefined;

/**
 * The searcher of this portal, made when it is first asked for: from the index of the build, or from the content
 * itself where there is no index that is younger than the catalog (`npm run dev`).
 */
export async function getSearcher(site: Site, languages: SampleLanguages): Promise<Searcher> {
  const catalog = await modified('catalog/apis.json');
  if (made?.of !== catalog) {
    const searcher = make(site, languages, catalog);
    made = { of: catalog, searcher };
    // A failure is not kept: the next search tries again.
    searcher.catch(() => {
      made = undefined;
    });
  }
  return made.searcher;
}

async function make(site: Site, languages: SampleLanguages, catalog: number): Promise<Searcher> {
  const isBuilt = process.env.NODE_ENV === 'production' && (await modified('search.json')) >= catalog;
  const file = isBuilt
    ? (JSON.parse(await readFile(dataPath('search.json'), 'utf8')) as SearchIndexFile)
    : await packRecords(searchRecords(site, languages));
  return new Searcher(file, site.portalUrl);
}

async function modified(name: string): Promise<number> {
  try {
    return (await stat(dataPath(name))).mtimeMs;
  } catch {
    return 0;
  }
}
