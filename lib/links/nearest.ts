/** The `count` candidates most like `id`, best first; those that are not more than `least` like it (0 to 1) are left out. */
export function nearestIds(id: string, candidates: Iterable<string>, count = 5, least = 0.2): string[] {
  const wanted = pieces(id);
  return [...candidates]
    .map((candidate) => ({ candidate, likeness: likeness(wanted, pieces(candidate)) }))
    .filter(({ likeness }) => likeness > least)
    .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Dice's coefficient of the pairs of letters: cheap, and blind to the order of words. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / (total(a) + total(b) || 1);
}

function pieces(id: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of id.toLowerCase().slice(0, 300).split('/')) {
    for (let at = 0; at <= word.length; at += 1) {
      const pair = ` ${word} `.slice(at, at + 2);
      found.set(pair, (found.get(pair) ?? 0) + 1);
    }
  }
  return found;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
