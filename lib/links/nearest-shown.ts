import { restOf } from '../openapi/page-limits.ts';
import { parentIds } from './guess-rename.ts';
import type { Row } from './value-rows.ts';

/** What a page of the reference can say of its rows. */
export interface PageRows {
  readonly rows: readonly Row[];
  /** Ids of the lines that count what the page leaves out of long lists. */
  readonly rests: readonly string[];
  /** The rows on the way to an id, those included that the page leaves out. */
  readonly towards: (anchor: string) => readonly Row[];
}

/**
 * Id of the element that a link to a row leads to: the row itself; of a row that the page leaves out the line that
 * counts it, else the row that it stands in; empty for the top of the page, `undefined` where there is no such row.
 */
export function nearestShown(anchor: string, { rows, rests, towards }: PageRows): string | undefined {
  const shown = new Map(rows.map((row) => [row.anchor, row.countedAt ?? row.anchor]));
  const own = shown.get(anchor);
  if (own !== undefined) return own;
  if (!towards(anchor).some((row) => row.anchor === anchor)) return undefined;
  const lines = new Set(rests);
  for (const parent of parentIds(anchor).reverse()) {
    const line = restOf(parent);
    if (lines.has(line)) return line;
    const row = shown.get(parent);
    if (row !== undefined) return row;
  }
  return '';
}
