import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { dataPath } from '../env/data-path.ts';
import { accentTokens } from './accent.ts';
import { siteDataFile } from './index.ts';
import type { SiteConfig } from './model.ts';

/**
 * Puts a copy of all that a build needs of a site's folder beside the catalog: the bundler compiles nothing outside of
 * the engine's own folder, and what is built does not change when the site does.
 */
export function writeSite(config: SiteConfig, folder: string): void {
  mkdirSync(dataPath(), { recursive: true });
  copyFolder(path.join(folder, 'content'), dataPath('content'));
  copyFolder(path.join(folder, 'public'), dataPath('public'));
  writeFileSync(dataPath('pages.ts'), listCompiled(dataPath('content')));
  writeFileSync(dataPath('theme.css'), themeOf(config, path.join(folder, 'theme.css')));
  writeFileSync(siteDataFile(), JSON.stringify(config));
}

/** Makes the copy the same as the folder; files that have not changed are left alone, for who watches them. */
function copyFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' }))
    if (!existsSync(path.join(source, name)))
      rmSync(path.join(target, name), { recursive: true, force: true });
  if (existsSync(source)) cpSync(source, target, { recursive: true, dereference: true, filter: isChanged });
}

function isChanged(source: string, target: string): boolean {
  const isFile = statSync(source).isFile() && existsSync(target);
  return !isFile || !readFileSync(source).equals(readFileSync(target));
}

/** The tokens that follow from the site's accent, and its own style sheet behind them. */
function themeOf({ accent }: SiteConfig, file: string): string {
  const own = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return (accent ? accentTokens(accent) : '') + own;
}

/** The module by which the bundler finds every page that is written in MDX, by folder and name. */
function listCompiled(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const lines = files.map(
    (file) =>
      `  [${JSON.stringify(file.slice(0, -'.mdx'.length))}, () => import(${JSON.stringify(`./content/${file}`)})],\n`,
  );
  return `export const compiledPages = new Map([\n${lines.join('')}]);\n`;
}
