import './lean-heap.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listSamples } from '#components/reference/request-samples.ts';
import type { Site } from '#lib/links/site.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { contentOf } from './content.ts';

const usage = 'Usage: npm run render -- FILE --out DIR';
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const [file] = positionals;

if (file === undefined || positionals.length > 1 || values.out === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const catalog = mkdtempSync(path.join(tmpdir(), 'render-'));
  try {
    const report = (line: string) => process.stderr.write(`${line}\n`);
    const target = path.join(catalog, 'catalog');
    buildCatalog({ folder: path.dirname(file), only: path.basename(file), target, report });
    const pages = await writePages(new CatalogReader(target), values.out);
    process.stdout.write(`${pages} pages in ${values.out}\n`);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    for (const fault of error.faults) process.stderr.write(`${formatFault(fault)}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(catalog, { recursive: true, force: true });
  }
}

/** `index.md`, `<operation>.md` and `schemas/<schema>.md`; the number of them. */
async function writePages(reader: CatalogReader, out: string): Promise<number> {
  const [api] = await reader.apis();
  if (api === undefined) return 0;
  const site = siteOf(reader, api);
  const operations = (await reader.operations(api.slug)).map(({ slug }) => slug);
  const pages = ['index', ...operations, ...api.schemas.map(({ slug }) => `schemas/${slug}`)];
  mkdirSync(path.join(out, 'schemas'), { recursive: true });
  for (const page of pages) {
    const address = page === 'index' ? '' : `/${page}`;
    const markdown = await renderPage(`/reference/${api.slug}${address}`, site);
    writeFileSync(path.join(out, `${page}.md`), markdown ?? '');
  }
  return pages.length;
}

function siteOf(reader: CatalogReader, { slug, title, summary }: Api): Site {
  return {
    ...contentOf(reader, slug, async () => []),
    name: title,
    description: summary ?? title,
    origin: process.env.PUBLIC_ORIGIN || 'http://localhost:3000',
    getSamples: (operation) => listSamples(operation, baseUrl(operation)),
  };
}

/** The first server with its variables at their defaults. */
function baseUrl({ servers: [server] }: Operation): string {
  const url = (server?.variables ?? []).reduce(
    (text, { name, default: value }) => text.replaceAll(`{${name}}`, value),
    server?.url ?? '/',
  );
  return URL.canParse(url, 'http://localhost')
    ? new URL(url, 'http://localhost').href.replace(/\/$/, '')
    : url;
}
