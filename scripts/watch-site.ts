// `npm run dev`: what is edited in the site's folder shows at the next look at the page.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { getSite } from '#lib/site/index.ts';
import { wordFiles } from '#lib/site/read-words.ts';
import { writeSite } from '#lib/site/write-site.ts';
import { fillTexts } from './fill-texts.ts';

/** Milliseconds between two looks. Looking finds every change on any system; being told loses files that are replaced. */
const pause = 500;

/** Texts, pictures and theme are copied to where the bundler watches them; of the rest the catalog is built anew. */
export function watchSite(): void {
  const site = siteFolder();
  follow(
    ['content', 'public', 'theme.css'].map((name) => path.join(site, name)),
    () => {
      writeSite(getSite(), site);
      fillTexts().catch((error: Error) => process.stderr.write(`${error.message}\n`));
    },
  );
  follow(
    [
      openapiFolder(),
      path.join(site, 'portal.config.ts'),
      ...wordFiles(getSite().language).map((name) => path.join(site, name)),
    ],
    buildCatalog,
  );
}

function follow(places: readonly string[], tell: () => void): void {
  let known = stateOf(places);
  setInterval(() => {
    const now = stateOf(places);
    if (now === known) return;
    known = now;
    tell();
  }, pause).unref();
}

/** Names, sizes and times of all files there. */
function stateOf(places: readonly string[]): string {
  return places.flatMap(filesUnder).map(stampOf).join('\n');
}

function filesUnder(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name));
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return `${file} ${stats?.mtimeMs} ${stats?.size}`;
}

let isBuilding = false;
let isStale = false;

/** In a process of its own, which writes what is wrong to the terminal; the old catalog then stays. */
function buildCatalog(): void {
  isStale = isBuilding;
  if (isBuilding) return;
  isBuilding = true;
  const child = spawn(process.execPath, ['scripts/build-catalog.ts'], { stdio: 'inherit' });
  child.once('exit', () => {
    isBuilding = false;
    if (isStale) buildCatalog();
  });
}
