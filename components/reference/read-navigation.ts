import { withBase } from '#lib/env/base-path.ts';
import type { Api } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import type { FilterEntry, FilterList } from '../shell/nav-filter.ts';
import type { NavEntry, NavPart } from '../shell/nav-fold.ts';
import { labelParts } from '../shell/nav-label.tsx';
import { foldLabel, rowLabel } from './nav-labels.ts';
import { isUntagged, listOthers, listTags, type NavList } from './nav-lists.ts';

/** Name of all lists in one, for the filter. */
export const allLists = 'all';

/**
 * A list of the navigation by its anchor on the overview, as `NavControls` asks for it; undefined where the API has
 * none of that name.
 */
export function readNavigation(
  api: Api,
  name: string,
): readonly NavPart[] | readonly FilterList[] | undefined {
  const tags = listTags(api);
  const lists = [...tags, ...listOthers(api)];
  if (name === allLists) return lists.flatMap(filterLists);
  const list = lists.find(({ anchor }) => anchor === name);
  return list && partsOf(list, isUntagged(api) && list === tags[0]);
}

/** @param isFlat whether the parts of the list stand for it (`NavFold`) */
function partsOf({ groups }: NavList, isFlat: boolean): NavPart[] {
  const all = groups();
  const depth = all.length > 1 && !isFlat ? 1 : 0;
  return all.map(({ title = words.otherEntries, entries }) => ({
    title: labelParts(foldLabel(title, entries.length, depth)),
    count: entries.length,
    entries: entries.map((entry) => navEntry(entry, depth + 1)),
  }));
}

function navEntry({ href, title, method, look, deprecated }: FilterEntry, depth: number): NavEntry {
  return {
    href: withBase(href),
    title: labelParts(rowLabel(title, method, depth)),
    ...(method !== undefined && { method }),
    ...(look !== undefined && { look }),
    ...(deprecated && { deprecated }),
  };
}

function filterLists({ title: list, groups }: NavList): FilterList[] {
  return groups().map(({ title, entries }) => ({
    title: title === undefined ? list : `${list} / ${title}`,
    entries: entries.map((entry) => ({ ...entry, href: withBase(entry.href) })),
  }));
}
