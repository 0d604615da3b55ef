import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder } from '../env/folders.mjs';
import { ContentError, type ContentFault } from './fault.ts';
import { listFiles } from './list-files.ts';
import { type Collection, collections, type Guide, type GuideSummary } from './model.ts';
import { parseGuide } from './parse-guide.ts';
import { fillVariables, localVariables } from './variables.ts';

/**
 * Every guide under `folder`, in reading order: collections in their own order, guides by `order`, each joined to
 * its neighbours. Variables that are still in the texts stand for the addresses of one machine: a build fills them in
 * the copy that it takes (scripts/write-texts.ts).
 * @throws ContentError listing the faults of all files together.
 */
export async function loadGuides(folder = join(siteFolder(), 'content')): Promise<readonly Guide[]> {
  const results = (await Promise.all(collections.map((name) => readCollection(folder, name)))).flat();
  const faults = results.flatMap((result) => (result instanceof ContentError ? result.faults : []));
  const guides = results.filter((result): result is Guide => !(result instanceof ContentError));
  faults.push(...findSharedOrders(guides));
  if (faults.length > 0) throw new ContentError(faults);
  return joinNeighbours(guides.sort(byReadingOrder));
}

async function readCollection(folder: string, collection: Collection): Promise<(Guide | ContentError)[]> {
  const names = (await listFiles(join(folder, collection))).filter((name) => name.endsWith('.mdx')).sort();
  return Promise.all(
    names.map(async (name) => {
      const source = fillVariables(await readFile(join(folder, collection, name), 'utf8'), localVariables);
      const file = `content/${collection}/${name}`;
      return parseOrFaults(() =>
        parseGuide({ collection, slug: name.slice(0, -'.mdx'.length), file, source }),
      );
    }),
  );
}

function parseOrFaults(parse: () => Guide): Guide | ContentError {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

// Two guides with one number would change places with the file system's mood.
function findSharedOrders(guides: readonly Guide[]): ContentFault[] {
  const owners = new Map<string, Guide>();
  return guides.flatMap((guide) => {
    const place = `${guide.collection} ${guide.order}`;
    const owner = owners.get(place);
    owners.set(place, owner ?? guide);
    if (owner === undefined) return [];
    const message = `${guide.order} is taken by ${owner.file}`;
    return [{ file: guide.file, line: 1, column: 1, field: 'order', message }];
  });
}

function byReadingOrder(a: Guide, b: Guide): number {
  return collections.indexOf(a.collection) - collections.indexOf(b.collection) || a.order - b.order;
}

function joinNeighbours(guides: readonly Guide[]): readonly Guide[] {
  return guides.map((guide, index) => {
    const previous = guides[index - 1];
    const next = guides[index + 1];
    return Object.freeze({
      ...guide,
      ...(previous === undefined ? {} : { previous: summarize(previous) }),
      ...(next === undefined ? {} : { next: summarize(next) }),
    });
  });
}

function summarize({ collection, slug, href, title, description, section }: Guide): GuideSummary {
  return { collection, slug, href, title, description, section };
}
