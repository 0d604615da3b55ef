/**
 * npm run bench:pages -- FILE… [--runs 5] [--pages 5]
 * npm run bench:pages -- URL… [--runs 5]
 *
 * Builds the portal from the given OpenAPI files in a copy of its own and prints what the build and a spread of
 * operation pages cost: smallest, quartiles and largest by HTML, each opened cold at its last response row. Or opens
 * pages of portals that run, such as one page before and after a change. Pages take turns, so that a busy spell of the
 * machine meets all of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { type Conditions, loadPage, type PageLoad } from './page-load.ts';
import { PortalCopy } from './portal-copy.ts';
import { formatSpread, spread } from './statistics.ts';

const conditions: readonly Conditions[] = [
  { name: 'unthrottled' },
  { name: '150 ms, 1.6 Mbit/s, CPU ÷ 4', throttle: { latency: 150, bitsPerSecond: 1_600_000, cpu: 4 } },
];

const figures: readonly { title: string; of: (load: PageLoad) => number }[] = [
  { title: 'HTML kB', of: (load) => load.htmlBytes / 1000 },
  { title: 'JS kB', of: (load) => load.scriptBytes / 1000 },
  { title: 'total kB', of: (load) => load.totalBytes / 1000 },
  { title: 'requests', of: (load) => load.requests },
  { title: 'elements', of: (load) => load.elements },
  { title: 'first paint ms', of: (load) => load.firstPaint },
  { title: 'title and path ms', of: (load) => load.headVisible },
  { title: 'linked row ms', of: (load) => load.linkedRowVisible },
  { title: 'blocking ms', of: (load) => load.blocking },
  { title: 'with scripts ms', of: (load) => load.blockingWithScripts },
  { title: 'style ms', of: (load) => load.work.style },
  { title: 'layout ms', of: (load) => load.work.layout },
  { title: 'script ms', of: (load) => load.work.script },
  { title: 'parse, paint and other ms', of: (load) => load.work.other },
];

interface BuiltPage {
  readonly path: string;
  readonly gzipBytes: number;
  readonly anchor: string;
}

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, pages: { type: 'string', default: '5' } },
});
if (files.length === 0)
  throw new Error('name at least one OpenAPI file, or the address of a page: npm run bench:pages -- FILE…');

if (files.every((file) => /^https?:/.test(file))) await measurePages(files);
else await measureBuild();

async function measureBuild(): Promise<void> {
  const copy = new PortalCopy(files);
  try {
    const build = await copy.build();
    const pages = operationPages(copy.directory);
    const sizes = spread(pages.map((page) => page.gzipBytes / 1000));
    print(`\n# ${files.map((file) => file.slice(file.lastIndexOf('/') + 1)).join(', ')}`);
    print(
      `build: ${build.seconds.toFixed(1)} s, peak ${build.peakMiB.toFixed(0)} MiB, ${pages.length} operation pages`,
    );
    print(`HTML of an operation page, gzip: ${formatSpread(sizes, 1)} kB`);
    const picked = pickSpread(pages, Number(options.pages));
    const origin = await copy.start();
    await measurePages(picked.map((page) => `${origin}${page.path}#${page.anchor}`));
  } finally {
    await copy.remove();
  }
}

async function measurePages(urls: readonly string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    for (const condition of conditions) await measureUnder(condition, browser, urls);
  } finally {
    await browser.close();
  }
}

async function measureUnder(condition: Conditions, browser: Browser, urls: readonly string[]): Promise<void> {
  const runs = Number(options.runs);
  const loads = new Map<string, PageLoad[]>(urls.map((url) => [url, []]));
  for (let run = 0; run < runs; run++)
    for (const [url, done] of loads) done.push(await loadPage(browser, url, condition));
  print(`\n## ${condition.name}, medians of ${runs} (range)\n`);
  print(`| page | ${figures.map((figure) => figure.title).join(' | ')} |`);
  print(`|---|${figures.map(() => '---').join('|')}|`);
  for (const [url, done] of loads) {
    const cells = figures.map(({ of }) => formatSpread(spread(done.map(of))));
    print(`| ${url} | ${cells.join(' | ')} |`);
  }
}

/** Every prerendered operation page, by size. */
function operationPages(directory: string): BuiltPage[] {
  const app = join(directory, '.next/server/app');
  const manifest = JSON.parse(readFileSync(join(directory, '.next/prerender-manifest.json'), 'utf8')) as {
    routes: Record<string, unknown>;
  };
  return Object.keys(manifest.routes)
    .filter((path) => /^\/reference\/[^/]+\/[^/]+$/.test(path))
    .map((path) => {
      const html = readFileSync(join(app, `${path}.html`), 'utf8');
      return { path, gzipBytes: gzipSync(html).length, anchor: lastResponseRow(html) };
    })
    .sort((a, b) => a.gzipBytes - b.gzipBytes);
}

function lastResponseRow(html: string): string {
  const anchors = [...html.matchAll(/ id="(response-[^"]+)"/g)].map((match) => match[1] ?? '');
  return anchors.at(-1) ?? 'examples';
}

/** The first, the last, and equal steps between them. */
function pickSpread<T>(items: readonly T[], count: number): T[] {
  const steps = Math.max(1, Math.min(count, items.length) - 1);
  const picked = Array.from(
    { length: steps + 1 },
    (_, step) => items[Math.round((step * (items.length - 1)) / steps)],
  );
  return [...new Set(picked)].filter((item) => item !== undefined);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
