// `npm run pack -- --site DIR [--out FOLDER]`: builds what is not built yet, and puts all that serves it into a folder of
// its own, which runs wherever Node 24 is.
import path from 'node:path';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { main, run, StepError, step } from './steps/run.mjs';

const at = process.argv.findIndex((each) => each === '--out' || each.startsWith('--out='));
const named = at < 0 ? undefined : (process.argv[at].split('=')[1] ?? process.argv[at + 1]);
const folder = path.resolve(process.env.INIT_CWD || process.cwd(), named || 'packed');

await main(async () => {
  await ensureInstalled();
  if (!(await ensureBuilt())) console.log('✓ The build is up to date');
  await step('Packing', async () => {
    if ((await run(nodePath(), ['scripts/pack/pack.ts', folder])) !== 0)
      throw new StepError('Packing failed; the reason stands above.');
  });
});
