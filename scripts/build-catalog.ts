import './lean-heap.ts';
import { statSync } from 'node:fs';
import { writeHistories } from '#lib/changes/write-history.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import { listDescriptions } from '#lib/openapi/load.ts';
import { SiteError } from '#lib/site/fault.ts';
import { readSite } from '#lib/site/read-site.ts';
import { writeSite } from '#lib/site/write-site.ts';

const folder = openapiFolder();
const target = dataPath('catalog');

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('is not a folder');
if (listDescriptions(folder).length === 0) refuse('holds no description (*.yaml, *.yml or *.json)');

try {
  writeSite(await readSite(), siteFolder());
  const report = (line: string) => process.stdout.write(`${line}\n`);
  buildCatalog({ folder, target, report });
  await writeHistories({ folder, catalog: target, cache: dataPath('history'), report });
} catch (error) {
  if (error instanceof SiteError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof DescriptionError)
    for (const fault of error.faults) process.stderr.write(`${formatFault(fault)}\n`);
  else throw error;
  process.exitCode = 1;
}

function refuse(reason: string): never {
  const name = process.env.OPENAPI_DIR ? 'OPENAPI_DIR' : 'The folder of the descriptions';
  process.stderr.write(`${name} ${reason}: ${folder}\n`);
  process.exit(1);
}
