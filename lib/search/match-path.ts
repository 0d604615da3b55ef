/** How well a path template stands for a path that someone has in hand; above 100 for one of just its length, 0 for none. */
export function matchPath(template: string, asked: readonly string[]): number {
  const wanted = segmentsOf(template);
  if (wanted.length === 0) return asked.length === 0 ? 101 : 0;
  // What stands before the template's own segments is the base path of a server (`/v1`).
  for (let base = 0; base <= Math.min(3, asked.length - 1); base += 1) {
    const score = matchSegments(wanted, asked.slice(base));
    if (score > 0) return score - base;
  }
  return matchEnd(wanted, asked);
}

/** `/messages` for `/channels/{id}/messages`: how a path ends, as it is spoken of. */
function matchEnd(wanted: readonly string[], asked: readonly string[]): number {
  if (asked.length === 0 || asked.length >= wanted.length) return 0;
  for (let start = wanted.length - asked.length; start > 0; start -= 1) {
    const rest = wanted.slice(start);
    // A variable alone would be any word.
    if (rest[0]?.includes('{')) continue;
    const score = matchSegments(rest, asked);
    const isLast = rest.length === asked.length;
    if (score > 0) return Math.max(1, (isLast ? 60 : 20) - start + (rest[0] === asked[0] ? 5 : 0));
  }
  return 0;
}

/** `/users/123/?x=1` → `users`, `123`. */
export function segmentsOf(path: string): string[] {
  return (path.split(/[?#]/, 1)[0] ?? '').split('/').filter((segment) => segment !== '');
}

function matchSegments(wanted: readonly string[], asked: readonly string[]): number {
  if (asked.length > wanted.length) return 0;
  let score = 0;
  for (const [index, segment] of asked.entries()) {
    const value = matchSegment(wanted[index] ?? '', segment, index === asked.length - 1);
    if (value === 0) return 0;
    score += value;
  }
  // The start of a longer path is an answer too, after those of just this length.
  return asked.length === wanted.length
    ? 110 + score
    : Math.max(1, Math.min(90, 20 + score - (wanted.length - asked.length)));
}

function matchSegment(wanted: string, asked: string, isLast: boolean): number {
  if (wanted.toLowerCase() === asked.toLowerCase()) return 10;
  // A plain word is more likely a literal segment than somebody's id.
  if (wanted.includes('{')) return /^[a-z][a-z-]+$/.test(asked) ? 3 : 6;
  return isLast && asked.length > 1 && wanted.toLowerCase().startsWith(asked.toLowerCase()) ? 2 : 0;
}
