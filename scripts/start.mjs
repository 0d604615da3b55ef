// `npm start` and, with `--dev`, `npm run dev`: from a fresh clone to a served portal, the site's sandbox included.
// `--strict` refuses descriptions with errors.
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { ensurePortsFree, startProcesses } from './steps/processes.mjs';
import { main, output, run, StepError, step } from './steps/run.mjs';

const isDevelopment = process.argv.includes('--dev');
const env = process.argv.includes('--strict') ? { PORTAL_STRICT: '1' } : {};

await main(async () => {
  await ensureInstalled();
  // Checked before a build of a minute, not after it.
  const { code, text } = await output(nodePath(), ['scripts/check-settings.ts', '--print']);
  if (code !== 0) throw new StepError('Nothing was started.');
  const plan = JSON.parse(text);
  await ensurePortsFree(plan);
  if (isDevelopment)
    await step('Reading the API descriptions', () => run(nodePath(), ['scripts/build-catalog.ts'], env));
  else if (!(await ensureBuilt({ env }))) console.log('✓ The build is up to date');
  await startProcesses({ ...plan, isDevelopment });
});
