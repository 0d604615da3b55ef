import type { Guide } from '#lib/content/model.ts';
import { words } from '#words/guides.ts';

/** A page, as the navigation lists it. */
export interface NavPage {
  readonly href: string;
  readonly label: string;
  readonly icon?: string | undefined;
  /** Whether pages below its address stand in the navigation too. */
  readonly isFolderPage: boolean;
}

export interface NavFolder {
  readonly path: string;
  readonly title: string;
  readonly icon?: string | undefined;
  readonly items: readonly NavItem[];
}

export type NavItem = NavPage | NavFolder;

/** Pages in reading order → pages and folders of pages, which hold their own index page first. */
export function groupByFolder(guides: readonly Guide[], depth = 0): NavItem[] {
  const groups = new Map<string, Guide[]>();
  for (const guide of guides) {
    const key = folderAt(guide, depth) ?? guide.href;
    groups.set(key, [...(groups.get(key) ?? []), guide]);
  }
  return [...groups].map(([path, [first, ...others]]) => {
    if (first === undefined) throw new Error(`${path} has no pages`);
    return others.length === 0 && first.above.length <= depth
      ? pageItem(first)
      : folderItem(path, [first, ...others], depth);
  });
}

/** Address of the folder that a page stands in at a depth; an index page stands in its own folder. */
function folderAt({ above, isIndex, href }: Guide, depth: number): string | undefined {
  return above[depth]?.path ?? (isIndex && above.length === depth ? href : undefined);
}

function folderItem(path: string, guides: readonly Guide[], depth: number): NavItem {
  const index = guides.find(({ href }) => href === path);
  const inside = guides.filter((guide) => guide !== index);
  const step = inside[0]?.above[depth];
  return {
    path,
    title: step?.title ?? '',
    icon: step?.icon,
    items: [
      // The folder has its title.
      ...(index ? [{ ...pageItem(index), label: words.overview, icon: undefined, isFolderPage: true }] : []),
      ...groupByFolder(inside, depth + 1),
    ],
  };
}

function pageItem({ href, label, icon, isIndex }: Guide): NavPage {
  return { href, label, icon, isFolderPage: isIndex };
}
