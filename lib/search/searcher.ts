import { apiUrl } from '../links/urls.ts';
import { rank } from './exactness.ts';
import { type Candidate, findRow, pageHit, rowHit, type SearchHit, scores } from './hits.ts';
import type { SearchIndexFile } from './index-file.ts';
import { matchPath } from './match-path.ts';
import { type Query, readQuery } from './read-query.ts';
import { indexWithout, scopeIndex } from './scope-index.ts';
import { fold } from './tokenize.ts';
import { WordSearch } from './word-search.ts';

export type { SearchHit } from './hits.ts';

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How the text was read, where it was more than words. */
  readonly readAs?: 'request' | 'problem' | 'place';
}

/** Fewer paths than this leave room for what the words of the path find. */
const enoughPaths = 5;
/** From here on a path has the asked one's length: see `matchPath`. */
const wholePath = 100;

/** Answers queries from one index; holds it in memory. Made in a fraction of a second, asked in milliseconds. */
export class Searcher {
  private readonly scoped = new Map<string, Searcher>();
  private readonly file: SearchIndexFile;
  private readonly portalUrl: string;
  private madeWords: WordSearch | undefined;
  private readonly sections: ReadonlySet<string>;
  private readonly byUrl: ReadonlyMap<string, number>;
  /** Older versions of APIs, with the current one of each. */
  private readonly newer: ReadonlyMap<string, string>;
  /** What a link may name, whatever is searched. */
  private readonly whole: Searcher;

  /** @param portalUrl the portal's own, by which pasted URLs of its pages are known. */
  constructor(file: SearchIndexFile, portalUrl: string, whole?: Searcher) {
    this.file = file;
    this.portalUrl = portalUrl;
    this.whole = whole ?? this;
    this.newer = new Map(
      file.pages.flatMap(({ newer, names: [slug] }) =>
        newer === undefined || slug === undefined ? [] : [[slug, newer] as const],
      ),
    );
    this.byUrl = new Map(file.pages.map(({ url }, index) => [url, index]));
    this.sections = new Set(['go', 'reference', ...file.pages.map(({ url }) => url.split('/')[1] ?? '')]);
  }

  /**
   * The same for one API alone, or for all of them; made when it is first asked for. Of an API with several versions one
   * is searched: the current one, or that of which the reader reads a page. Everything where there is no such API.
   *
   * @param reading slug of the API whose page is read
   */
  within(api: string | undefined, reading?: string): Searcher {
    const read = reading !== undefined && this.newer.has(reading) ? reading : undefined;
    if (api === undefined || !this.byUrl.has(apiUrl(api)))
      return this.newer.size === 0 ? this : this.outside(read);
    const searched = read !== undefined && this.newer.get(read) === api ? read : api;
    return this.keep(searched, () => scopeIndex(this.file, searched));
  }

  /** All but the versions of APIs that are not read. */
  private outside(read: string | undefined): Searcher {
    const current = read === undefined ? undefined : this.newer.get(read);
    const hidden = [...this.newer.keys(), ...(current === undefined ? [] : [current])];
    return this.keep(`all ${read}`, () =>
      indexWithout(
        this.file,
        hidden.filter((each) => each !== read),
      ),
    );
  }

  private keep(key: string, make: () => SearchIndexFile): Searcher {
    const made = this.scoped.get(key) ?? new Searcher(make(), this.portalUrl, this);
    this.scoped.set(key, made);
    return made;
  }

  /** Made when it is first needed: of several versions most is never asked for. */
  private get words(): WordSearch {
    this.madeWords ??= new WordSearch(this.file);
    return this.madeWords;
  }

  search(text: string, limit = 20): SearchAnswer {
    const query = readQuery(text, this.portalUrl, this.sections);
    const unique = new Map<string, SearchHit>();
    for (const { hit } of rank(this.answer(query))) if (!unique.has(hit.url)) unique.set(hit.url, hit);
    const hits = [...unique.values()].slice(0, limit);
    return query.kind === 'words' ? { hits } : { hits, readAs: query.kind };
  }

  private answer(query: Query): Candidate[] {
    if (query.kind === 'words') return this.words.search(query.words);
    if (query.kind === 'place') return this.findPlace(query);
    if (query.kind === 'problem') return this.explain(query);
    const paths = this.findPaths(query);
    const words = this.words.search(query.words);
    // An operationId such as `issues/list` looks like a path too.
    const known = new Set(
      paths.filter(({ score }) => score > scores.path + wholePath).map(({ hit }) => hit.url),
    );
    const exact = words.filter(({ hit, score }) => score >= scores.exact && !known.has(hit.url));
    const called = exact.map(({ hit, score }) => ({ hit, score: score + scores.path }));
    return [...paths, ...called, ...(paths.length < enoughPaths ? words : [])];
  }

  /** The page or section that an error document names, then the page of its code. */
  private explain({ documentation, code, words }: Extract<Query, { kind: 'problem' }>): Candidate[] {
    const named =
      documentation === undefined ? [] : this.answer(readQuery(documentation, this.portalUrl, this.sections));
    return [
      ...named.filter(({ score }) => score >= scores.path),
      ...(code === undefined ? [] : this.words.search(code)),
      ...this.words.search(words).map(({ hit, score }) => ({ hit, score: Math.min(score, 100) / 2 })),
    ];
  }

  private findPlace({ path, anchor }: Extract<Query, { kind: 'place' }>): Candidate[] {
    const asId = path.replace(/^\/go\//, '/');
    const tried = path === asId ? [path] : [asId, `/reference${asId}`];
    for (const page of tried.flatMap((each) => [[each, anchor] as const, splitAnchor(each)])) {
      const index = this.whole.byUrl.get(page[0]);
      if (index !== undefined) return this.whole.placeCandidates(index, page[1]);
    }
    return this.words.search(path.replaceAll(/[/.]/g, ' '));
  }

  private placeCandidates(index: number, anchor: string | undefined): Candidate[] {
    const hit = pageHit(this.file, index);
    if (anchor === undefined) return [{ hit, score: scores.place }];
    const row = { ...hit, url: `${hit.url}#${anchor}`, title: anchor, context: hit.title };
    return [
      { hit: row, score: scores.place + 1 },
      { hit, score: scores.place },
    ];
  }

  private findPaths({ method, segments, parameters }: Extract<Query, { kind: 'request' }>): Candidate[] {
    return this.file.pages.flatMap(({ kind, path, method: own }, index) => {
      const likeness = kind === 'operation' && path !== undefined ? matchPath(path, segments) : 0;
      if (likeness === 0) return [];
      const score = scores.path + likeness + (method !== undefined && own === method ? 50 : 0);
      const rows = likeness > wholePath ? this.parameterRows(index, parameters, score - 1) : [];
      return [{ hit: pageHit(this.file, index), score }, ...rows];
    });
  }

  private parameterRows(page: number, names: readonly string[], score: number): Candidate[] {
    const wanted = new Set(names.map(fold));
    if (wanted.size === 0) return [];
    return this.file.names.flatMap((entry) => {
      const row =
        entry.kind === 'parameter' && wanted.has(fold(entry.name)) ? findRow(entry, page) : undefined;
      return row === undefined ? [] : [{ hit: rowHit(this.file, entry, row), score }];
    });
  }
}

/** The last segment of a permanent link may be an anchor. */
function splitAnchor(path: string): readonly [page: string, anchor: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}
