// `npm run export -- --site DIR [--out FOLDER]`: the reading part of a portal as static files for any host. It is a build of
// its own, which leaves out what a server answers, and which is then read page by page.
import path from 'node:path';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { outFolder } from './steps/out-folder.mjs';
import { main, output, root, run, StepError, step } from './steps/run.mjs';

const dist = process.env.PORTAL_DIST || '.next-export';

await main(async () => {
  const out = outFolder('export');
  await ensureInstalled();
  const { code } = await output(nodePath(), ['scripts/check-settings.ts']);
  if (code !== 0) throw new StepError('Nothing was exported.');
  if (!process.env.PUBLIC_ORIGIN)
    console.warn(
      '! PUBLIC_ORIGIN is not set: canonical links, Markdown and feeds will name http://localhost.',
    );
  const env = { PORTAL_EXPORT: '1' };
  if (!(await ensureBuilt({ dist, env }))) console.log('✓ The build is up to date');
  await step('Writing the files', async () => {
    const written = await run(nodePath(), ['scripts/write-export.ts', out], {
      ...env,
      PORTAL_DIST: path.join(root, dist),
    });
    if (written !== 0) throw new StepError('Nothing was exported; the reason stands above.');
  });
});
