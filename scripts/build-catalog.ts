import path from 'node:path';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';

const folder = path.resolve(process.env.OPENAPI_DIR || 'openapi');
const target = path.resolve('.portal', 'catalog');

try {
  buildCatalog({ folder, target, report: (line) => process.stdout.write(`${line}\n`) });
} catch (error) {
  if (!(error instanceof DescriptionError)) throw error;
  for (const fault of error.faults) process.stderr.write(`${formatFault(fault)}\n`);
  process.exitCode = 1;
}
