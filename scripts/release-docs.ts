// Records the description as the published version of its API:
//   npm run release-docs -- 1.2.0 [--api SLUG]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addRecord, listRecords, versionPattern } from '#lib/changes/records.ts';
import { openapiFolder } from '#lib/env/folders.mjs';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { checkFile } from '#lib/openapi/check-file.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import { describedFiles, listOverlays } from '#lib/openapi/load.ts';
import { slugOfFile } from '#lib/site/api-versions.ts';
import type { SiteConfig } from '#lib/site/model.ts';
import { readSite } from '#lib/site/read-site.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { api: { type: 'string' } },
});
const folder = openapiFolder();
const [version] = positionals;

if (version === undefined || positionals.length > 1 || !versionPattern.test(version)) {
  process.stderr.write('Usage: npm run release-docs -- VERSION [--api SLUG]\n');
  process.exitCode = 2;
} else {
  const temporary = mkdtempSync(path.join(tmpdir(), 'release-'));
  try {
    const site = await readSite();
    const refusal = await record(
      version,
      values.api ?? site.mainApi,
      site.apis,
      path.join(temporary, 'catalog'),
    );
    if (refusal !== undefined) {
      process.stderr.write(`${refusal}\n`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Records the version, or says why it cannot be one. */
async function record(
  wanted: string,
  api: string,
  apis: SiteConfig['apis'],
  catalog: string,
): Promise<string | undefined> {
  const name = describedFiles(folder, apis).find((each) => slugOfFile(each, apis) === api);
  if (name === undefined) return `There is no description of "${api}" in ${folder}.`;
  const file = path.join(folder, name);
  const faults = checkFile(file).filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    return [`${name} has faults; mend them first:`, ...faults.map(formatFault)].join('\n');

  const records = listRecords(folder, api);
  const same = records.find((each) => each.version === wanted);
  if (same)
    return `${wanted} was recorded on ${same.date}. A published version never changes: choose another one.`;
  const overlays = listOverlays(path.dirname(file)).filter(
    (each) => each.description === path.basename(file),
  );
  if ([file, ...overlays.map((each) => path.join(path.dirname(file), each.name))].some(isChanged))
    return `${name} has changes that are not committed. Commit them first, so that what is recorded can be found again.`;

  const text = await readPublished(name, catalog);
  if (typeof text !== 'string') return text.refusal;
  const own = await new CatalogReader(catalog).apis();
  const stated = own[0]?.version;
  if (stated !== wanted)
    return `${name} says that it is version ${stated}. Set info.version to ${wanted} first.`;
  const last = records.at(-1);
  if (last?.text === text) return `Nothing has changed since ${last.version}.`;
  const date = new Date().toISOString().slice(0, 10);
  const written = addRecord(folder, api, { version: wanted, date, text });
  process.stdout.write(
    `${path.relative(process.cwd(), written)} recorded. Run npm run links, which dates the pages that it changes, and commit all of it.\n`,
  );
  return undefined;
}

/** The description in one file, whatever it is joined from. */
async function readPublished(name: string, target: string): Promise<string | { readonly refusal: string }> {
  try {
    buildCatalog({ folder, only: name, target, report: () => undefined });
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return { refusal: error.faults.map(formatFault).join('\n') };
  }
  const reader = new CatalogReader(target);
  const [api] = await reader.apis();
  const format = name.endsWith('.json') ? 'json' : 'yaml';
  return (await reader.description(api?.slug ?? '', format)) ?? '';
}

/** Whether git knows of changes to the file; outside of a repository there are none to know of. */
function isChanged(file: string): boolean {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', file], {
    cwd: path.dirname(file),
  });
  return status === 0 && stdout.byteLength > 0;
}
