import type { PageKind, RowNameKind } from '../render/search-records.ts';
import { type NameEntry, rowLength, type SearchIndexFile } from './index-file.ts';

/** One answer: a page, or a row of one. */
export interface SearchHit {
  /** With the row's anchor. */
  readonly url: string;
  readonly kind: PageKind | RowNameKind;
  readonly title: string;
  /** Where it is: `Auth · /auth/sign-up`, `Sign up, request body`. */
  readonly context: string;
  readonly method?: string;
  /** Of a row: `string · 1 to 200 characters · required`. */
  readonly facts?: string;
  /** Of its description: where what was asked for stands in it. */
  readonly excerpt?: Excerpt;
}

/** A passage of a text, in pieces; those that are what was asked for are marked. */
export type Excerpt = readonly { readonly text: string; readonly isMatch?: true }[];

/** A hit and how well it answers. */
export interface Candidate {
  readonly hit: SearchHit;
  /** Words score up to 200; see `scores` for what goes before them. */
  readonly score: number;
  /** Whether it is called just what was asked for (2), or that but for blanks and dashes (1). */
  readonly exactness?: 0 | 1 | 2;
  /** Of an operation: whether its title has all that was asked for. */
  readonly isNamed?: boolean;
  /** Whether it is of another API than the one that is read. */
  readonly isAway?: boolean;
  /** What it says, to take an excerpt of. */
  readonly text?: string;
}

/** What was read as a link or as a request goes before what its words find. */
export const scores = { place: 3000, path: 2000 };

/** Page, anchor, place and detail of a row: see `NameEntry.rows`. */
export type RowPlace = readonly [page: number, anchor: number, place: number, detail: number];

export function pageHit({ pages }: SearchIndexFile, index: number): SearchHit {
  const { url, kind, title, context, method, path } = pages[index] as SearchIndexFile['pages'][number];
  const where = path === undefined ? context : `${context} · ${path}`;
  return { url, kind, title, context: where, ...(method !== undefined && { method }) };
}

export function rowHit(file: SearchIndexFile, { kind, name }: NameEntry, row: RowPlace): SearchHit {
  const [page, anchor, place, detail] = row;
  const on = file.pages[page] as SearchIndexFile['pages'][number];
  const where = file.places[place] ?? '';
  const [facts = ''] = file.details[detail] ?? [];
  return {
    url: `${on.url}#${file.anchors[anchor]}`,
    kind,
    title: name,
    context: where === '' ? on.title : `${on.title}, ${where}`,
    ...(on.method !== undefined && { method: on.method }),
    ...(facts !== '' && { facts }),
  };
}

/** The best row of a name on one page. */
export function findRow({ rows }: NameEntry, page: number): RowPlace | undefined {
  for (let at = 0; at < rows.length; at += rowLength) if (rows[at] === page) return rowAt(rows, at);
  return undefined;
}

export function rowAt(rows: readonly number[], at: number): RowPlace {
  return [rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0, rows[at + 3] ?? 0];
}
