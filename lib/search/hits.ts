import type { PageKind, RowNameKind } from '../render/search-records.ts';
import type { NameEntry, SearchIndexFile } from './index-file.ts';

/** One answer: a page, or a row of one. */
export interface SearchHit {
  /** With the row's anchor. */
  readonly url: string;
  readonly kind: PageKind | RowNameKind;
  readonly title: string;
  /** Where it is: `Auth · /auth/sign-up`, `Sign up, request body`. */
  readonly context: string;
  readonly method?: string;
}

/** A hit and how well it answers; see `scores`. */
export interface Candidate {
  readonly hit: SearchHit;
  readonly score: number;
}

/**
 * Words score up to 100 (rows found by two words up to 300); what is just what was asked for, or but for one typing
 * error, goes before all that.
 */
export const scores = { place: 3000, path: 2000, exact: 1000, alike: 500, near: 300 };

/** Triples of `NameEntry.rows`. */
export type RowPlace = readonly [page: number, anchor: number, place: number];

export function pageHit({ pages }: SearchIndexFile, index: number): SearchHit {
  const { url, kind, title, context, method, path } = pages[index] as SearchIndexFile['pages'][number];
  const where = path === undefined ? context : `${context} · ${path}`;
  return { url, kind, title, context: where, ...(method !== undefined && { method }) };
}

export function rowHit(file: SearchIndexFile, { kind, name }: NameEntry, row: RowPlace): SearchHit {
  const [page, anchor, place] = row;
  const on = file.pages[page] as SearchIndexFile['pages'][number];
  return {
    url: `${on.url}#${file.anchors[anchor]}`,
    kind,
    title: name,
    context: `${on.title}, ${file.places[place]}`,
    ...(on.method !== undefined && { method: on.method }),
  };
}

/** The best rows of a name, each on another page. */
export function topRows({ rows }: NameEntry, count: number): RowPlace[] {
  const found: RowPlace[] = [];
  const pages = new Set<number>();
  for (let at = 0; at < rows.length && found.length < count; at += 3) {
    const row = rowAt(rows, at);
    if (pages.has(row[0])) continue;
    pages.add(row[0]);
    found.push(row);
  }
  return found;
}

/** The best row of a name on one page. */
export function findRow({ rows }: NameEntry, page: number): RowPlace | undefined {
  for (let at = 0; at < rows.length; at += 3) if (rows[at] === page) return rowAt(rows, at);
  return undefined;
}

function rowAt(rows: readonly number[], at: number): RowPlace {
  return [rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0];
}
