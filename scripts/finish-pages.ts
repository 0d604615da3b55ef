// Runs between `next build` and the first start, over every prerendered page: its scripts become two files that wait,
// with the payload that they need, until the page is read; what it needs of its style sheets is written into it; and it
// gets the policy made from its own inline scripts and styles.
// Next keeps whatever headers it served first (.next/server/route-cache), so it must not run later.
// All of this reads what Next and Turbopack write in forms of their own. What has another form than the one known here
// stays as they made it, which works as well and comes later, and a warning names it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { withBase, withoutBase } from '#lib/env/base-path.ts';
import { contentSecurityPolicy } from '#lib/front/policy.ts';
import { getSite } from '#lib/site/index.ts';
import { otherSources } from '#lib/site/other-sources.ts';
import { delayScripts, listScripts } from './pages/delay-scripts.ts';
import { extractPayload } from './pages/extract-payload.ts';
import { inlineStyles } from './pages/inline-styles.ts';
import { type JoinedScripts, joinScripts } from './pages/join-scripts.ts';
import { type PrintSheet, readSheet } from './pages/read-sheet.ts';
import { speculationRules } from './pages/speculation-rules.ts';
import { trimPayload } from './pages/trim-payload.ts';

const compress = promisify(brotliCompress);
const dist = path.resolve(process.env.PORTAL_DIST || '.next');
const pages = path.join(dist, 'server', 'app');
await rm(path.join(dist, 'server', 'route-cache'), { recursive: true, force: true });
await mkdir(path.join(dist, 'static', 'payloads'), { recursive: true });

const others = otherSources(getSite());
const rules = speculationRules(getSite().analytics === undefined);
await writeFile(fileOf(rules.url), rules.text);

const names = (await readdir(pages, { recursive: true })).filter((file) => file.endsWith('.html'));
// The explorer and the list of the tab's requests are nothing without their scripts.
const isRead = (name: string) => !name.startsWith('explorer/') && name !== 'session.html';

const kinds = new Map<string, string[]>();
const sheets = new Map<string, PrintSheet>();
for (const name of names.filter(isRead)) {
  const urls = listScripts(await readFile(path.join(pages, name), 'utf8'));
  if (urls.length > 0) kinds.set(urls.join(' '), urls);
}
const joined = attempt('the scripts of the pages', () =>
  joinScripts([...kinds.values()], (url) => readFileSync(fileOf(url), 'utf8')),
);
for (const { url, text } of joined?.files ?? []) await writeFile(fileOf(url), text);

for (const name of names) {
  const file = path.join(pages, name);
  const html = await readFile(file, 'utf8');
  const finished = isRead(name) && joined !== undefined ? await finish(name, html, joined) : html;
  if (finished !== html) await writeFile(file, finished);
  const base = file.replace(/\.html$/, '');
  const known = JSON.parse(await readFile(`${base}.meta`, 'utf8')) as Meta;
  const headers = {
    ...known.headers,
    'content-security-policy': contentSecurityPolicy(finished, `/${name}`, others),
    'speculation-rules': `"${rules.url}"`,
  };
  await writeFile(`${base}.meta`, JSON.stringify({ ...known, headers, segmentPaths: undefined }));
  await removeRouterFiles(base, known);
}
// What every reader loads, once, is worth the second that the smallest form of it takes.
const shared = [...(joined?.files ?? []).map((each) => each.url), ...sheets.keys()];
for (const url of shared) await writeFile(`${fileOf(url)}.br`, await compress(await readFile(fileOf(url))));
process.stdout.write(
  `${names.length} pages are finished, with ${joined?.files.length ?? 0} files of scripts\n`,
);

async function finish(name: string, html: string, scripts: JoinedScripts): Promise<string> {
  const urls = listScripts(html);
  if (urls.length === 0) return html;
  const finished = attempt(name, () => {
    const { html: page, payload: rows } = extractPayload(html);
    const text = JSON.stringify(trimPayload(rows, page));
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const payload = withBase(`/_next/static/payloads/${hash}.json`);
    const { html: styled, links } = inlineStyles(page, sheetOf);
    return { page: delayScripts(styled, scripts.of(urls), payload, links), payload, text };
  });
  if (finished === undefined) return html;
  await writeFile(fileOf(finished.payload), finished.text);
  return finished.page;
}

/** What Next writes of a page beside it. */
interface Meta {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * More than half of what Next writes is for its router, which asks for nothing here: links are links. A page that Next
 * answers by itself, with a status of its own, it reads with the whole of its payload.
 */
async function removeRouterFiles(base: string, { status = 200 }: Meta): Promise<void> {
  await rm(`${base}.segments`, { recursive: true, force: true });
  if (status === 200 && !path.basename(base).startsWith('_')) await rm(`${base}.rsc`, { force: true });
}

function attempt<T>(what: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`warning: ${what} stays as Next made it: ${reason}\n`);
    return undefined;
  }
}

function sheetOf(url: string): PrintSheet {
  const known = sheets.get(url) ?? readSheet(readFileSync(fileOf(url), 'utf8'), url);
  sheets.set(url, known);
  return known;
}

function fileOf(url: string): string {
  return path.join(dist, decodeURIComponent(withoutBase(url).replace(/^\/_next\//, '')));
}
