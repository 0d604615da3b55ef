import { apiUrl } from '../links/urls.ts';
import type { NameEntry, SearchIndexFile } from './index-file.ts';

/** The part of an index that speaks of one API: its pages, and the rows of its pages. */
export function scopeIndex(file: SearchIndexFile, api: string): SearchIndexFile {
  const root = apiUrl(api);
  const places = new Map<number, number>();
  const pages = file.pages.filter(({ url }, index) => {
    const isOwn = url === root || url.startsWith(`${root}/`);
    if (isOwn) places.set(index, places.size);
    return isOwn;
  });
  const names = file.names.flatMap((entry): NameEntry[] => {
    const rows: number[] = [];
    for (let at = 0; at < entry.rows.length; at += 3) {
      const page = places.get(entry.rows[at] ?? -1);
      if (page !== undefined) rows.push(page, entry.rows[at + 1] ?? 0, entry.rows[at + 2] ?? 0);
    }
    return rows.length > 0 ? [{ ...entry, rows }] : [];
  });
  return { ...file, pages, names };
}
