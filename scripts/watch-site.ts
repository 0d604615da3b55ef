// `npm run dev`: what is edited in the site's folder shows in the open page, and what is wrong in it does, too.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dataPath } from '#lib/env/data-path.ts';
import { openapiFolder, siteFolder } from '#lib/env/folders.mjs';
import { writeChanged } from '#lib/env/write-changed.ts';
import { getSite } from '#lib/site/index.ts';
import { wordFiles } from '#lib/site/read-words.ts';
import { writeSite } from '#lib/site/write-site.ts';
import { fillTexts } from './fill-texts.ts';

/** Milliseconds between two looks. Looking finds every change on any system; being told loses files that are replaced. */
const pause = 300;

/** Begins to watch. `serve.ts` calls it before the first page is compiled, which needs the state that this writes. */
export function watchSite(): void {
  writeState([]);
  const site = siteFolder();
  const inSite = (names: readonly string[]) => names.map((name) => path.join(site, name));
  const read = ['portal.config.ts', ...wordFiles(getSite().language)];
  follow([openapiFolder(), ...inSite(read)], () => renew('descriptions'));
  follow(inSite(['content', 'public', 'theme.css']), () => renew('texts'));
  renew('texts');
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

type Change = 'descriptions' | 'texts';

const waiting = new Set<Change>();
let isRenewing = false;

/** Makes again what follows from the files that have changed, then from those that change meanwhile. */
async function renew(change: Change): Promise<void> {
  waiting.add(change);
  if (isRenewing) return;
  isRenewing = true;
  while (waiting.size > 0) {
    const changes = new Set(waiting);
    waiting.clear();
    writeState(await faultsAfter(changes));
  }
  isRenewing = false;
}

/** After a fault the data stay as they were, and so does what is shown. */
async function faultsAfter(changes: ReadonlySet<Change>): Promise<readonly string[]> {
  const faults = changes.has('descriptions') ? await run('scripts/build-catalog.ts') : await copyTexts();
  if (faults.length > 0) return faults;
  // Seen at once: the check takes as long again.
  writeState([]);
  return run('scripts/links.ts', '--check');
}

/** Texts, pictures and theme need no new catalog. */
async function copyTexts(): Promise<readonly string[]> {
  try {
    writeSite(getSite(), siteFolder());
    await fillTexts();
    return [];
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`${message}\n`);
    return message.split('\n');
  }
}

/** A step of a build, in a process of its own; what it said where it failed. */
function run(...step: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    // A quarter of a step's time would go into compiling the same modules again.
    const env = { ...process.env, NODE_COMPILE_CACHE: dataPath('compile-cache') };
    const child = spawn(process.execPath, step, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      process.stderr.write(part);
    });
    child.once('close', (code) => resolve(code === 0 ? [] : text.split('\n').filter((line) => line !== '')));
  });
}

/** A module that the layout imports (components/shell/site-state.ts): the time in it makes each writing a change. */
function writeState(faults: readonly string[]): void {
  mkdirSync(dataPath(), { recursive: true });
  const time = new Date().toISOString();
  writeChanged(
    dataPath('state.ts'),
    `// ${time}\nexport const faults = ${JSON.stringify(faults)};\nexport const time = '${time}';\n`,
  );
}
