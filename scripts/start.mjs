// `npm start` and, with `--dev`, `npm run dev`: from a fresh clone to a served portal, sandbox included. `--strict`
// refuses descriptions with errors.
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { ensurePortsFree, startProcesses } from './steps/processes.mjs';
import { main, run, StepError, step } from './steps/run.mjs';

const isDevelopment = process.argv.includes('--dev');
const env = process.argv.includes('--strict') ? { PORTAL_STRICT: '1' } : {};

await main(async () => {
  await ensureInstalled();
  await ensurePortsFree();
  // Checked before a build of a minute, not after it.
  if ((await run(nodePath(), ['scripts/check-settings.ts'])) !== 0)
    throw new StepError('Nothing was started.');
  if (isDevelopment)
    await step('Reading the API descriptions', () => run(nodePath(), ['scripts/build-catalog.ts'], env));
  else if (!(await ensureBuilt({ env }))) console.log('✓ The build is up to date');
  await startProcesses({ isDevelopment });
});
