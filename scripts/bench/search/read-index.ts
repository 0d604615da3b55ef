import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadGuides } from '#lib/content/load-guides.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { packRecords, type SearchIndexFile } from '#lib/search/index-file.ts';
import { readSite } from '#lib/site/read-site.ts';
import { contentOf } from '../../content.ts';

/** The index of one description, with the site's guides where it is the site's own. */
export async function readIndex(source: string): Promise<SearchIndexFile> {
  const { mainApi } = await readSite();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  try {
    const target = path.join(folder, 'catalog');
    buildCatalog({
      folder: path.dirname(source),
      only: path.basename(source),
      target,
      report: () => undefined,
    });
    const reader = new CatalogReader(target);
    const [api] = await reader.apis();
    const isMain = api?.slug === mainApi;
    const content = contentOf(reader, api?.slug ?? '', isMain ? loadGuides : async () => []);
    return await packRecords(searchRecords(content, sampleLanguages));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
