import './lean-heap.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '#lib/openapi/check-file.ts';
import { formatFault } from '#lib/openapi/fault.ts';

const usage = 'Usage: npm run check -- [--format text|json] FILE…';
const { values, positionals } = parseArgs({
  options: { format: { type: 'string', default: 'text' } },
  allowPositionals: true,
});

if (positionals.length === 0 || !['text', 'json'].includes(values.format)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const faults = positionals.flatMap((file) => checkFile(path.normalize(file)));
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(faults, null, 2)}\n`);
  else {
    for (const fault of faults) process.stdout.write(`${formatFault(fault)}\n`);
    const files = positionals.length === 1 ? '1 file' : `${positionals.length} files`;
    process.stdout.write(`${files}: ${errors} errors, ${faults.length - errors} warnings\n`);
  }
  process.exitCode = errors > 0 ? 1 : 0;
}
