import { listPageReleases, type PageRelease } from '../changes/page-history.ts';
import type { Content } from '../links/site.ts';
import { changelogToCurrent } from '../links/urls.ts';
import { listVersionLinks, newerThan, type PagePart, versionOf } from '../links/versions.ts';
import type { Api, ApiVersion } from '../openapi/model.ts';

/** What a page of an older version says at its top. */
export interface VersionNotice {
  readonly own: ApiVersion;
  /** The current version. */
  readonly newer: ApiVersion;
  /** Whether that has the page too. */
  readonly isSame: boolean;
  /** The page there, else the overview of that version. */
  readonly href: string;
  /** Where all that it changed is listed; absent where that is not known. */
  readonly changesHref?: string;
  /** What it changed about this page. */
  readonly here: readonly PageRelease[];
}

type Pages = Pick<Content, 'getApi' | 'listOperations' | 'getHistory'>;

/** Undefined for a page of the current version. */
export async function readVersionNotice(
  api: Api,
  part: PagePart,
  pages: Pages,
): Promise<VersionNotice | undefined> {
  const [own, newer] = [versionOf(api), newerThan(api)];
  const [link] = await listVersionLinks(api, part, pages);
  if (own === undefined || newer === undefined || link === undefined) return undefined;
  const { isSame, href } = link;
  const { toCurrent } = await pages.getHistory(api.slug);
  return {
    ...{ own, newer, isSame, href },
    ...(toCurrent && { changesHref: changelogToCurrent(api.slug) }),
    here: toCurrent && isSame ? listPageReleases(href, { releases: [toCurrent], since: [] }) : [],
  };
}
