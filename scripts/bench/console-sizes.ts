/**
 * npm run bench:console [-- FOLDER]
 *
 * Reads a finished build (`.next`) and prints what each part of the console adds to the page, gzip: its scripts and
 * styles, less those that are there already when it is loaded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type LazyPart, lazyParts } from './lazy-parts.ts';

const dist = path.resolve(process.argv[2] ?? '.next');

/** By what the module that is loaded exports. A part that is not named here is printed by that. */
const titles: Readonly<Record<string, string>> = {
  Console: 'Console: form, answer, verdict, limit meter, history',
  BodyForm: 'JSON as a form',
  PartsForm: 'Form bodies: urlencoded, multipart, files',
  OAuthFields: 'OAuth',
  EventList: 'Events and tables',
  CsvTable: 'Events and tables',
  Comparison: 'Two answers compared',
  Rehearsal: 'Send until limited',
  worker: 'Verdict, in a worker of its own',
};

const chunks = new Map(
  readdirSync(path.join(dist, 'static/chunks'))
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => [`static/chunks/${name}`, readFileSync(path.join(dist, 'static/chunks', name), 'utf8')]),
);
const parts = lazyParts(chunks);
const root = parts.find(({ name }) => name === 'Console');
if (!root)
  throw new Error(`${dist} holds no console: build first (npm run build), or name the folder of a build`);

print('| part | scripts kB | styles kB |\n|---|---:|---:|');
const page = pageFiles();
printPart(root, page);
const seen = new Set([root.name]);
const open = new Set([...page, ...root.files]);
/** Breadth first: what a part loads is there before what a part of that part does. */
for (let level = partsWithin(root.files); level.length > 0; ) {
  for (const part of level) printPart(part, part.name === 'worker' ? new Set() : open);
  level = partsWithin(level.flatMap(({ files }) => files));
}

function partsWithin(files: readonly string[]): LazyPart[] {
  return parts.filter(({ name, within }) => {
    if (!files.includes(within) || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function printPart({ name, files }: LazyPart, there: ReadonlySet<string>): void {
  const added = files.filter((file) => !there.has(file));
  const size = (ending: string) =>
    added
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(chunks.get(file) ?? '', { level: 9 }).length, 0) / 1000;
  print(`| ${titles[name] ?? name} | ${size('.js').toFixed(1)} | ${size('.css').toFixed(1)} |`);
}

/** What an operation's page has loaded before its console opens. */
function pageFiles(): Set<string> {
  const manifest = path.join(
    dist,
    'server/app/reference/[api]/[operation]/page_client-reference-manifest.js',
  );
  const entries = /"entryJSFiles":(\{.*?\})[,}]/.exec(readFileSync(manifest, 'utf8'))?.[1];
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(dist, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[];
  };
  const byEntry = JSON.parse(entries ?? '{}') as Record<string, string[]>;
  const own = Object.entries(byEntry).filter(([entry]) => /\/(?:layout|\[operation\]\/page)$/.test(entry));
  return new Set([...rootMainFiles, ...own.flatMap(([, files]) => files)]);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
