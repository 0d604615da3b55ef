import './lean-heap.ts';
import { makeCatalog } from './make-catalog.ts';

const fault = await makeCatalog({
  isStrict: process.argv.includes('--strict') || process.env.PORTAL_STRICT === '1',
  report: (line) => process.stdout.write(`${line}\n`),
});
if (fault !== undefined) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
