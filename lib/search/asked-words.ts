import type { Language } from './language.ts';
import { readWords } from './tokenize.ts';
import type { WordIndex } from './word-index.ts';

/** A whole paragraph would cost more than it finds. */
const mostWords = 16;
/** Of a word that says little, such as "the", beside another one. */
const littleWorth = 0.15;
/** From here on an entry is about a word and does not only mention it. */
const naming = 0.45;
/** From here on a term is the word itself, or begins as what was typed of it. */
const sameWord = 0.85;
const likeWord = 0.75;
/** From here on a term that joins two words has both. */
const bothWords = 0.8;
/** Of a word of a title behind "for" or "in". */
const qualified = 0.35;

interface AskedWord {
  /** Terms of the index that answer it, and how well. */
  readonly terms: ReadonlyMap<string, number>;
  /** How well each entry answers it. */
  readonly likeness: Float32Array;
  /** The rarer a word, the more it tells entries apart. */
  readonly worth: number;
}

/** The words of one search, with how well each entry of an index answers each of them. */
export class AskedWords {
  private readonly words: readonly AskedWord[];
  private readonly worth: number;
  private readonly language: Language;
  /** Terms of texts that a reader sees as what was asked for. */
  readonly marked: ReadonlySet<string>;

  /** @param count of the entries; the first `named` of them are more than texts */
  constructor(text: string, index: WordIndex, language: Language, count: number, named: number) {
    this.language = language;
    const parts = withUndoing(partsOf(text).slice(0, mostWords), index, language);
    this.words = parts.map(({ part, wholes, isOpen }): AskedWord => {
      const terms = index.expand(part, wholes, isOpen);
      const likeness = likenessOf(terms, index, count);
      const rarity = Math.log(1 + named / countAnswers(likeness, named));
      return { terms, likeness, worth: rarity * (language.isLittle(part) ? littleWorth : 1) };
    });
    this.worth = this.words.reduce((sum, { worth }) => sum + worth, 0) || 1;
    this.marked = new Set(
      this.words
        .filter((_, at) => !language.isLittle(parts[at]?.part ?? ''))
        .flatMap(({ terms }) => [...terms.keys()]),
    );
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** How much of what was asked each entry answers, 0 to 1. */
  answers(count: number): Float32Array {
    const sums = new Float32Array(count);
    for (const { likeness, worth } of this.words)
      for (let entry = 0; entry < count; entry += 1)
        sums[entry] = (sums[entry] ?? 0) + ((likeness[entry] ?? 0) * worth) / this.worth;
    return sums;
  }

  /** How much of it some entries answer together, each weighed, and `place`, for each word, besides. */
  together(entries: readonly number[], weights: readonly number[], place: readonly number[]): number {
    let sum = 0;
    for (let at = 0; at < this.words.length; at += 1) {
      const { likeness, worth } = this.words[at] as AskedWord;
      let best = place[at] ?? 0;
      for (let each = 0; each < entries.length; each += 1) {
        const value = (likeness[entries[each] ?? 0] ?? 0) * (weights[each] ?? 1);
        if (value > best) best = value;
      }
      sum += best * worth;
    }
    return sum / this.worth;
  }

  /** Whether an entry has each of several words that say something. */
  hasAll(entry: number): boolean {
    const telling = this.words.filter(({ worth }) => worth >= 1);
    return telling.length > 1 && telling.every(({ likeness }) => (likeness[entry] ?? 0) > 0);
  }

  /** How well an entry answers the word that it answers best. */
  bestOf(entry: number): number {
    return Math.max(0, ...this.words.map(({ likeness, worth }) => (worth < 1 ? 0 : (likeness[entry] ?? 0))));
  }

  /** How well some terms answer each word. */
  answersOf(terms: readonly string[], weight: number): number[] {
    return this.words.map((word) => Math.max(0, ...terms.map((term) => word.terms.get(term) ?? 0)) * weight);
  }

  /** How much of a name was asked for, 0 to 1; what qualifies it counts less. */
  shareOf(parts: readonly string[]): number {
    const { isLittle, isReading, isQualifying } = this.language;
    const isTelling = (part: string) => !isLittle(part) && !isReading(part);
    const counts = parts.some(isTelling) ? isTelling : () => true;
    let sum = 0;
    let all = 0;
    let weight = 1;
    for (const [at, part] of parts.entries()) {
      if (at > 0 && isQualifying(part)) weight = qualified;
      if (!counts(part)) continue;
      // What was typed as one word answers both of its parts.
      const joined = [`${parts[at - 1] ?? ''}${part}`, `${part}${parts[at + 1] ?? ''}`].map((form) =>
        this.answerTo(form),
      );
      sum += weight * Math.max(this.answerTo(part), ...joined.filter((answer) => answer >= bothWords));
      all += weight;
    }
    return all === 0 ? 0 : sum / all;
  }

  private answerTo(term: string): number {
    return Math.max(0, ...this.words.map(({ terms }) => terms.get(term) ?? 0));
  }

  /** Whether a name begins with the first word. */
  isBegunBy(term: string | undefined): boolean {
    return term !== undefined && (this.words[0]?.terms.get(term) ?? 0) >= likeWord;
  }

  /** Whether a name has every word, as it was typed. */
  isNamedIn(terms: readonly string[]): boolean {
    return this.words.every(
      (word) => word.worth < 1 || terms.some((term) => (word.terms.get(term) ?? 0) >= sameWord),
    );
  }
}

interface Part {
  readonly part: string;
  /** It and its neighbours as one word. */
  readonly wholes: readonly string[];
  readonly isOpen: boolean;
}

function partsOf(text: string): Part[] {
  const flat = readWords(text).flatMap(({ parts, whole }) => parts.map((part) => ({ part, whole })));
  const isOpen = !/\s$/.test(text);
  return flat.map(({ part, whole }, at) => {
    const around = runsAround(
      flat.map((each) => each.part),
      at,
    );
    const wholes = [...(whole === part ? [] : [whole]), ...around];
    return { part, wholes, isOpen: isOpen && at === flat.length - 1 };
  });
}

/** "Unpin" is answered by what removes a pin. */
function withUndoing(parts: readonly Part[], index: WordIndex, language: Language): Part[] {
  const isUndoing = parts.some(({ part }) => {
    const undone = language.undone(part);
    return undone !== undefined && index.posting(undone) !== undefined;
  });
  return isUndoing ? [...parts, { part: 'delete', wholes: [], isOpen: false }] : [...parts];
}

/** A word joined with its neighbours, two or three together: "log in", "who am I". */
function runsAround(parts: readonly string[], at: number): string[] {
  return [2, 3].flatMap((length) =>
    Array.from({ length }, (_, before) => parts.slice(Math.max(0, at - before), at - before + length))
      .filter((run, before) => run.length === length && before <= at)
      .map((run) => run.join('')),
  );
}

function likenessOf(terms: ReadonlyMap<string, number>, index: WordIndex, count: number): Float32Array {
  const likeness = new Float32Array(count);
  for (const [term, value] of terms) {
    const { entries, weights } = index.posting(term) ?? { entries: [], weights: [] };
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at] ?? 0;
      const score = value * (weights[at] ?? 0);
      if (score > (likeness[entry] ?? 0)) likeness[entry] = score;
    }
  }
  return likeness;
}

/** Entries that are about a word; of one that nothing is about, those that mention it. */
function countAnswers(likeness: Float32Array, named: number): number {
  let about = 0;
  let mention = 0;
  for (let entry = 0; entry < named; entry += 1) {
    const value = likeness[entry] ?? 0;
    if (value > naming) about += 1;
    if (value > 0) mention += 1;
  }
  return 1 + (about || mention);
}
