import { say } from '#lib/words/say.ts';
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

/** Changes of one kind, under a title of their own. */
export interface ChangeGroup {
  readonly kind: 'breaking' | ChangeKind;
  readonly title: string;
  /** How many, in words: `2 added`. */
  readonly count: string;
  readonly changes: readonly Change[];
}

/** Changes as a changelog tells them: what breaks goes first, whatever its kind, as a reader must not miss it. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  return (['breaking', 'added', 'changed', 'deprecated', 'removed'] as const).flatMap((kind) => {
    const own = changes.filter((change) => (change.breaking ? 'breaking' : change.kind) === kind);
    if (own.length === 0) return [];
    const count = say(words[`${kind}Count`], { count: own.length });
    return [{ kind, title: words[kind], count, changes: own }];
  });
}
