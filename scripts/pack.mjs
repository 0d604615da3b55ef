// `npm run pack -- --site DIR [--out FOLDER]`: builds what is not built yet, and puts all that serves it into a folder of
// its own, which runs wherever Node 24 is.
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { outFolder } from './steps/out-folder.mjs';
import { main, run, StepError, step } from './steps/run.mjs';

await main(async () => {
  const folder = outFolder('packed');
  await ensureInstalled();
  if (!(await ensureBuilt())) console.log('✓ The build is up to date');
  await step('Packing', async () => {
    if ((await run(nodePath(), ['scripts/pack/pack.ts', folder])) !== 0)
      throw new StepError('Packing failed; the reason stands above.');
  });
});
