import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openapiFolder, siteFolder } from '../../lib/env/folders.mjs';
import { root } from './run.mjs';

/** What a build is made from, of the engine and of the site. */
const engineInputs = [
  'app',
  'components',
  'lib',
  'packages',
  'scripts',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const siteInputs = ['content', 'public', 'links.lock', 'pages.lock', 'portal.config.ts', 'theme.css'];

/** The settings that end up in built pages, each as it is where it is not set: saying the default changes nothing. */
function settingsOf(env) {
  const port = env.PORT || '3000';
  return {
    publicOrigin: originOf(env.PUBLIC_ORIGIN || `http://localhost:${port}`),
    basePath: env.BASE_PATH || '',
    sandbox: env.SANDBOX_ORIGIN ? originOf(env.SANDBOX_ORIGIN) : `port ${env.SANDBOX_PORT || '4010'}`,
    backends: backendsOf(env),
    site: path.relative(root, siteFolder(env, root)),
    openapi: path.relative(root, openapiFolder(env, root)),
    ...(env.AUDIENCE === 'internal' && { audience: env.AUDIENCE }),
    ...(env.PORTAL_EXPORT === '1' && { isExported: true }),
    ...(env.PORTAL_STRICT === '1' && { isStrict: true }),
  };
}

/** Without what `parseOrigin` (lib/env/parse.ts) takes no notice of, such as a slash at the end. */
function originOf(text) {
  return URL.canParse(text) ? new URL(text).origin : text;
}

/** What the variables hold that the site names for the origins of its backends: samples on pages call these. */
function backendsOf(env) {
  const file = path.join(siteFolder(env, root), 'portal.config.ts');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const names = [...text.matchAll(/\borigin:\s*\{\s*env:\s*(['"`])(\w+)\1/g)].map((match) => match[2]);
  return names.map((name) => `${name}=${env[name] || ''}`);
}

/** One hash over all inputs of a build: the same fingerprint, the same build. */
export async function fingerprint(env) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(settingsOf(env)));
  const site = [...siteInputs, ...wordFiles(siteFolder(env, root))].map((name) =>
    path.join(siteFolder(env, root), name),
  );
  for (const file of await listFiles([...engineInputs, ...site, openapiFolder(env, root)])) {
    hash.update(`${path.relative(root, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The site's own words of the interface. */
function wordFiles(folder) {
  return readdirSync(folder).filter((name) => /^words(?:\.[\w-]+)?\.json$/.test(name));
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
