// Runs after a build (scripts/pack.mjs): copies into a folder the build and the files that Node reads to serve it.
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { ledgerPath } from '#lib/links/ledger-file.ts';
import { getSite } from '#lib/site/index.ts';
import { listNextFiles } from './next-files.ts';
import { sandboxStarter, serverStarter } from './starters.ts';
import { traceScripts } from './trace.ts';

const [target = ''] = process.argv.slice(2);
const root = process.cwd();
const packages = path.join(root, 'node_modules');
const dist = realpathSync(process.env.PORTAL_DIST || '.next');
const data = path.join(dist, '..', 'data');
process.env.PORTAL_WORK = data;
const { sandbox } = getSite();
const site = siteFolder();

await clear(target);
await copyBuild();
await copyFiles();
await writeStarters();
process.stdout.write(`${target}: ${await sizeOf(target)}\n`);

/** Only a folder that was packed before is written over. */
async function clear(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const isPacked = existsSync(path.join(folder, 'build', 'data', 'site.json'));
  if (names.length > 0 && !isPacked) {
    process.stderr.write(`${folder} holds other files: name another folder with --out, or empty it.\n`);
    process.exit(1);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** Without what only later builds and Next's own packing read. */
async function copyBuild(): Promise<void> {
  const unread = ['next/types', 'next/build', 'next/turbopack', 'next/node_modules', 'data/history'];
  const isServed = (file: string) => {
    const name = path.relative(path.dirname(dist), file).split(path.sep).join('/');
    return !name.endsWith('.nft.json') && !unread.includes(name);
  };
  await cp(dist, path.join(target, 'build', 'next'), { recursive: true, filter: isServed });
  await cp(data, path.join(target, 'build', 'data'), { recursive: true, filter: isServed });
  await linkPackages();
}

/** Pages name some packages by links that the bundler made for them. */
async function linkPackages(): Promise<void> {
  const links = path.join(dist, 'node_modules');
  if (!existsSync(links)) return;
  const folder = path.join(target, 'build', 'next', 'node_modules');
  for (const entry of await readdir(links, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const link = path.join(entry.parentPath, entry.name);
    const place = path.join(folder, path.relative(links, link));
    const named = path.resolve(path.dirname(link), await readlink(link));
    await mkdir(path.dirname(place), { recursive: true });
    await symlink(path.relative(path.dirname(place), placeOf(named)), place);
  }
}

async function copyFiles(): Promise<void> {
  const scripts = ['scripts/serve.ts', 'lib/mock/check-worker.ts'].map((name) => path.join(root, name));
  if (sandbox !== undefined) scripts.push(path.join(site, sandbox));
  const files = [
    ...(await traceScripts(scripts)),
    ...(await listNextFiles(dist, packages)),
    ...(await listCardFonts()),
  ];
  const all = new Set(files);
  // The folder has one of its own.
  all.delete(path.join(root, 'package.json'));
  for (const file of all)
    if ((await stat(file).catch(() => undefined))?.isFile()) await cp(file, placeOf(file));
  for (const name of ['links.lock', 'pages.lock'])
    await copyIfThere(path.join(path.dirname(ledgerPath()), name), path.join(target, 'site', name));
  // What it answers by.
  if (sandbox !== undefined) await copyIfThere(openapiFolder(), path.join(target, 'site', 'openapi'));
}

/** Pictures of shared links that no build has drawn are drawn when they are asked for. */
async function listCardFonts(): Promise<string[]> {
  const folders = ['geist', 'geist-mono'].map((name) => path.join(packages, '@fontsource', name, 'files'));
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => path.join(folder, name))),
  );
  return names.flat().filter((file) => /-latin(?:-ext)?-(?:400|600)-normal\.woff$/.test(file));
}

/** Where a file stands in the packed folder: the engine's as here, the site's below `site`. */
function placeOf(file: string): string {
  const inSite = path.relative(site, file);
  const inRoot = path.relative(root, file);
  const isOfEngine = /^(?:node_modules|packages|lib|scripts)(?:[/\\]|$)/.test(inRoot);
  if (isOfEngine || inSite.startsWith('..')) return path.join(target, inRoot);
  return path.join(target, 'site', inSite);
}

async function copyIfThere(source: string, place: string): Promise<void> {
  if (existsSync(source)) await cp(source, place, { recursive: true });
}

async function writeStarters(): Promise<void> {
  const { name, version, imports } = JSON.parse(await readFile('package.json', 'utf8'));
  const about = { name, version, private: true, type: 'module', engines: { node: '>=24' }, imports };
  await writeFile(path.join(target, 'package.json'), `${JSON.stringify(about, undefined, 2)}\n`);
  await writeFile(path.join(target, 'server.js'), serverStarter);
  if (sandbox !== undefined) await writeFile(path.join(target, 'sandbox.js'), sandboxStarter(sandbox));
}

async function sizeOf(folder: string): Promise<string> {
  const sum = async (place: string): Promise<number> => {
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(
      files.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
    );
    return sizes.reduce((total, size) => total + size, 0);
  };
  const [all, pages] = [await sum(folder), await sum(path.join(folder, 'build'))];
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${megabytes(all)}, of which ${megabytes(pages)} are the build`;
}
