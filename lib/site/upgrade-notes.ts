/** What a version of the engine asks of a site. */
export interface UpgradeNotes {
  readonly version: string;
  /** One note each, on one line. */
  readonly notes: readonly string[];
}

/**
 * The notes "For sites" of the versions after one, the oldest first.
 *
 * @param changelog CHANGELOG.md of the engine: `## 1.2.0`, in it `### For sites` with a list
 * @param version the engine that the site was made with
 */
export function notesSince(changelog: string, version: string): UpgradeNotes[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => ({ version: /^\S+/.exec(section)?.[0] ?? '', notes: notesIn(section) }))
    .filter((each) => each.notes.length > 0 && compareVersions(each.version, version) > 0)
    .sort((a, b) => compareVersions(a.version, b.version));
}

function notesIn(section: string): string[] {
  const [, list = ''] = section.split(/^### For sites\n/m);
  const notes = list.split(/^#/m, 1)[0] ?? '';
  return notes
    .split(/^- /m)
    .slice(1)
    .map((note) => note.trim().replace(/\s*\n\s*/g, ' '));
}

/** Negative where `a` comes before `b`; `1.2` is `1.2.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
