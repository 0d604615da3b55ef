import { depthOf, sideOf } from './anchor-side.ts';
import type { AskedWords } from './asked-words.ts';
import { type RowPlace, rowAt } from './hits.ts';
import { type NameEntry, rowLength, type SearchIndexFile } from './index-file.ts';
import { tokenize } from './tokenize.ts';

/** How well a row answers, 0 to about 1. */
export interface FoundRow {
  readonly row: RowPlace;
  readonly score: number;
}

/** What is asked, and how well each entry alone answers it. */
export interface Asking {
  readonly asked: AskedWords;
  readonly answers: Float32Array;
  /** Of a page: how near it is to what the reader reads. */
  readonly weightOf: (page: number) => number;
}

/** Rows of one name that are tried: those of `id` are found by the first as well as by all. */
const mostTried = 3_000;
const placeWeight = 0.8;
/** What is sent goes before what comes back, a success before an error. */
const sides = { sent: 1, answered: 0.84, refused: 0.78, told: 0.9 };
/** What a description says of a row is more than its name where the name is a status. */
const textWeight = { status: 1.4, other: 1 };
/** A row that only its page and its description speak for, and one that stands deep in a value. */
const unnamed = 0.8;
/** A description that has all that was asked for says more than words from here and there. */
const coherent = 2;
/** A row that answers with its page what neither answers alone: "sign up email". */
const joined = 1.1;
const clearly = 1.05;
/** A further row that says the same of another page. */
const same = 0.82;
const perLevel = 0.015;
const mostLevels = 8;

/** Finds the best rows of a name: with the words of their pages, of their place and of their descriptions. */
export class RowSearch {
  private readonly file: SearchIndexFile;
  private readonly weightOfAnchors: readonly number[];
  private readonly placeTerms: (readonly string[] | undefined)[] = [];

  constructor(file: SearchIndexFile) {
    this.file = file;
    this.weightOfAnchors = file.anchors.map(weightOfAnchor);
  }

  /** @returns the best first, each on another page */
  find(name: number, { asked, answers, weightOf }: Asking, count: number): FoundRow[] {
    const { pages, names } = this.file;
    const { rows, kind } = names[name] as NameEntry;
    const best = new Map<number, FoundRow>();
    const textWeights = textWeight[kind === 'status' ? 'status' : 'other'];
    const own = answers[pages.length + name] ?? 0;
    const ofName = unnamed + (1 - unnamed) * Math.min(1, asked.bestOf(pages.length + name));
    const placeAnswers = new Map<number, readonly number[]>();
    const last = Math.min(rows.length, mostTried * rowLength);
    for (let at = 0; at < last; at += rowLength) {
      const page = rows[at] ?? 0;
      const place = rows[at + 2] ?? 0;
      const inPlace = placeAnswers.get(place) ?? asked.answersOf(this.termsOf(place), placeWeight);
      placeAnswers.set(place, inPlace);
      const text = pages.length + names.length + (rows[at + 3] ?? 0);
      const ofText = textWeights * (asked.hasAll(text) ? coherent : 1);
      const answered = asked.together([pages.length + name, page, text], [1, 0.95, ofText], inPlace);
      const side = kind === 'status' ? 1 : (this.weightOfAnchors[rows[at + 1] ?? 0] ?? 1);
      const told = pages[page]?.kind === 'webhook' ? sides.told : 1;
      const alone = Math.max(answers[page] ?? 0, own);
      const both = answered > alone * clearly ? joined : 1;
      const score = answered * ofName * side * told * both * weightOf(page);
      if (score > (best.get(page)?.score ?? 0)) best.set(page, { row: rowAt(rows, at), score });
    }
    return withoutRepeats([...best.values()]).slice(0, count);
  }

  private termsOf(place: number): readonly string[] {
    const known = this.placeTerms[place];
    if (known !== undefined) return known;
    const terms = tokenize(this.file.places[place] ?? '');
    this.placeTerms[place] = terms;
    return terms;
  }
}

/** Best first; rows that say the same of other pages after those that say something else. */
function withoutRepeats(found: FoundRow[]): FoundRow[] {
  const seen = new Set<number>();
  return found
    .sort((a, b) => b.score - a.score)
    .map(({ row, score }) => {
      const isSame = seen.has(row[3]);
      seen.add(row[3]);
      return { row, score: isSame ? score * same : score };
    })
    .sort((a, b) => b.score - a.score);
}

function weightOfAnchor(anchor: string): number {
  return sides[sideOf(anchor)] * (1 - perLevel * Math.min(mostLevels, depthOf(anchor)));
}
