import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createStaging, lockBuilds, publishBuild, readFingerprint, removeStaging } from './builds.mjs';
import { fingerprint } from './fingerprint.mjs';
import { nodePath } from './node-path.mjs';
import { withoutNetwork } from './offline.mjs';
import { root, run, StepError, step } from './run.mjs';
import { keyOf, settle } from './settle.mjs';

/**
 * Builds the portal, and lets `dist` lead to it, unless the build there was made from the same inputs. Until the new one
 * is whole, the old one stays what it is.
 *
 * @param isOffline whether it is built without a network
 * @returns whether there was anything to do
 */
export async function ensureBuilt({
  dist = process.env.PORTAL_DIST || '.next',
  env = {},
  isForced = false,
  isOffline = false,
} = {}) {
  const wanted = await fingerprint({ ...process.env, ...env });
  if (!isForced && (await readFingerprint(dist)) === wanted) return false;

  const unlock = await lockBuilds(dist);
  try {
    const staging = await createStaging(dist);
    await buildInto(staging, wanted, env, isOffline ? withoutNetwork : (command) => command);
    await publishBuild(dist, staging, wanted);
  } finally {
    await removeStaging(dist).finally(unlock);
  }
  return true;
}

async function buildInto(staging, wanted, env, wrap) {
  const buildEnv = {
    ...env,
    PORTAL_DIST: `${staging}/next`,
    PORTAL_WORK: `${staging}/data`,
    PORTAL_BUILD_ID: wanted.slice(0, 20),
    // There are no server actions; Next draws a key for them into each build all the same.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keyOf('server actions', wanted).toString('base64'),
    NODE_ENV: 'production',
  };
  const script = (title, args) =>
    step(title, async () => {
      const [command, ...rest] = wrap([nodePath(), ...args]);
      const code = await run(command, rest, buildEnv);
      if (code !== 0) throw new StepError(`${title} failed; the reason stands above.`);
    });
  await script('Reading the API descriptions', ['scripts/build-catalog.ts']);
  await script('Checking the permanent links', ['scripts/links.ts', '--check']);
  await script('Building the search index', ['scripts/build-search.ts']);
  await script('Drawing the images of shared links', ['scripts/build-cards.ts']);
  // A process each: what the bundler has taken it keeps until its process ends, beside those that render.
  await keepingSources(async () => {
    await script('Bundling', next('compile'));
    await script('Building the pages', next('generate'));
  });
  await script('Finishing the pages', ['scripts/finish-pages.ts']);
  await settle(path.join(root, staging, 'next'), wanted);
  const address = JSON.stringify(addressOf({ ...process.env, ...env }));
  await writeFile(path.join(root, staging, 'data', 'address.json'), address);
  // What the descriptions' errors left out was said before hundreds of other lines.
  process.stderr.write(
    await readFile(path.join(root, staging, 'data', 'errors.txt'), 'utf8').catch(() => ''),
  );
}

/** Where visitors find the portal, as far as it was said: pages hold it, and whoever serves them reads it here. */
function addressOf({ PUBLIC_ORIGIN, BASE_PATH }) {
  return { ...(PUBLIC_ORIGIN && { PUBLIC_ORIGIN }), BASE_PATH: BASE_PATH ?? '' };
}

/** Next names the folder that it builds into, which is gone afterwards, in two files of the sources. */
async function keepingSources(work) {
  const settings = path.join(root, 'tsconfig.json');
  const before = await readFile(settings);
  try {
    await work();
  } finally {
    if (!before.equals(await readFile(settings))) await writeFile(settings, before);
    await rm(path.join(root, 'next-env.d.ts'), { force: true });
  }
}

function next(mode) {
  return ['node_modules/next/dist/bin/next', 'build', '--experimental-build-mode', mode];
}
