// Writes the index that search reads: `search.json` beside the catalog, from that and the guides.
import { renameSync, writeFileSync } from 'node:fs';
import { loadGuides } from '#lib/content/load-guides.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { packRecords } from '#lib/search/index-file.ts';
import { getSite } from '#lib/site/index.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';
import { contentOf, refuse } from './content.ts';

speakAsBuilt();

const content = contentOf(new CatalogReader(dataPath('catalog')), getSite().mainApi, () =>
  loadGuides(dataPath('content')),
);
const file = await packRecords(searchRecords(content, sampleLanguages)).catch(refuse);
const target = dataPath('search.json');
writeFileSync(`${target}.new`, JSON.stringify(file));
renameSync(`${target}.new`, target);
process.stdout.write(`search: ${file.pages.length} pages and headings, ${file.names.length} names\n`);
