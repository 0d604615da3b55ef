import { operationRows } from '../links/operation-rows.ts';
import { errorUrl, operationUrl } from '../links/urls.ts';
import type { CatalogReader } from '../openapi/catalog-reader.ts';
import type { Change, ChangePlace } from '../openapi/history.ts';

/** The rows of each page, by the page's path. */
type LivePlaces = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The places of old changes, led to what is there now: a later version may have removed the page or the row. Links to
 * the row stay links to its page, and what it was called is kept for those that were copied then.
 */
export function leadToLive(changes: readonly Change[], live: LivePlaces): Change[] {
  const lead = ({ page, anchor, ...rest }: ChangePlace): ChangePlace => {
    if (page === undefined) return rest;
    const rows = live.get(page);
    if (rows === undefined) return rest;
    if (anchor === undefined) return { page, ...rest };
    return rows.has(anchor) ? { page, anchor, ...rest } : { page, formerly: anchor, ...rest };
  };
  return changes.map((change) => ({ ...change, places: change.places.map(lead) }));
}

/** Of the description as it is now: the pages among those that changes name, whose rows alone are made. */
export async function listLivePlaces(
  slug: string,
  reader: CatalogReader,
  changes: readonly Change[],
): Promise<LivePlaces> {
  const named = new Set(changes.flatMap(({ places }) => places.map(({ page }) => page)));
  const found = new Map<string, ReadonlySet<string>>([['/rate-limits', new Set()]]);
  for (const { code } of (await reader.api(slug))?.errors ?? []) found.set(errorUrl(code), new Set());
  for (const summary of await reader.operations(slug)) {
    if (!named.has(operationUrl(slug, summary.slug))) continue;
    const operation = await reader.operation(slug, summary.slug);
    if (operation === undefined) continue;
    const rows = operationRows(operation, []).map(({ anchor }) => anchor);
    found.set(operationUrl(slug, summary.slug), new Set(rows));
  }
  return found;
}
