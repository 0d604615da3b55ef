import { words } from '#words/guides.ts';
import { type Collection, collections, type FolderStep, type Guide, type GuideSummary } from './model.ts';
import type { ParsedGuide } from './parse-guide.ts';
import { titleOfName } from './take-title.ts';

/** What pages stand under that name no section. */
const usualSections: Readonly<Record<Collection, keyof typeof words>> = {
  guides: 'guides',
  'best-practices': 'bestPractices',
  pages: 'morePages',
};

/** A folder of guides; the collections are the outermost ones. */
interface Folder {
  readonly name: string;
  readonly path: string;
  readonly index: ParsedGuide | undefined;
  readonly pages: readonly ParsedGuide[];
  readonly folders: readonly Folder[];
}

interface Around {
  readonly above: readonly FolderStep[];
  readonly section: string;
}

/**
 * Guides in reading order, each with what stands around it: collections in their own order; in a folder its index page,
 * then pages and folders by `order`, those without one last, by name. A folder has the order of its index page.
 */
export function orderGuides(guides: readonly ParsedGuide[]): readonly Guide[] {
  const ordered = collections.flatMap((collection) => {
    const own = guides.filter((guide) => guide.collection === collection);
    const root = folderOf(own, '', collection === 'pages' ? '' : `/${collection}`);
    return guidesOf(root, { above: [], section: words[usualSections[collection]] });
  });
  return joinNeighbours(ordered);
}

/** @param prefix of the slugs in it: empty, or `payments/` */
function folderOf(guides: readonly ParsedGuide[], prefix: string, path: string): Folder {
  const under = guides.filter(
    ({ slug, isIndex }) => slug.startsWith(prefix) && !(isIndex && `${slug}/` === prefix),
  );
  const isPage = ({ slug, isIndex }: ParsedGuide) => !isIndex && !slug.slice(prefix.length).includes('/');
  const names = new Set(
    under.filter((each) => !isPage(each)).map(({ slug }) => slug.slice(prefix.length).split('/')[0] ?? ''),
  );
  return {
    ...{ name: prefix.split('/').at(-2) ?? '', path },
    index: guides.find(
      ({ slug, isIndex }) => isIndex && (slug === '' ? prefix === '' : `${slug}/` === prefix),
    ),
    pages: under.filter(isPage),
    folders: [...names]
      .filter((name) => name !== '')
      .map((name) => folderOf(under, `${prefix}${name}/`, `${path}/${name}`)),
  };
}

function guidesOf(folder: Folder, { above, section }: Around): Guide[] {
  const isRoot = folder.name === '';
  const isTop = above.length === 0;
  const own = isTop && !isRoot ? (folder.index?.section ?? section) : section;
  const step: FolderStep = {
    path: folder.path,
    title: folder.index?.label ?? titleOfName(folder.name),
    hasPage: folder.index !== undefined,
    ...(folder.index?.icon !== undefined && { icon: folder.index.icon }),
  };
  const inside = { above: isRoot ? above : [...above, step], section: own };
  const entries = [...folder.pages.map(entryOfPage), ...folder.folders.map(entryOfFolder)].sort(byOrder);
  return [
    ...(folder.index
      ? [
          placed(
            folder.index,
            { above, section: (isTop ? folder.index.section : undefined) ?? own },
            inside.above,
          ),
        ]
      : []),
    ...entries.flatMap(({ item }) =>
      'pages' in item
        ? guidesOf(item, inside)
        : [placed(item, { ...inside, section: (isRoot ? item.section : undefined) ?? own })],
    ),
  ];
}

function placed(guide: ParsedGuide, { above, section }: Around, listed = above): Guide {
  const { isDraft: _, ...rest } = guide;
  const place = listed.length === 0 ? section : listed.map(({ title }) => title).join(' › ');
  return { ...rest, above, section, place };
}

interface Entry {
  readonly order: number;
  readonly name: string;
  readonly item: ParsedGuide | Folder;
}

function entryOfPage(page: ParsedGuide): Entry {
  return { order: page.order ?? Number.POSITIVE_INFINITY, name: page.slug, item: page };
}

function entryOfFolder(folder: Folder): Entry {
  return { order: folder.index?.order ?? Number.POSITIVE_INFINITY, name: folder.path, item: folder };
}

function byOrder(a: Entry, b: Entry): number {
  if (a.order !== b.order) return a.order - b.order;
  const [first = '', second = ''] = [a, b].map(({ name }) => name.split('/').at(-1));
  return first < second ? -1 : 1;
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
