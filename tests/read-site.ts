import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Guide } from '#lib/content/model.ts';
import type { Site } from '#lib/links/site.ts';
import { buildCatalog, type DescribedApi } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { buildWorkflows } from '#lib/workflows/build-workflows.ts';
import { WorkflowReader } from '#lib/workflows/store.ts';
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

/** The same of descriptions and files of workflows, whose errors end it. */
export async function readSiteWithWorkflows(
  descriptions: Descriptions,
  workflows: Descriptions,
): Promise<Site> {
  const catalog = buildFolder(descriptions);
  const folder = path.join(path.dirname(catalog), 'openapi');
  const target = path.join(path.dirname(catalog), 'workflows.json');
  for (const [name, source] of Object.entries(workflows)) writeFileSync(path.join(folder, name), source);
  const errors = await buildWorkflows({ folder, catalog, target, apis: [] });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const main = Object.keys(descriptions)[0] ?? '';
  return siteOf(new CatalogReader(catalog), main, [], new WorkflowReader(target));
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
export function siteOf(
  reader: CatalogReader,
  mainFile: string,
  guides: readonly Guide[],
  workflows = new WorkflowReader('no-workflows.json'),
): Site {
  return {
    ...contentOf(reader, mainFile.replace(/\.\w+$/, ''), async () => guides, workflows),
    name: 'Docs',
    description: 'Docs of tests.',
    portalUrl: 'https://docs.example',
    isMocked: () => false,
    getSamples: () => [
      { language: 'curl', label: 'curl', grammar: 'bash', source: 'curl https://x.example' },
    ],
  };
}
