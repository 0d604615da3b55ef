import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';

/** The two test descriptions, read the way the portal reads its own. */
export function readTestCatalog(): { reader: CatalogReader; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'security-'));
  const target = path.join(folder, 'catalog');
  for (const name of ['widgets.yaml', 'other.yaml'])
    copyFileSync(path.join(import.meta.dirname, name), path.join(folder, name));
  buildCatalog({ folder, target, report: () => {} });
  return { reader: new CatalogReader(target), remove: () => rmSync(folder, { recursive: true }) };
}
