import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { nodePath } from './node-path.mjs';
import { root, run, StepError, step } from './run.mjs';

/**
 * Builds the portal into `dist` unless the build there was made from the same inputs.
 *
 * @returns whether there was anything to do
 */
export async function ensureBuilt({
  dist = process.env.PORTAL_DIST || '.next',
  env = {},
  isForced = false,
} = {}) {
  const mark = path.join(root, dist, 'fingerprint');
  const wanted = await fingerprint({ ...process.env, ...env });
  const isCurrent = existsSync(mark) && (await readFile(mark, 'utf8')) === wanted;
  if (isCurrent && !isForced) return false;

  await rm(mark, { force: true });
  const buildEnv = { ...env, PORTAL_DIST: dist, NODE_ENV: 'production' };
  await script('Reading the API descriptions', ['scripts/build-catalog.ts'], buildEnv);
  await script('Checking the permanent links', ['scripts/links.ts', '--check'], buildEnv);
  await script('Building the search index', ['scripts/build-search.ts'], buildEnv);
  await script('Drawing the images of shared links', ['scripts/build-cards.ts'], buildEnv);
  await script(
    'Building the pages (one to two minutes)',
    ['node_modules/next/dist/bin/next', 'build'],
    buildEnv,
  );
  await script('Finishing the pages', ['scripts/finish-pages.ts'], buildEnv);
  await mkdir(path.dirname(mark), { recursive: true });
  await writeFile(mark, wanted);
  return true;
}

function script(title, args, env) {
  return step(title, async () => {
    const code = await run(nodePath(), args, env);
    if (code !== 0) throw new StepError(`${title} failed; the reason stands above.`);
  });
}
