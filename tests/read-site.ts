import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Guide } from '#lib/content/model.ts';
import type { Site } from '#lib/links/site.ts';
import { buildCatalog, type DescribedApi } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { contentOf } from '../scripts/content.ts';

/** Files of descriptions by name: their path, or their text where it is not a path of one line. */
export type Descriptions = Readonly<Record<string, string>>;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A portal of these descriptions and guides, built for real in a folder that is gone when the process ends. */
export function readSite(
  descriptions: Descriptions,
  guides: readonly Guide[] = [],
  apis: readonly DescribedApi[] = [],
): Site {
  const reader = new CatalogReader(buildFolder(descriptions, apis));
  return siteOf(reader, Object.keys(descriptions)[0] ?? '', guides);
}

/** Folder of the catalog of these descriptions. */
export function buildFolder(descriptions: Descriptions, apis: readonly DescribedApi[] = []): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-site-'));
  folders.push(folder);
  const sources = path.join(folder, 'openapi');
  mkdirSync(sources);
  for (const [name, source] of Object.entries(descriptions)) {
    const target = path.join(sources, name);
    if (source.includes('\n')) writeFileSync(target, source);
    else cpSync(source, target);
  }
  const catalog = path.join(folder, 'catalog');
  buildCatalog({ folder: sources, target: catalog, report: () => undefined, apis });
  return catalog;
}

/** The Site of a catalog that is there already. */
export function siteOf(reader: CatalogReader, mainFile: string, guides: readonly Guide[]): Site {
  return {
    ...contentOf(reader, mainFile.replace(/\.\w+$/, ''), async () => guides),
    name: 'Docs',
    description: 'Docs of tests.',
    portalUrl: 'https://docs.example',
    isMocked: () => false,
    getSamples: () => [
      { language: 'curl', label: 'curl', grammar: 'bash', source: 'curl https://x.example' },
    ],
  };
}
