/**
 * `pages.lock`: when what a page says last changed, one page a line, sorted. The hash is that of the page's facts, so
 * that a page which is only built again, or drawn in another way, keeps its day:
 *
 *     /reference/users/sign-up 5b0c9d4e2a71f603 2026-11-24
 */
export interface PageDate {
  readonly hash: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** By the page's path. */
export type PageDates = ReadonlyMap<string, PageDate>;

const preamble = '# When what each page says last changed. `npm run links` writes it; the sitemap reads it.';
const line = /^(\S+) ([0-9a-f]{16}) (\d{4}-\d\d-\d\d)$/;

/** @throws Error that names each line it cannot read. */
export function parsePageDates(text: string): PageDates {
  const dates = new Map<string, PageDate>();
  const faults: string[] = [];
  for (const [index, each] of text.split(/\r?\n/).entries()) {
    if (each.trim() === '' || each.startsWith('#')) continue;
    const [, page, hash, date] = line.exec(each.trimEnd()) ?? [];
    if (page === undefined || hash === undefined || date === undefined)
      faults.push(`pages.lock:${index + 1}: cannot read "${each}"`);
    else dates.set(page, { hash, date });
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return dates;
}

/** Sorted by code unit, so that the file is the same on every machine. */
export function formatPageDates(dates: PageDates): string {
  const pages = [...dates.keys()].sort();
  const lines = pages.map((page) => `${page} ${dates.get(page)?.hash} ${dates.get(page)?.date}`);
  return `${[preamble, ...lines].join('\n')}\n`;
}

/**
 * The pages of this build: those that say what they said keep their day, the others get `today`. Pages that are gone
 * are left out.
 */
export function datePages(known: PageDates, hashes: ReadonlyMap<string, string>, today: string): PageDates {
  return new Map(
    [...hashes].map(([page, hash]) => {
      const date = known.get(page);
      return [page, date?.hash === hash ? date : { hash, date: today }];
    }),
  );
}

/** The days that are known to be true: those of pages that say what they said when they were dated. */
export function trueDates(known: PageDates, hashes: ReadonlyMap<string, string>): Map<string, string> {
  const dates = new Map<string, string>();
  for (const [page, hash] of hashes) {
    const date = known.get(page);
    if (date?.hash === hash) dates.set(page, date.date);
  }
  return dates;
}
