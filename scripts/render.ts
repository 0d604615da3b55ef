import './lean-heap.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listSamples } from '#components/reference/request-samples.ts';
import { parseSettings } from '#lib/env/parse.ts';
import type { Site } from '#lib/links/site.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { DescriptionError } from '#lib/openapi/fault.ts';
import type { Api } from '#lib/openapi/model.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { serverBaseUrl } from '#lib/request/base-url.ts';
import { readArguments, refuseArguments } from './arguments.ts';
import { contentOf } from './content.ts';

const usage = 'Usage: npm run render -- [--strict] FILE --out DIR';
const options = { out: { type: 'string' }, strict: { type: 'boolean', default: false } } as const;
const { values, positionals } = readArguments(options, usage);
const [file] = positionals;
const { out, strict } = values;

if (file === undefined || positionals.length > 1 || out === undefined) refuseArguments(usage);
const folder = mkdtempSync(path.join(tmpdir(), 'render-'));
try {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const target = path.join(folder, 'catalog');
  const one = { folder: path.dirname(file), only: path.basename(file) };
  buildCatalog({ ...one, target, report, isStrict: strict });
  const pages = await writePages(new CatalogReader(target), out);
  process.stdout.write(`${pages} pages in ${out}\n`);
} catch (error) {
  if (!(error instanceof DescriptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
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
  const { publicOrigin, portalUrl } = parseSettings(process.env);
  return {
    ...contentOf(reader, slug, async () => []),
    name: title,
    description: summary ?? title,
    portalUrl,
    isMocked: () => true,
    getSamples: (operation, example) =>
      listSamples(operation, serverBaseUrl(operation.servers, publicOrigin), example),
  };
}
