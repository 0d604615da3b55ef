import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openapiFolder } from '../../lib/env/folders.mjs';
import { nodePath } from './node-path.mjs';
import { root, run } from './run.mjs';
import { check } from './suites.mjs';

/** The checks of a site of its own: its configuration, its descriptions, its texts and its permanent links. */
export async function testSite() {
  const folder = openapiFolder(process.env, root);
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:ya?ml|json)$/i.test(name));
  const files = names.map((name) => path.join(folder, name));
  const work = await mkdtemp(path.join(tmpdir(), 'portal-site-test-'));
  const node = (...args) => run(nodePath(), args, { PORTAL_WORK: work });
  try {
    const results = [
      await check('Configuration', () => node('scripts/check-settings.ts')),
      await check('Descriptions', () => node('scripts/check.ts', ...files)),
      await check('Catalog', () => node('scripts/build-catalog.ts')),
    ];
    const texts = await check('Texts and permanent links', () => node('scripts/links.ts', '--check'));
    // It reads the same texts, and would say their faults again.
    const search = texts.failed > 0 ? [] : [await check('Search', () => node('scripts/build-search.ts'))];
    return [...results, texts, ...search];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
