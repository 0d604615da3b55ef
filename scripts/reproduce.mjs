// `npm run reproduce`: builds twice, without a network where the system can take it away, and compares the two file by
// file. Ends with 1 and the names of those that differ.
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { canTakeNetwork, withoutNetwork } from './steps/offline.mjs';
import { main, root, run, StepError } from './steps/run.mjs';

const dist = '.next-reproduce';
const folder = path.join(root, `${dist}-builds`);

await main(async () => {
  await ensureInstalled();
  const isolated = canTakeNetwork();
  console.log(
    isolated ? 'Building without a network' : 'Building with a network, which cannot be taken away here',
  );
  try {
    const first = await hashesOfBuild(isolated);
    const second = await hashesOfBuild(isolated);
    const names = [...new Set([...first.keys(), ...second.keys()])].sort();
    const different = names.filter((name) => first.get(name) !== second.get(name));
    for (const name of different) console.error(`✗ ${name}`);
    console.log(`${names.length} files, ${different.length} differ`);
    if (different.length > 0) throw new StepError('The two builds are not the same.');
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(path.join(root, dist), { force: true });
  }
});

async function hashesOfBuild(isolated) {
  const build = [nodePath(), 'scripts/build.mjs'];
  const command = isolated ? withoutNetwork(build) : build;
  const code = await run(command[0], command.slice(1), { PORTAL_DIST: dist });
  if (code !== 0) throw new StepError('A build failed; its own message stands above.');
  return hashesUnder(path.dirname(await realpath(path.join(root, dist))));
}

async function hashesUnder(place) {
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const hash = async (file) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return new Map(
    await Promise.all(files.map(async (file) => [path.relative(place, file), await hash(file)])),
  );
}
