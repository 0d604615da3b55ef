import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder } from '../env/folders.mjs';
import { ContentError, type ContentFault } from './fault.ts';
import { listFiles } from './list-files.ts';
import { type Collection, collections, type Guide, type GuideSummary } from './model.ts';
import { parseGuide } from './parse-guide.ts';
import { isImage } from './place-images.ts';
import { fillVariables, localVariables } from './variables.ts';

/**
 * Every guide under `folder`, in reading order: collections in their own order, guides by `order`, each joined to
 * its neighbours. Variables that are still in the texts stand for the addresses of one machine: a build fills them in
 * the copy that it takes (scripts/fill-texts.ts).
 * @throws ContentError listing the faults of all files together.
 */
export async function loadGuides(folder = join(siteFolder(), 'content')): Promise<readonly Guide[]> {
  const files = await listFiles(folder);
  const results = await Promise.all(files.flatMap((file) => read(folder, file) ?? []));
  const faults = results.flatMap((result) => (result instanceof ContentError ? result.faults : []));
  faults.push(...findUnread(files));
  const guides = results.filter((result): result is Guide => !(result instanceof ContentError));
  faults.push(...findSharedOrders(guides));
  if (faults.length > 0) throw new ContentError(faults);
  return joinNeighbours(guides.sort(byReadingOrder));
}

const page = new RegExp(`^(${collections.join('|')})/([^/]+)\\.mdx$`);

/** Undefined where no page comes of the file. */
function read(folder: string, file: string): Promise<Guide | ContentError> | undefined {
  const [, collection, slug] = page.exec(file) ?? [];
  if (collection === undefined || slug === undefined) return undefined;
  return readFile(join(folder, file), 'utf8').then((text) => {
    const source = fillVariables(text, localVariables);
    return parseOrFaults(() =>
      parseGuide({ collection: collection as Collection, slug, file: `content/${file}`, source }),
    );
  });
}

/** What lies among the texts and no page comes of: its author waits for one. */
function findUnread(files: readonly string[]): ContentFault[] {
  const unread = files.filter(
    (file) => !page.test(file) && !isImage(file) && !file.startsWith('error-samples/'),
  );
  return unread.map((file) => ({ file: `content/${file}`, line: 1, column: 1, message: whyUnread(file) }));
}

function whyUnread(file: string): string {
  const [folder = ''] = file.split('/');
  const folders = collections.map((name) => `content/${name}`).join(', ');
  if (!/\.mdx?$/.test(file)) return 'is not read: it is neither a page (.mdx) nor a picture';
  if (!(collections as readonly string[]).includes(folder)) return `is not read: pages stand in ${folders}`;
  if (file.split('/').length > 2) return `is not read: pages stand directly in content/${folder}`;
  return `is not read: rename it to ${file.split('/').at(-1)?.replace(/\.md$/, '.mdx')}`;
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
