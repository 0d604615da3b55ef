import { apiUrl, changelogUrl } from '../links/urls.ts';
import { type NameEntry, rowLength, type SearchIndexFile } from './index-file.ts';

/** Slug of the API that a page belongs to; undefined for guides, errors and lists. */
export function apiOf(url: string): string | undefined {
  const [, slug] = /^\/(?:reference|changelog|workflows)\/([^/#]+)/.exec(url) ?? [];
  return slug;
}

/** The part of an index that speaks of one API: its pages, and the rows of its pages. */
export function scopeIndex(file: SearchIndexFile, api: string): SearchIndexFile {
  const own = apiOf(apiUrl(api));
  return pick(file, (url) => apiOf(url) === own && !url.startsWith(changelogUrl()));
}

/** All of an index but what speaks of some APIs. */
export function indexWithout(file: SearchIndexFile, apis: readonly string[]): SearchIndexFile {
  const hidden = new Set(apis.map((api) => apiOf(apiUrl(api))));
  return pick(file, (url) => !hidden.has(apiOf(url)));
}

function pick(file: SearchIndexFile, isShown: (url: string) => boolean): SearchIndexFile {
  const places = new Map<number, number>();
  const pages = file.pages.filter(({ url }, index) => {
    const isOwn = isShown(url);
    if (isOwn) places.set(index, places.size);
    return isOwn;
  });
  const names = file.names.flatMap((entry): NameEntry[] => {
    const rows: number[] = [];
    for (let at = 0; at < entry.rows.length; at += rowLength) {
      const page = places.get(entry.rows[at] ?? -1);
      if (page !== undefined) rows.push(page, ...entry.rows.slice(at + 1, at + rowLength));
    }
    return rows.length > 0 ? [{ ...entry, rows }] : [];
  });
  return { ...file, pages, names };
}
