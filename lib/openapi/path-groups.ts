import type { OperationSummary } from './model.ts';
import { titleFromIdentifier } from './normalize/title.ts';

/** Operations whose paths begin alike. */
export interface PathGroup {
  /** Such as `Branches`, of `/repos/{owner}/{repo}/branches/…`; absent where nothing joins them but their tag. */
  readonly title?: string;
  readonly operations: readonly OperationSummary[];
}

/** Up to this many operations are read as one list; a longer one is searched, and wants headings. */
export const longestList = 30;

/** The same where no tag says what the operations are about: paths are all that orders them. */
export const longestUntagged = 8;

/**
 * The operations of one tag in groups by their paths, in reading order; one group without a title where they are few
 * (`longest`) or nothing divides them. Names in a path divide, parameters do not. A group that is longer than a list
 * is divided by the next name, and what would stand alone stays with the group above it.
 */
export function groupByPath(
  operations: readonly OperationSummary[],
  longest = longestList,
): readonly PathGroup[] {
  if (operations.length <= longest) return [{ operations }];
  const routes = operations.map((operation) => ({ operation, names: namesOf(operation.path) }));
  const groups = divide(routes, [], operations.length / 2);
  if (groups.length < 2) return [{ operations }];
  const order = new Map(operations.map((operation, index) => [operation, index]));
  const place = ({ routes: [first] }: Group) => (first && order.get(first.operation)) ?? 0;
  const titles = titlesOf(groups);
  return groups
    .map((group, index) => ({ group, title: titles[index] }))
    .sort((one, other) => place(one.group) - place(other.group))
    .map(({ group, title }) => ({
      ...(title !== undefined && { title }),
      operations: group.routes.map(({ operation }) => operation),
    }));
}

interface Route {
  readonly operation: OperationSummary;
  readonly names: readonly string[];
}

interface Group {
  /** The names that all paths of the group begin with. */
  readonly names: readonly string[];
  /** How many of them most paths of the tag share, so that they tell nothing apart. */
  readonly shared: number;
  readonly routes: readonly Route[];
}

/** Deeper names divide nothing that a reader would still take for one thing. */
const deepest = 12;

/** The names in a path, without its parameters: `/repos/{owner}/pulls.json` → `repos`, `pulls`. */
function namesOf(path: string): string[] {
  return path
    .replace(/\.(?:json|xml)$/, '')
    .split(/[/.:]/)
    .map((part) => /^[^{(?#]*/.exec(part)?.[0] ?? '')
    .filter((name) => name !== '')
    .slice(0, deepest);
}

/** @param most more operations than these are most of the tag */
function divide(
  routes: readonly Route[],
  names: readonly string[],
  most: number,
  shared = 0,
): readonly Group[] {
  const own = routes.length > most ? names.length : shared;
  const next = Map.groupBy(routes, (route) => route.names[names.length]);
  const children = [...next].flatMap(([name, below]) =>
    name === undefined || below.length < 2 ? [] : [{ name, below }],
  );
  const [only] = children;
  // All paths go on with the same name: it divides nothing, and the next one may.
  if (only?.below.length === routes.length) return divide(routes, [...names, only.name], most, own);
  const divided = new Set(children.flatMap(({ below }) => below));
  const left = routes.filter((route) => !divided.has(route));
  return [
    ...(left.length > 0 ? [{ names, shared: Math.min(own, names.length), routes: left }] : []),
    ...children.flatMap(({ name, below }): readonly Group[] => {
      const path = [...names, name];
      return below.length > longestList
        ? divide(below, path, most, own)
        : [{ names: path, shared: own, routes: below }];
    }),
  ];
}

/** As few of a group's last names as tell it from all others; none for what only the tag joins. */
function titlesOf(groups: readonly Group[]): (string | undefined)[] {
  const short = groups.map(({ names, shared }) => titleOf(names.slice(Math.min(shared, names.length - 1))));
  const count = Map.groupBy(short, (title) => title);
  return groups.map(({ names }, index) => {
    const title = short[index];
    const isShared = (count.get(title)?.length ?? 0) > 1;
    return isShared ? titleOf(names) : title;
  });
}

function titleOf(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.map(titleFromIdentifier).join(' / ');
}
