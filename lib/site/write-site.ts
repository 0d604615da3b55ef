import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { dataPath } from '../env/data-path.ts';
import { writeChanged } from '../env/write-changed.ts';
import { writeWords } from '../words/write-words.ts';
import { accentTokens } from './accent.ts';
import { fontsModule } from './fonts-module.ts';
import { siteDataFile } from './index.ts';
import type { SiteConfig } from './model.ts';
import { wordsOf } from './read-site.ts';

/**
 * Puts a copy of all that a build needs of a site's folder beside the catalog: the bundler compiles nothing outside of
 * the engine's own folder, and what is built does not change when the site does.
 */
export function writeSite(config: SiteConfig, folder: string): void {
  mkdirSync(dataPath(), { recursive: true });
  copyFolder(path.join(folder, 'public'), dataPath('public'));
  writeChanged(dataPath('theme.css'), themeOf(config, path.join(folder, 'theme.css')));
  writeChanged(dataPath('fonts.ts'), fontsModule(config, dataPath()));
  writeWords(wordsOf(folder, config.language));
  writeChanged(siteDataFile(), JSON.stringify(config));
}

export interface Texts {
  /** What becomes of a page or a piece of code. */
  fill(text: string): string;
  /** Where a file among the texts is served as it is: its path below `public/`; undefined where it is not. */
  servedAt(file: string): string | undefined;
}

/** The same for the site's texts. */
export function writeTexts(folder: string, { fill, servedAt }: Texts): void {
  const source = path.join(folder, 'content');
  const change = (file: string, bytes: Buffer) =>
    /\.(?:mdx?|mjs)$/.test(file) ? Buffer.from(fill(bytes.toString())) : bytes;
  copyFolder(source, dataPath('content'), change);
  for (const name of namesIn(source)) {
    const served = servedAt(name.split(path.sep).join('/'));
    if (served !== undefined) copyFile(path.join(source, name), dataPath('public', served), same);
  }
}

const same: Change = (_, bytes) => bytes;

type Change = (file: string, bytes: Buffer) => Buffer;

/** Makes the copy the same as the folder. */
function copyFolder(source: string, target: string, change: Change = same): void {
  mkdirSync(target, { recursive: true });
  for (const name of namesIn(target))
    if (!existsSync(path.join(source, name)))
      rmSync(path.join(target, name), { recursive: true, force: true });
  for (const name of namesIn(source)) copyFile(path.join(source, name), path.join(target, name), change);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}

function copyFile(source: string, target: string, change: Change): void {
  if (!statSync(source).isFile()) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeChanged(target, change(source, readFileSync(source)));
}

/** The tokens that follow from the site's accent, and its own style sheet behind them. */
function themeOf({ accent }: SiteConfig, file: string): string {
  const own = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return (accent ? accentTokens(accent) : '') + own;
}
