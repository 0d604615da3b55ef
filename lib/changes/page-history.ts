import { words } from '#words/changes.ts';
import type { ApiHistory, Change, ChangeKind, ChangePlace } from '../openapi/history.ts';

/** What one version changed about one page, in reading order. */
export interface PageRelease {
  readonly version: string;
  readonly date?: string;
  readonly changes: readonly PageChange[];
}

interface PageChange extends Omit<Change, 'places'> {
  readonly place: ChangePlace;
}

/** The versions that changed a page, the newest first. Versions in which it was not touched are left out. */
export function listPageReleases(page: string, { releases }: ApiHistory): PageRelease[] {
  return releases.flatMap(({ version, date, changes }) => {
    const own = changes.flatMap(({ places, ...change }) =>
      places.filter((place) => place.page === page).map((place): PageChange => ({ ...change, place })),
    );
    return own.length === 0 ? [] : [{ version, changes: own, ...(date !== undefined && { date }) }];
  });
}

/**
 * What has changed about a page, or about one row of it and what lies in it, since a version: the newest first.
 * `undefined`: the version is not known here.
 */
export function listChangesSince(
  version: string,
  page: string,
  anchor: string | undefined,
  history: ApiHistory,
): PageRelease[] | undefined {
  const at = history.releases.findIndex((release) => release.version === version);
  if (at < 0) return undefined;
  const later = { ...history, releases: history.releases.slice(0, at) };
  return listPageReleases(page, later).flatMap((release) => {
    const changes = release.changes.filter(({ place }) => touches(place, anchor));
    return changes.length === 0 ? [] : [{ ...release, changes }];
  });
}

function touches({ anchor, formerly }: ChangePlace, wanted: string | undefined): boolean {
  const changed = anchor ?? formerly;
  if (wanted === undefined || changed === undefined || changed === wanted) return true;
  return changed.startsWith(wanted) && '.[:'.includes(changed.charAt(wanted.length));
}

/** The kinds in the order in which a changelog speaks of them, and their words. */
export function changeKinds(): readonly (readonly [ChangeKind, string])[] {
  return [
    ['added', words.added],
    ['changed', words.changed],
    ['deprecated', words.deprecated],
    ['removed', words.removed],
  ];
}

/** What breaks goes first: it is what a reader must not miss. */
export function ofKind(changes: readonly Change[], kind: ChangeKind): Change[] {
  const own = changes.filter((change) => change.kind === kind);
  return [...own.filter(({ breaking }) => breaking), ...own.filter(({ breaking }) => !breaking)];
}
