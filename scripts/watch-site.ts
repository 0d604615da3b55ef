// `npm run dev`: what is edited in the site's folder shows in the open page, and what is wrong in it does, too.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dataPath } from '#lib/env/data-path.ts';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { writeChanged } from '#lib/env/write-changed.ts';
import { getSite } from '#lib/site/index.ts';
import { wordFiles } from '#lib/site/read-words.ts';
import { writeSite } from '#lib/site/write-site.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';
import { checkLinks, type Faults, prepareCatalog, renewCatalog, tell } from './dev/steps.ts';
import { fillTexts } from './fill-texts.ts';

/** Milliseconds between two looks. Looking finds every change on any system; being told loses files that are replaced. */
const pause = 100;
/** How many times as long as a look takes the pause is at least: of thousands of pictures a look takes its time. */
const share = 20;
/** Milliseconds that the page has to show an edit before the links of all texts are checked. */
const calm = 1_500;

/** Begins to watch. `serve.ts` calls it before the first page is compiled, which needs the state that this writes. */
export function watchSite(): void {
  const site = siteFolder();
  const inSite = (names: readonly string[]) => names.map((name) => path.join(site, name));
  const read = ['portal.config.ts', ...wordFiles(getSite().language)];
  follow([openapiFolder(), ...inSite(read)], () => renew('descriptions'));
  follow(inSite(['content', 'public', 'theme.css']), () => renew('texts'));
  // Last: who sees the state may edit already.
  show([]);
  prepareCatalog();
  renew('texts');
}

/** @param tell called once two looks that follow one another find the same change: a file may be half written */
function follow(places: readonly string[], tell: () => void): void {
  let told = stateOf(places);
  let seen = told;
  const look = (): void => {
    const began = performance.now();
    const now = stateOf(places);
    if (now !== told && now === seen) {
      told = now;
      tell();
    }
    seen = now;
    setTimeout(look, Math.max(pause, (performance.now() - began) * share)).unref();
  };
  look();
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

type Change = 'descriptions' | 'texts';

const waiting = new Set<Change>();
let isRenewing = false;
let check: ReturnType<typeof checkLater> | undefined;

/** Makes again what follows from the files that have changed, then from those that change meanwhile. */
async function renew(change: Change): Promise<void> {
  waiting.add(change);
  check?.end();
  if (isRenewing) return;
  isRenewing = true;
  while (waiting.size > 0) {
    const changes = new Set(waiting);
    waiting.clear();
    // After a fault the data stay as they were, and so does what is shown.
    const faults = changes.has('descriptions') ? await renewCatalog() : await copyTexts();
    // The server's own words, where the language is another one now.
    if (faults.length === 0) speakAsBuilt();
    show(faults);
    if (faults.length === 0) check = checkLater();
  }
  isRenewing = false;
}

/** The check takes longer than all else: it follows when the page has shown the edit, unless the next one comes first. */
function checkLater(): { end(): void } {
  let running: ReturnType<typeof checkLinks> | undefined;
  const timer = setTimeout(async () => {
    running = checkLinks();
    const faults = await running.faults;
    // Another edit has come, or the page says so already.
    if (running !== undefined && faults.length > 0) show(faults);
  }, calm);
  return {
    end: () => {
      clearTimeout(timer);
      running?.end();
      running = undefined;
    },
  };
}

/** Texts, pictures and theme need no new catalog. */
async function copyTexts(): Promise<Faults> {
  try {
    writeSite(getSite(), siteFolder());
    await fillTexts();
    return [];
  } catch (error) {
    return tell((error as Error).message);
  }
}

/** A module that the layout imports (components/shell/site-state.ts): the time in it makes each writing a change. */
function show(faults: Faults): void {
  mkdirSync(dataPath(), { recursive: true });
  const time = new Date().toISOString();
  writeChanged(
    dataPath('state.ts'),
    `// ${time}\nexport const faults = ${JSON.stringify(faults)};\nexport const time = '${time}';\n`,
  );
}
