import 'server-only';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Root } from 'mdast';
import { cache } from 'react';
import { dataPath } from '../env/data-path.ts';
import type { Texts } from './include.ts';
import { loadGuides } from './load-guides.ts';
import type { Collection, Guide } from './model.ts';
import { parsePage } from './parse-guide.ts';

let built: Promise<readonly Guide[]> | undefined;

// A build's guides are read once. While a guide is being written, once for each render: the next reload shows it.
const readGuides = process.env.NODE_ENV === 'production' ? readOnce : cache(readBuilt);

/** From the copy that the build has taken of the site's texts (lib/site/write-site.ts). */
function readBuilt(): Promise<readonly Guide[]> {
  return loadGuides(dataPath('content'));
}

function readOnce(): Promise<readonly Guide[]> {
  built ??= readBuilt().catch((error: unknown) => {
    built = undefined;
    throw error;
  });
  return built;
}

/** Guides in reading order; those of one folder where it is named. */
export async function getGuides(collection?: Collection): Promise<readonly Guide[]> {
  const guides = await readGuides();
  return collection === undefined ? guides : guides.filter((guide) => guide.collection === collection);
}

/** What a guide says, for its page. Read when the page is drawn: the trees of all guides would fill the memory. */
export async function getGuideTree({ file }: Guide): Promise<Root> {
  return parsePage({ file, source: await readFile(dataPath(file), 'utf8') }, { texts: written });
}

/** What a page takes in, read where it is named: that it is there has been checked. */
const written: Texts = {
  get: (file) => readFileSync(dataPath(file), 'utf8'),
  keys: () => [],
};
