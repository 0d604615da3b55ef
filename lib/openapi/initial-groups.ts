import { longestList } from './path-groups.ts';

/** Titles that begin with the letters that `title` names, such as `A – C`; absent where all are one list. */
export interface InitialGroup<Named> {
  readonly title?: string;
  readonly entries: readonly Named[];
}

/** Up to this many letters' titles share a group. */
const mostTogether = 60;

/** Many names in alphabetical groups; few, one list in their own order. */
export function groupByInitial<Named extends { readonly title: string }>(
  named: readonly Named[],
  longest = longestList,
): readonly InitialGroup<Named>[] {
  if (named.length <= longest) return [{ entries: named }];
  const sorted = named.toSorted((one, other) => compare(initialOf(one), initialOf(other)));
  const groups: { from: string; to: string; entries: Named[] }[] = [];
  for (const [letter, entries] of Map.groupBy(sorted, initialOf)) {
    const last = groups.at(-1);
    if (last && last.entries.length + entries.length <= mostTogether) {
      last.to = letter;
      last.entries.push(...entries);
    } else groups.push({ from: letter, to: letter, entries: [...entries] });
  }
  return groups.map(({ from, to, entries }) => ({
    title: from === to ? from : `${from} – ${to}`,
    entries: entries.toSorted((one, other) => compare(one.title.toUpperCase(), other.title.toUpperCase())),
  }));
}

function initialOf({ title }: { readonly title: string }): string {
  return /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? '#';
}

// By code points: the same on every machine, whatever its language.
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
