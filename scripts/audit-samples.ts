import './lean-heap.ts';
import path from 'node:path';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import { type Audited, auditFile, linesOf } from './audit/audit-file.ts';

const files = process.argv.slice(2);

if (files.length === 0) {
  process.stderr.write('Usage: npm run audit:samples -- FILE…\n');
  process.exitCode = 2;
}
for (const file of files) {
  try {
    report(file, auditFile(path.normalize(file)));
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    for (const fault of error.faults) process.stderr.write(`${formatFault(fault)}\n`);
    process.exitCode = 1;
  }
}

/** Only a value that the portal made and its schema refuses is a fault of the portal. */
function report(file: string, audited: readonly Audited[]): void {
  const refused = audited.filter(({ reason }) => reason !== undefined);
  for (const line of linesOf(refused)) process.stdout.write(`${line}\n`);
  const count = (kind: Audited['kind']) => refused.filter((each) => each.kind === kind).length;
  const own = audited.filter(({ kind }) => kind !== 'published');
  const share = own.length === 0 ? 100 : (100 * (own.length - count('made') - count('unmade'))) / own.length;
  process.stdout.write(
    `${file}: ${audited.length} examples shown; of ${own.length} to be made ${share.toFixed(2)} % are valid, ` +
      `${count('made')} invalid, ${count('unmade')} cannot be made; ` +
      `of ${audited.length - own.length} published ${count('published')} are refused by their own schema\n`,
  );
  if (count('made') > 0) process.exitCode = 1;
}
