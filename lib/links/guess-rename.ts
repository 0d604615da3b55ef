import { nearestIds } from './nearest.ts';

/** `a/b/body.x[].y` → `a`, `a/b`, `a/b/body`, `a/b/body.x`, `a/b/body.x[]`: what it lies under. */
export function parentIds(id: string): string[] {
  const ends = [...id.matchAll(/\]|(?=[/.[:])/g)].map((match) => match.index + match[0].length);
  return [...new Set(ends.map((end) => id.slice(0, end)))].filter((parent) => parent !== '' && parent !== id);
}

/**
 * What the lost id may be called now, likeliest first. A page is known by what lies under it (a renamed operation
 * keeps its rows), a row by its name and neighbours.
 */
export function guessRenames(
  id: string,
  lostUnder: readonly string[],
  unpublished: readonly string[],
): string[] {
  if (lostUnder.length === 0) return nearestIds(id, unpublished, 3);
  const names = new Set(lostUnder.map((under) => under.slice(id.length)));
  const shared = new Map<string, number>();
  for (const fresh of unpublished) {
    for (const parent of parentIds(fresh)) {
      if (names.has(fresh.slice(parent.length))) shared.set(parent, (shared.get(parent) ?? 0) + 1);
    }
  }
  const published = new Set(unpublished);
  const alike = [...shared].filter(([parent, count]) => published.has(parent) && count * 2 >= names.size);
  alike.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return alike.length > 0 ? alike.slice(0, 3).map(([parent]) => parent) : nearestIds(id, unpublished, 3);
}
