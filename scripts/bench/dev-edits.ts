/**
 * npm run bench:dev -- [--site DIR] [--openapi FILE] [--runs 5] [--only KIND]
 *
 * How long `npm run dev` takes to show an edit in the open page, by what is edited: the median and range of the runs, and
 * the processor time that each costs (user and system, of the portal and all that it starts; Linux only). The site is
 * copied; with `--openapi` its descriptions are that one file. An edit that does not show within a minute ends it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, browserPath } from '../steps/browser.mjs';
import { processorSeconds } from './process-tree.ts';
import { formatSpread, spread } from './statistics.ts';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: '.' },
    openapi: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const port = process.env.PORT || '3000';
const address = `http://localhost:${port}`;
const site = copySite();

/** One kind of edit: what stands in the file, what is put in its place, and where it shows. */
interface Kind {
  readonly name: string;
  readonly page: string;
  edit(mark: string): void;
  /** Whether the page shows it; runs there. */
  isShown(mark: string): boolean;
}

const text = path.join(site, 'content/guides/bench.mdx');
const description = path.join(site, 'openapi', nameOfDescription());
const config = path.join(site, 'portal.config.ts');
const theme = path.join(site, 'theme.css');
const original = { description: readFileSync(description, 'utf8'), config: readFileSync(config, 'utf8') };
/** Of the first operation. */
const summary = /(^paths:[\s\S]*?\bsummary:\s*|"paths":[\s\S]*?"summary":\s*)(?:"[^"]*"|[^\n"]+)/m;
/** Known when the portal answers: the page of the first operation, without its origin. */
const operationPage = 'operation';

const kinds: readonly Kind[] = [
  {
    name: 'text',
    page: '/guides/bench',
    edit: (mark) => writeFileSync(text, guide(mark)),
    isShown: (mark) => document.querySelector('main')?.textContent?.includes(mark) === true,
  },
  {
    name: 'description',
    page: operationPage,
    edit: (mark) =>
      writeFileSync(
        description,
        original.description.replace(summary, (_, key) => `${key}"${mark}"`),
      ),
    isShown: (mark) => document.querySelector('main')?.textContent?.includes(mark) === true,
  },
  {
    name: 'overlay',
    page: operationPage,
    edit: (mark) =>
      writeFileSync(
        description.replace(/\.\w+$/, '.overlay.yaml'),
        `overlay: 1.0.0\ninfo: { title: Bench, version: "1" }\nactions: [{ target: "$.paths.*[?@.operationId]", update: { summary: ${mark} } }]\n`,
      ),
    isShown: (mark) => document.querySelector('main')?.textContent?.includes(mark) === true,
  },
  {
    name: 'configuration',
    page: '/guides/bench',
    edit: (mark) => writeFileSync(config, original.config.replace(/\bname: '[^']*'/, `name: '${mark}'`)),
    isShown: (mark) => document.querySelector('header')?.textContent?.includes(mark) === true,
  },
  {
    name: 'theme',
    page: '/guides/bench',
    edit: (mark) => writeFileSync(theme, `:root { --bench: ${mark}; }\n`),
    isShown: (mark) => getComputedStyle(document.documentElement).getPropertyValue('--bench').trim() === mark,
  },
];

const portal = spawn(process.execPath, ['scripts/start.mjs', '--dev', '--site', site], {
  env: {
    ...process.env,
    PORT: port,
    PUBLIC_ORIGIN: address,
    BASE_PATH: '',
    OPENAPI_DIR: '',
    SANDBOX_ORIGIN: 'http://127.0.0.1:9',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const browser = await chromium.launch({ executablePath: browserPath() ?? '', args: [...browserArguments] });
try {
  const page = await browser.newPage();
  process.stdout.write(
    `load ${loadavg()[0]?.toFixed(1)}, ${options.runs} runs\n\nedit | seconds | processor seconds\n`,
  );
  for (const kind of kinds.filter(({ name }) => options.only === undefined || options.only === name))
    process.stdout.write(`${kind.name} | ${await measure(kind, page)}\n`);
  process.stdout.write(`\nload ${loadavg()[0]?.toFixed(1)}\n`);
} finally {
  await browser.close();
  if (portal.exitCode === null) {
    portal.kill('SIGTERM');
    await once(portal, 'exit');
  }
  rmSync(site, { recursive: true, force: true });
}

async function measure(kind: Kind, page: Page): Promise<string> {
  await open(kind, page);
  const times: number[] = [];
  const costs: number[] = [];
  // The first is not counted: it compiles what the others find compiled.
  for (let run = 0; run <= Number(options.runs); run += 1) {
    const mark = `edit${Date.now()}`;
    const [began, before] = [performance.now(), processorSeconds(portal.pid ?? 0)];
    kind.edit(mark);
    await page.waitForFunction(kind.isShown, mark, { timeout: 60_000, polling: 20 });
    const seconds = (performance.now() - began) / 1000;
    // What follows after it is shown belongs to its cost.
    await page.waitForTimeout(3_000 + seconds * 1_000);
    if (run > 0) {
      times.push(seconds);
      costs.push(processorSeconds(portal.pid ?? 0) - before);
    }
  }
  return `${formatSpread(spread(times), 2)} | ${formatSpread(spread(costs), 2)}`;
}

/** The portal may not listen yet, and the first look compiles the page. */
async function open(kind: Kind, page: Page): Promise<void> {
  for (const end = Date.now() + 180_000; ; ) {
    const place = kind.page === operationPage ? await firstOperation().catch(() => '/reference') : kind.page;
    const answer = await page.goto(address + place).catch(() => undefined);
    if (answer?.ok()) break;
    if (Date.now() > end || portal.exitCode !== null) throw new Error(`${place} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  // Until then a page does not follow edits.
  await page.waitForLoadState('load');
  await page.waitForTimeout(3_000);
}

async function firstOperation(): Promise<string> {
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
  const places = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  const id = /\boperationId"?:\s*"?([^\s",]+)/.exec(original.description)?.[1] ?? '';
  const slug = id
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/\W+/g, '-')
    .toLowerCase();
  return (
    places.find((place) => place.startsWith('/reference/') && place.endsWith(`/${slug}`)) ?? '/reference'
  );
}

function copySite(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dev-edits-'));
  const names = ['portal.config.ts', 'openapi', 'content', 'public', 'theme.css', 'sandbox', 'links.lock'];
  for (const name of names) {
    const source = path.join(options.site, name);
    if (existsSync(source)) cpSync(source, path.join(folder, name), { recursive: true });
  }
  if (options.openapi !== undefined) {
    rmSync(path.join(folder, 'openapi'), { recursive: true });
    cpSync(options.openapi, path.join(folder, 'openapi', path.basename(options.openapi)));
    rmSync(path.join(folder, 'links.lock'), { force: true });
    const slug = path
      .basename(options.openapi)
      .replace(/\.\w+$/, '')
      .replaceAll('.', '-');
    writeFileSync(
      path.join(folder, 'portal.config.ts'),
      `import { defineSite } from 'developer-portal/site';\n\nexport default defineSite({ engine: '1.1.0', name: 'Bench', description: 'A description that is edited.', mainApi: '${slug}', apis: [{ slug: '${slug}', backend: 'mock' }] });\n`,
    );
    rmSync(path.join(folder, 'content'), { recursive: true });
    mkdirSync(path.join(folder, 'content/guides'), { recursive: true });
  }
  writeFileSync(path.join(folder, 'content/guides/bench.mdx'), guide('Begin'));
  return folder;
}

function guide(mark: string): string {
  return `---\ntitle: Bench\n---\n\n## ${mark}\n\nA text that is edited.\n`;
}

function nameOfDescription(): string {
  const names = readdirSync(path.join(site, 'openapi'));
  return names.find((name) => /(?<!overlay)\.(?:ya?ml|json)$/.test(name)) ?? '';
}
