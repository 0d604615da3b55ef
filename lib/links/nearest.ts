/** The `count` candidates most like `id`: see `Nearest`. */
export function nearestIds(id: string, candidates: Iterable<string>, count = 5): string[] {
  return new Nearest(candidates).find(id, count);
}

/** Ids by their pairs of letters, of which the nearest are found without reading each anew. */
export class Nearest {
  private readonly candidates: readonly string[];
  private readonly totals: readonly number[];
  /** Candidates that have a pair, by index, each with how often. */
  private readonly byPair = new Map<string, number[]>();

  constructor(candidates: Iterable<string>) {
    this.candidates = [...candidates];
    this.totals = this.candidates.map((candidate, index) => {
      const own = pieces(candidate);
      for (const [pair, count] of own) {
        const known = this.byPair.get(pair);
        if (known === undefined) this.byPair.set(pair, [index, count]);
        else known.push(index, count);
      }
      return total(own);
    });
  }

  /**
   * Best first; those that are not more than `least` like it are left out. Dice's coefficient (0 to 1) of the pairs of
   * letters: cheap, and blind to the order of words.
   */
  find(id: string, count: number, least = 0.2): string[] {
    const wanted = pieces(id);
    const all = total(wanted);
    const likeness = this.countShared(wanted).map(
      (shared, index) => (2 * shared) / (all + (this.totals[index] ?? 0) || 1),
    );
    return this.candidates
      .map((candidate, index) => ({ candidate, likeness: likeness[index] ?? 0 }))
      .filter(({ likeness }) => likeness > least)
      .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
      .slice(0, count)
      .map(({ candidate }) => candidate);
  }

  /** How many of some pairs each candidate has. */
  private countShared(wanted: ReadonlyMap<string, number>): Float64Array {
    const shared = new Float64Array(this.candidates.length);
    for (const [pair, count] of wanted) {
      const known = this.byPair.get(pair) ?? [];
      for (let at = 0; at < known.length; at += 2) {
        const index = known[at] ?? 0;
        shared[index] = (shared[index] ?? 0) + Math.min(count, known[at + 1] ?? 0);
      }
    }
    return shared;
  }
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
