import type { Language } from './language.ts';
import { NearNames } from './near-names.ts';

/** Entries that hold a term, and how much it says of each (0 to 1). */
export interface Posting {
  readonly entries: number[];
  readonly weights: number[];
}

/** A field of an entry: its terms, and how much one of them says of the entry. */
export type Field = readonly [terms: readonly string[], weight: number];

/** How well a term of the index answers a word that was typed, by the way in which it was found. */
const quality = { same: 1, ending: 0.9, meaning: 0.75, derived: 0.6, undone: 0.7, near: 0.65 };
/** A word whose beginning was typed: the more of it, the better. */
const beginning = { least: 0.55, most: 0.9 };
const shortestPrefix = 2;
/** "invit" is enough to find "invitation"; shorter ones begin too many words. */
const shortestDerived = 5;
const mostBeginnings = 300;

/** Which entries hold a word, or one that is like it. */
export class WordIndex {
  private readonly postings = new Map<string, Posting>();
  private readonly byStem = new Map<string, string[]>();
  private readonly near = new NearNames();
  private readonly language: Language;
  private sorted: readonly string[] | undefined;

  constructor(language: Language) {
    this.language = language;
  }

  /** @param fields the one that says most first */
  add(entry: number, fields: readonly Field[]): void {
    const seen = new Set<string>();
    for (const [terms, weight] of fields)
      for (const term of terms) {
        if (seen.has(term)) continue;
        seen.add(term);
        const posting = this.postings.get(term) ?? this.know(term);
        posting.entries.push(entry);
        posting.weights.push(weight);
      }
  }

  posting(term: string): Posting | undefined {
    return this.postings.get(term);
  }

  private know(term: string): Posting {
    const posting = { entries: [], weights: [] };
    this.postings.set(term, posting);
    const stem = this.language.stem(term);
    const others = this.byStem.get(stem);
    if (others === undefined) this.byStem.set(stem, [term]);
    else others.push(term);
    this.near.add(term, term);
    this.sorted = undefined;
    return posting;
  }

  /**
   * Terms that answer a word, and how well.
   *
   * @param wholes the word joined with its neighbours
   * @param isOpen whether it may be half typed
   */
  expand(word: string, wholes: readonly string[], isOpen: boolean): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const add = (term: string, value: number) => {
      if (this.postings.has(term) && value > (found.get(term) ?? 0)) found.set(term, value);
    };
    for (const whole of [word, ...wholes]) {
      add(whole, quality.same);
      if (isNumber(whole)) continue;
      for (const term of this.sameStem(whole)) add(term, quality.ending);
    }
    const isKnown = found.size > 0;
    for (const each of [word, ...wholes].flatMap(this.language.alike))
      for (const term of [each, ...this.sameStem(each)]) add(term, quality.meaning);
    // Digits are exact: 40 is neither 404 nor 4.
    if (isNumber(word)) return found;
    const stem = this.language.stem(word);
    if (isOpen && word.length >= shortestPrefix)
      for (const each of [word, ...wholes]) this.addBeginnings(each, add);
    const undone = this.language.undone(word);
    if (undone !== undefined) add(undone, quality.undone);
    if (stem.length >= shortestDerived) for (const term of this.beginWith(stem)) add(term, quality.derived);
    if (!isKnown && (!isOpen || found.size === 0) && !/\d/.test(word))
      for (const term of this.near.find(word)) add(term, quality.near);
    return found;
  }

  private sameStem(word: string): readonly string[] {
    return this.byStem.get(this.language.stem(word)) ?? [];
  }

  private addBeginnings(word: string, add: (term: string, value: number) => void): void {
    const { least, most } = beginning;
    for (const term of this.beginWith(word))
      add(term, least + (most - least) * Math.min(1, word.length / term.length));
  }

  private beginWith(start: string): string[] {
    this.sorted ??= [...this.postings.keys()].sort();
    const found: string[] = [];
    for (let at = this.placeOf(start); at < this.sorted.length && found.length < mostBeginnings; at += 1) {
      const term = this.sorted[at] ?? '';
      if (!term.startsWith(start)) break;
      found.push(term);
    }
    return found;
  }

  /** Of the first term that is not before `start`. */
  private placeOf(start: string): number {
    const sorted = this.sorted ?? [];
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
