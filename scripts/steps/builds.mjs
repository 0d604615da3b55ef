// Builds stand side by side in `<dist>-builds`; `<dist>` is a link to the one to serve. So a build that fails or is
// ended changes nothing, a portal that runs keeps the build that it has started with, and the switch is one step.
import { existsSync, lstatSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, StepError } from './run.mjs';

const foldersOf = (dist) => `${dist}-builds`;
const at = (...names) => path.join(root, ...names);

/** The fingerprint of the build that `dist` leads to; undefined where there is none. */
export function readFingerprint(dist) {
  return readFile(at(dist, 'fingerprint'), 'utf8').catch(() => undefined);
}

/** Says by its process id who builds; the mark of one that was killed counts for nothing. */
export async function lockBuilds(dist) {
  const file = at(foldersOf(dist), 'lock');
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const other = Number(await readFile(file, 'utf8').catch(() => '0'));
    if (isRunning(other)) throw new StepError(`Another build is running here (process ${other}).`);
    await writeFile(file, String(process.pid));
  }
  return () => rm(file, { force: true });
}

function isRunning(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What a build may take over from the one before: named after what it was made from, so it is never out of date. */
const carriedOver = ['cards', 'history'];
const stagingOf = (dist) => path.posix.join(foldersOf(dist), 'new');

/**
 * A folder for a new build: always of the same name, which ends up in some of Next's files.
 *
 * @returns its path from the root
 */
export async function createStaging(dist) {
  await removeStaging(dist);
  const staging = stagingOf(dist);
  await mkdir(at(staging, 'data'), { recursive: true });
  const served = await realpath(at(dist)).catch(() => at(dist));
  for (const name of carriedOver) {
    const source = path.join(served, '..', 'data', name);
    if (existsSync(source)) await cp(source, at(staging, 'data', name), { recursive: true });
  }
  return staging;
}

export function removeStaging(dist) {
  return rm(at(stagingOf(dist)), { recursive: true, force: true });
}

/** Lets `dist` lead to the finished build, and removes those that nobody serves any more. */
export async function publishBuild(dist, staging, fingerprint) {
  await writeFile(at(staging, 'next', 'fingerprint'), fingerprint);
  const name = `${fingerprint.slice(0, 12)}-${Date.now().toString(36)}`;
  const build = path.join(foldersOf(dist), name);
  await rename(at(staging), at(build));
  const link = at(foldersOf(dist), 'link');
  await rm(link, { force: true });
  // A junction, which needs no rights on Windows, holds a whole path; other systems take no notice of the kind.
  const target = path.join(build, 'next');
  await symlink(process.platform === 'win32' ? at(target) : target, link, 'junction');
  await switchTo(link, at(dist));
  await removeUnused(dist);
}

async function switchTo(link, dist) {
  const isLink = lstatSync(dist, { throwIfNoEntry: false })?.isSymbolicLink() ?? true;
  // Only a link can be renamed over; Windows cannot do even that.
  if (!isLink || process.platform === 'win32') await rm(dist, { recursive: true, force: true });
  await rename(link, dist);
}

async function removeUnused(dist) {
  const folder = at(foldersOf(dist));
  const current = path.dirname(await realpath(at(dist)));
  for (const name of await readdir(folder)) {
    const build = path.join(folder, name);
    if (name === 'lock' || build === current || (await isServed(build))) continue;
    await rm(build, { recursive: true, force: true });
  }
}

/** `scripts/serve.ts` leaves a mark with its process id in the build that it serves. */
async function isServed(build) {
  const names = existsSync(build) ? await readdir(build) : [];
  return names.some((name) => name.startsWith('served-by-') && isRunning(Number(name.slice(10))));
}
