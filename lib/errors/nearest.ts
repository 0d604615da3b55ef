/** The known name that was most likely meant; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 40) return undefined;
  const near = known
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.min(2, Math.floor(name.length / 3)) ? near.candidate : undefined;
}

/** How many of the known names a message lists: a description may have thousands. */
const mostListed = 20;

/**
 * How to mend an unknown name: "did you mean title?", else the names that there are.
 *
 * @param write how a name is written where it would stand, such as in quotation marks
 */
export function suggest(
  name: string,
  known: readonly string[],
  write: (name: string) => string = (each) => each,
): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean ${write(near)}?`;
  if (known.length === 0) return 'there are none';
  const listed = `there are ${known.slice(0, mostListed).join(', ')}`;
  return known.length > mostListed ? `${listed} and ${known.length - mostListed} more` : listed;
}

/** For names that stand in quotation marks where they are written. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** Levenshtein's distance, in which two letters that have changed places count once: "titel" is near "title". */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
