import './lean-heap.ts';
import { statSync } from 'node:fs';
import path from 'node:path';
import { writeHistories } from '#lib/changes/write-history.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { dataPath } from '#lib/openapi/data-path.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import { listDescriptions } from '#lib/openapi/load.ts';

const folder = path.resolve(process.env.OPENAPI_DIR || 'openapi');
const target = dataPath('catalog');

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('is not a folder');
if (listDescriptions(folder).length === 0) refuse('holds no description (*.yaml, *.yml or *.json)');

try {
  const report = (line: string) => process.stdout.write(`${line}\n`);
  buildCatalog({ folder, target, report });
  await writeHistories({ folder, catalog: target, cache: dataPath('history'), report });
} catch (error) {
  if (!(error instanceof DescriptionError)) throw error;
  for (const fault of error.faults) process.stderr.write(`${formatFault(fault)}\n`);
  process.exitCode = 1;
}

function refuse(reason: string): never {
  process.stderr.write(`OPENAPI_DIR ${reason}: ${folder}\n`);
  process.exit(1);
}
