import type { Answer } from '../call.ts';
import { type CursorScope, encodeCursor, linkToNext } from './cursor.ts';

/** A page of a list from up to `limit + 1` rows: the one too many says that there is a next page. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
  scope: CursorScope,
  url: URL,
  present: (row: Row) => unknown,
): Answer {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor(last.id, scope) : null;
  return {
    status: 200,
    headers: nextCursor === null ? {} : { Link: linkToNext(url, nextCursor) },
    body: { data: page.map(present), nextCursor },
  };
}
