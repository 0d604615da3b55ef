import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openapiFolder } from '../../lib/env/folders.mjs';
import { nodePath } from './node-path.mjs';
import { root, run, StepError } from './run.mjs';
import { check, counted } from './suites.mjs';
import { testPages } from './test-pages.mjs';

const usage = 'Usage: npm test -- --site DIR [--quick] [--backend] [--pages N]';

/**
 * The checks of a site of its own: its configuration, its descriptions, its texts and its permanent links; every example of
 * its pages; and, but for `--quick`, the pages themselves in the browser.
 *
 * @param args what follows `--site DIR`
 */
export async function testSite(args) {
  const { quick, backend, pages } = readOptions(args);
  const work = await mkdtemp(path.join(tmpdir(), 'portal-site-test-'));
  const node = (...step) => run(nodePath(), step, { PORTAL_WORK: work });
  try {
    const { results, isReadable, isBuildable } = await testSources(node);
    const argument = backend ? ['--backend'] : [];
    const examples = (file) =>
      node('--conditions=react-server', 'scripts/site-test/examples.ts', file, ...argument);
    if (isReadable) results.push(await counted('Examples', examples));
    if (isBuildable && !quick) results.push(...(await testPages({ work, pages })));
    return results;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        quick: { type: 'boolean', default: false },
        backend: { type: 'boolean', default: false },
        pages: { type: 'string', default: '60' },
      },
    });
    if (/^[1-9]\d{0,5}$/.test(values.pages)) return values;
  } catch {
    // An argument that there is not: told as any other that is wrong.
  }
  throw new StepError(usage);
}

/** Also whether there is a catalog, of which examples come, and whether a build would come to its end. */
async function testSources(node) {
  const folder = openapiFolder(process.env, root);
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:ya?ml|json)$/i.test(name));
  const files = names.map((name) => path.join(folder, name));
  const settings = await check('Configuration', () => node('scripts/check-settings.ts'));
  // An error in a description leaves out what it makes unreadable, and the rest is shown.
  const descriptions = await check('Descriptions', () => node('scripts/check.ts', ...files));
  const catalog = await check('Catalog', () => node('scripts/build-catalog.ts'));
  const texts = await check('Texts and permanent links', () => node('scripts/links.ts', '--check'));
  // It reads the same texts, and would say their faults again.
  const search = texts.failed > 0 ? [] : [await check('Search', () => node('scripts/build-search.ts'))];
  const isRight = (...checks) => checks.every(({ failed }) => failed === 0);
  return {
    results: [settings, descriptions, catalog, texts, ...search],
    isReadable: isRight(settings, catalog),
    isBuildable: isRight(settings, catalog, texts, ...search),
  };
}
