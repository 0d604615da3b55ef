import { identityOf } from '#lib/links/identity-of.ts';
import { datePages, trueDates } from '#lib/links/page-dates.ts';
import { pageDatesPath, publishDates, readPageDates, writePageDates } from '#lib/links/page-dates-file.ts';
import type { Content } from '#lib/links/site.ts';
import { hashPages } from '#lib/render/hash-pages.ts';
import { getSite } from '#lib/site/index.ts';

const file = pageDatesPath();

/** Dates the pages that say something else than they did, and hands the days on to sitemap and pages. */
export async function updatePageDates(content: Content): Promise<string> {
  const known = readPageDates(file) ?? new Map();
  const hashes = await readHashes(content);
  const dates = datePages(known, hashes, new Date().toISOString().slice(0, 10));
  writePageDates(file, dates);
  publishDates(trueDates(dates, hashes));
  const changed = [...hashes].filter(([page, hash]) => known.get(page)?.hash !== hash).length;
  return `pages.lock: ${dates.size} pages, ${changed} of them dated today`;
}

/** Hands the days on that are still true; a folder without the file has none. What has to be done, if anything. */
export async function publishPageDates(content: Content): Promise<string | undefined> {
  const known = readPageDates(file);
  if (known === undefined) {
    publishDates(undefined);
    return undefined;
  }
  const hashes = await readHashes(content);
  const dates = trueDates(known, hashes);
  publishDates(dates);
  const undated = hashes.size - dates.size;
  return undated === 0
    ? undefined
    : `${undated} pages have changed since they were dated and have no date until: npm run links`;
}

async function readHashes(content: Content): Promise<Map<string, string>> {
  return hashPages({
    ...content,
    ...identityOf(getSite(), await content.getApis()),
    mainApi: content.mainApi,
    isMocked: () => false,
  });
}
