import './lean-heap.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '#lib/openapi/check-file.ts';
import { type Fault, formatFault } from '#lib/openapi/fault.ts';

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
  if (values.format === 'json') printJson(faults);
  else {
    for (const fault of faults) process.stdout.write(`${formatFault(fault)}\n`);
    const files = positionals.length === 1 ? '1 file' : `${positionals.length} files`;
    process.stdout.write(`${files}: ${errors} errors, ${faults.length - errors} warnings\n`);
  }
  process.exitCode = errors > 0 ? 1 : 0;
}

/** One list, fault by fault: of a hostile file all of them would be longer than a string can be. */
function printJson(faults: readonly Fault[]): void {
  process.stdout.write('[');
  for (const [at, fault] of faults.entries())
    process.stdout.write(`${at === 0 ? '' : ','}\n${JSON.stringify(fault, null, 2).replace(/^/gm, '  ')}`);
  process.stdout.write(faults.length === 0 ? ']\n' : '\n]\n');
}
