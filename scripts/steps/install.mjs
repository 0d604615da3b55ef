import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nodePath } from './node-path.mjs';
import { root, run, StepError, step } from './run.mjs';

/** Installs what package-lock.json names, unless it is there already, and the Node that runs everything else. */
export async function ensureInstalled() {
  if (!(await isInstalled()))
    await step('Installing packages (about a minute the first time)', async () => {
      const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
      if (code !== 0) throw new StepError('npm ci failed; its own message stands above.');
    });
  if (!nodePath())
    await step('Installing Node 24 from its npm package', async () => {
      // `npm ci --ignore-scripts` leaves the package without its binary.
      await run('npm', ['rebuild', 'node', '--no-audit', '--no-fund']);
      if (!nodePath())
        throw new StepError(`Node 24 is needed and could not be installed; this is ${process.version}.`);
    });
}

/** Compares what npm wrote down at the last install with the lockfile, package by package. */
async function isInstalled() {
  const [wanted, found] = await Promise.all([
    packagesOf('package-lock.json'),
    packagesOf(path.join('node_modules', '.package-lock.json')),
  ]);
  if (!found) return false;
  return Object.entries(wanted ?? {}).every(([name, { version, optional, dev }]) => {
    const isNeeded = name !== '' && !optional && !(dev && process.env.NODE_ENV === 'production');
    return !isNeeded || found[name]?.version === version;
  });
}

async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
