import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

/** What a build is made from. */
const inputs = [
  'app',
  'components',
  'content',
  'lib',
  'packages',
  'public',
  'scripts',
  'links.lock',
  'mdx-components.tsx',
  'next.config.mjs',
  'package-lock.json',
  'pages.lock',
  'portal.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
];
/** Settings that end up in built pages. */
const settings = ['PORT', 'PUBLIC_ORIGIN', 'SANDBOX_ORIGIN', 'SANDBOX_PORT', 'OPENAPI_DIR'];

/** One hash over all inputs of a build: the same fingerprint, the same build. */
export async function fingerprint(env) {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${env[name] ?? ''}\n`);
  for (const file of await listFiles([...inputs, env.OPENAPI_DIR || 'openapi'])) {
    hash.update(`${path.relative(root, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function listFiles(names) {
  const found = await Promise.all(names.map((name) => filesUnder(path.resolve(root, name))));
  return found.flat().sort();
}

async function filesUnder(place) {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
