import { apiUrl } from '../links/urls.ts';
import { rank } from './exactness.ts';
import { takeExcerpt } from './excerpt.ts';
import { type Candidate, findRow, pageHit, rowHit, type SearchHit, scores } from './hits.ts';
import type { SearchIndexFile } from './index-file.ts';
import { matchPath } from './match-path.ts';
import { NearAddresses, wordsOfAddress } from './near-pages.ts';
import { type Query, readQuery } from './read-query.ts';
import { apiOf, indexWithout, scopeIndex } from './scope-index.ts';
import { fold, tokenize } from './tokenize.ts';
import { WordSearch } from './word-search.ts';

export type { SearchHit } from './hits.ts';

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How the text was read, where it was more than words. */
  readonly readAs?: 'request' | 'problem' | 'place';
}

/** Fewer paths than this leave room for what the words of the path find. */
const enoughPaths = 5;
/** Pages that are offered in the place of one that is not there. */
const mostNear = 5;
/** From here on a path has the asked one's length: see `matchPath`. */
const wholePath = 100;

/** Answers queries from one index; holds it in memory. Made in a fraction of a second, asked in milliseconds. */
export class Searcher {
  private readonly scoped = new Map<string, Searcher>();
  private readonly file: SearchIndexFile;
  private readonly portalUrl: string;
  private madeWords: WordSearch | undefined;
  private madeAddresses: NearAddresses | undefined;
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
   * is searched: the current one, or that of which the reader reads a page. Everything where there is no such API. What
   * the API has whose page is read goes before others.
   *
   * @param reading slug of the API whose page is read
   */
  within(api: string | undefined, reading?: string): Pick<Searcher, 'search'> {
    const searcher = this.choose(api, reading);
    const home = reading !== undefined && this.byUrl.has(apiUrl(reading)) ? reading : undefined;
    return { search: (text, limit) => searcher.search(text, limit, home) };
  }

  private choose(api: string | undefined, reading: string | undefined): Searcher {
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

  /** Made when somebody first comes to an address that nothing stands at. */
  private get addresses(): NearAddresses {
    this.madeAddresses ??= new NearAddresses(
      this.file.pages.filter(({ kind }) => kind !== 'heading' && kind !== 'step').map(({ url }) => url),
    );
    return this.madeAddresses;
  }

  /** @param home slug of the API that is read, which goes before others */
  search(text: string, limit = 20, home?: string): SearchAnswer {
    const query = readQuery(text, this.portalUrl, this.sections);
    const { candidates, marked } = this.answer(query, home);
    const unique = new Map<string, SearchHit>();
    for (const candidate of rank(candidates)) {
      if (unique.size >= limit) break;
      const { url } = candidate.hit;
      if (!unique.has(url)) unique.set(url, withExcerpt(candidate, marked));
    }
    const hits = [...unique.values()];
    return query.kind === 'words' ? { hits } : { hits, readAs: query.kind };
  }

  /** Pages that somebody may have meant who came to an address that nothing stands at. */
  nearPages(address: string): SearchHit[] {
    const like = this.choose(undefined, undefined)
      .addresses.find(address, mostNear)
      .flatMap((url) => {
        const index = this.byUrl.get(url);
        return index === undefined ? [] : [pageHit(this.file, index)];
      });
    const everything = this.within(undefined);
    // An address of the API itself, which somebody has opened here.
    const asPath = everything.search(address, mostNear);
    const found = everything.search(wordsOfAddress(address), mostNear).hits;
    const near = [...like, ...(asPath.readAs === 'request' ? asPath.hits : []), ...found];
    const pagesOnly = near.filter(({ url, kind }) => kind !== 'step' && !/^\/reference\/.*#/.test(url));
    return [...new Map(pagesOnly.map((hit) => [hit.url, hit])).values()].slice(0, mostNear);
  }

  private answer(query: Query, home: string | undefined): Found {
    if (query.kind === 'words') return this.words.search(query.words, home);
    if (query.kind === 'place') return this.findPlace(query);
    if (query.kind === 'problem') return this.explain(query, home);
    const paths = this.findPaths(query, home);
    const { candidates, marked } = this.words.search(query.words, home);
    // An operationId such as `issues/list` looks like a path too.
    const known = new Set(
      paths.filter(({ score }) => score > scores.path + wholePath).map(({ hit }) => hit.url),
    );
    const exact = candidates.filter(({ hit, exactness }) => exactness === 2 && !known.has(hit.url));
    const called = exact.map((each) => ({ ...each, score: scores.path + wholePath + each.score }));
    return { candidates: [...paths, ...called, ...(paths.length < enoughPaths ? candidates : [])], marked };
  }

  /** The page or section that an error document names, then the page of its code. */
  private explain(
    { documentation, code, words }: Extract<Query, { kind: 'problem' }>,
    home: string | undefined,
  ): Found {
    const named =
      documentation === undefined
        ? []
        : this.answer(readQuery(documentation, this.portalUrl, this.sections), home).candidates;
    const told = this.words.search(words, home);
    return {
      candidates: [
        ...named.filter(({ score }) => score >= scores.path),
        ...(code === undefined ? [] : this.words.search(code, home).candidates),
        ...told.candidates.map(({ hit, score }) => ({ hit, score: score / 4 })),
      ],
      marked: told.marked,
    };
  }

  private findPlace({ path, anchor }: Extract<Query, { kind: 'place' }>): Found {
    const asId = path.replace(/^\/go\//, '/');
    const tried = path === asId ? [path] : [asId, `/reference${asId}`];
    for (const page of tried.flatMap((each) => [[each, anchor] as const, splitAnchor(each)])) {
      const index = this.whole.byUrl.get(page[0]);
      if (index !== undefined)
        return { candidates: this.whole.placeCandidates(index, page[1]), marked: new Set() };
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

  private findPaths(
    { method, segments, parameters }: Extract<Query, { kind: 'request' }>,
    home: string | undefined,
  ): Candidate[] {
    return this.file.pages.flatMap(({ kind, path, method: own, url }, index) => {
      const likeness = kind === 'operation' && path !== undefined ? matchPath(path, segments) : 0;
      if (likeness === 0) return [];
      const isHere = home !== undefined && apiOf(url) === home;
      const isMeant = method !== undefined && own === method;
      const score = scores.path + likeness + (isMeant ? 50 : 0) + (isHere ? 20 : 0);
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

interface Found {
  readonly candidates: readonly Candidate[];
  /** Terms that are marked where a text has them. */
  readonly marked: ReadonlySet<string>;
}

/** A status is told by what it means; of other things a passage is shown where it answers what their names do not. */
function withExcerpt({ hit, text = '' }: Candidate, marked: ReadonlySet<string>): SearchHit {
  const named = new Set(tokenize(`${hit.title} ${hit.context}`));
  const asked = new Set([...marked].filter((term) => !named.has(term)));
  const isStatus = hit.kind === 'status';
  const excerpt = takeExcerpt(text, isStatus ? marked : asked, isStatus);
  return excerpt === undefined ? hit : { ...hit, excerpt };
}

/** The last segment of a permanent link may be an anchor. */
function splitAnchor(path: string): readonly [page: string, anchor: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}
