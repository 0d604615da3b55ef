import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { PageKind, RowNameKind } from '../render/search-records.ts';
import { type Asked, compare, exactness } from './exactness.ts';
import { type Candidate, findRow, pageHit, rowHit, scores, topRows } from './hits.ts';
import type { SearchIndexFile } from './index-file.ts';
import { NearNames } from './near-names.ts';
import { fold, tokenize } from './tokenize.ts';

/** Rows that one name brings: a search for just that name shows more of them. */
const rowsPerName = { exact: 8, near: 2 };
/** Of the words' own results; what comes later is never seen. */
const mostResults = 150;
/** A whole paragraph would cost more than it finds. */
const mostWords = 16;
const longest = 300;
/** Pages and names that are tried with each other. */
const mostJoined = 12;
/** Names with one typing error; more of them tell nothing. */
const mostNear = 12;

const kindWeight: Readonly<Record<PageKind | RowNameKind, number>> = {
  operation: 1.3,
  error: 1.3,
  guide: 1.2,
  parameter: 1.1,
  heading: 1,
  property: 1,
  header: 1,
  schema: 0.9,
  api: 0.9,
  webhook: 0.9,
  workflow: 1.2,
  step: 0.9,
  value: 0.8,
};

const options: SearchOptions = {
  combineWith: 'OR',
  boost: { title: 4, names: 4, path: 2, context: 1, text: 0.5 },
  prefix: (term, index, terms) => index === terms.length - 1 && term.length > 1,
  fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
  weights: { fuzzy: 0.3, prefix: 0.6 },
};

/** Finds pages and rows by words, tolerant of typing errors. */
export class WordSearch {
  private readonly file: SearchIndexFile;
  private readonly index: MiniSearch;
  /** Ids of what is called just that, by folded name. */
  private readonly called = new Map<string, string[]>();
  private readonly near = new NearNames();

  constructor(file: SearchIndexFile) {
    this.file = file;
    this.index = new MiniSearch({
      fields: ['title', 'names', 'path', 'context', 'text'],
      tokenize,
      processTerm: (term) => term,
      searchOptions: { tokenize: (text) => [...new Set(tokenize(text))].slice(0, mostWords) },
    });
    const pages = file.pages.map((page, at) => {
      const { title, names, path = '', context, text } = page;
      this.call(`p${at}`, callNames(page));
      return { id: `p${at}`, title, names: names.join(' '), path, context, text };
    });
    const names = file.names.map(({ name }, at) => {
      this.call(`n${at}`, [name]);
      return { id: `n${at}`, title: name };
    });
    this.index.addAll([...pages, ...names]);
  }

  private call(id: string, names: readonly string[]): void {
    const asked = names.map(compare);
    for (const name of new Set(asked.map(({ folded }) => folded)))
      this.called.set(name, [...(this.called.get(name) ?? []), id]);
    for (const letters of new Set(asked.map((name) => name.letters))) this.near.add(letters, id);
  }

  search(asked: string): Candidate[] {
    const words = asked.slice(0, longest);
    const results = this.lookUp(words);
    const name = compare(words);
    // A whole name with one typing error says more than parts of it that fit elsewhere.
    const near = this.near.find(name.letters).slice(0, mostNear);
    return [
      ...results.flatMap((result) => this.candidatesOf(result, name)),
      ...near.flatMap((id) => this.candidatesOf({ id, score: scores.near }, name)),
      ...this.joinRows(results),
    ];
  }

  /** Best first, the best with a score of 100. */
  private lookUp(words: string): SearchResult[] {
    const near = this.index.search(words, options);
    // Two letters that changed places are two edits: "emial" is looked for only where nothing is nearer.
    const found = near.length > 0 ? near : this.index.search(words, { ...options, fuzzy: 2 });
    const best = found[0]?.score ?? 1;
    const exact = new Set(this.called.get(fold(words.trim())));
    const kept = found.filter(({ id }, order) => order < mostResults || exact.has(String(id)));
    return kept.map((result) => ({ ...result, score: (result.score / best) * 100 }));
  }

  private candidatesOf({ id, score }: Pick<SearchResult, 'id' | 'score'>, asked: Asked): Candidate[] {
    const { isPage, at } = readId(id);
    return isPage ? [this.pageCandidate(at, score, asked)] : this.rowCandidates(at, score, asked);
  }

  private pageCandidate(at: number, score: number, asked: Asked): Candidate {
    const page = this.file.pages[at] as SearchIndexFile['pages'][number];
    const bonus = Math.max(...callNames(page).map((name) => exactness(name, asked)));
    return { hit: pageHit(this.file, at), score: score * kindWeight[page.kind] + bonus };
  }

  private rowCandidates(at: number, score: number, asked: Asked): Candidate[] {
    const entry = this.file.names[at] as SearchIndexFile['names'][number];
    const bonus = exactness(entry.name, asked);
    return topRows(entry, bonus > 0 ? rowsPerName.exact : rowsPerName.near).map((row, order) => ({
      hit: rowHit(this.file, entry, row),
      score: score * kindWeight[entry.kind] - order * 0.5 + bonus,
    }));
  }

  /** "sign up email": neither the page nor the name has all the words, but the row of that name on that page does. */
  private joinRows(results: readonly SearchResult[]): Candidate[] {
    const parts = results.map((result) => ({
      ...readId(result.id),
      score: result.score,
      terms: namingTerms(result),
    }));
    const pages = parts.filter(({ isPage }) => isPage).slice(0, mostJoined);
    const names = parts.filter(({ isPage }) => !isPage).slice(0, mostJoined);
    return pages.flatMap((page) =>
      names.flatMap((name) => {
        const together = new Set([...page.terms, ...name.terms]).size;
        if (together <= page.terms.size || together <= name.terms.size) return [];
        const entry = this.file.names[name.at] as SearchIndexFile['names'][number];
        const row = findRow(entry, page.at);
        return row === undefined
          ? []
          : [
              {
                hit: rowHit(this.file, entry, row),
                score: (page.score + name.score) * 1.5 * kindWeight[entry.kind],
              },
            ];
      }),
    );
  }
}

function callNames({ title, names, path }: SearchIndexFile['pages'][number]): string[] {
  return [title, ...names, ...(path === undefined ? [] : [path])];
}

/** Words of the query that name the thing itself, not only stand in its text. */
function namingTerms({ match, queryTerms, terms }: SearchResult): ReadonlySet<string> {
  const naming = terms.filter((term) =>
    match[term]?.some((field) => field !== 'text' && field !== 'context'),
  );
  // MiniSearch does not say which word of the query a found term answers; the one that begins like it does.
  return new Set(
    naming.map((term) => queryTerms.find((asked) => term.startsWith(asked.slice(0, 3))) ?? term),
  );
}

function readId(id: unknown): { isPage: boolean; at: number } {
  const text = String(id);
  return { isPage: text.startsWith('p'), at: Number(text.slice(1)) };
}
