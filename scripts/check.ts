import './lean-heap.ts';
import path from 'node:path';
import { checkFile } from '#lib/openapi/check-file.ts';
import { type Fault, formatFaults } from '#lib/openapi/fault.ts';
import { checkWorkflowFile, isWorkflowFile } from '#lib/workflows/check-workflow-file.ts';
import { readArguments, refuseArguments } from './arguments.ts';

const usage = 'Usage: npm run check -- [--all] [--format text|json] FILE…';
const options = {
  format: { type: 'string', default: 'text' },
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  // Any error fails a check as it is.
  strict: { type: 'boolean', default: false },
} as const;
const { values, positionals } = readArguments(options, usage);
const format = values.json ? 'json' : values.format;

// A reader such as `head` may leave before all is told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (positionals.length === 0 || !['text', 'json'].includes(format)) refuseArguments(usage);
const found: (readonly Fault[])[] = [];
for (const file of positionals.map((each) => path.normalize(each)))
  found.push(isWorkflowFile(file) ? await checkWorkflowFile(file) : checkFile(file));
const faults = found.flat();
const errors = faults.filter(({ severity }) => severity === 'error').length;
if (format === 'json') printJson(faults);
else {
  const lines = formatFaults(faults, values.all);
  for (const line of lines) process.stdout.write(`${line}\n`);
  const files = positionals.length === 1 ? '1 file' : `${positionals.length} files`;
  const isShort = lines.length < faults.length && lines.some((line) => line.startsWith(' '));
  const more = isShort ? ' (--all lists each)' : '';
  process.stdout.write(`${files}: ${errors} errors, ${faults.length - errors} warnings${more}\n`);
}
process.exitCode = errors > 0 ? 1 : 0;

/** One list, fault by fault: of a hostile file all of them would be longer than a string can be. */
function printJson(faults: readonly Fault[]): void {
  process.stdout.write('[');
  for (const [at, fault] of faults.entries())
    process.stdout.write(`${at === 0 ? '' : ','}\n${JSON.stringify(fault, null, 2).replace(/^/gm, '  ')}`);
  process.stdout.write(faults.length === 0 ? ']\n' : '\n]\n');
}
