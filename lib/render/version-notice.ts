import { listPageReleases, type PageRelease } from '../changes/page-history.ts';
import type { Content } from '../links/site.ts';
import { changelogToCurrent } from '../links/urls.ts';
import { listVersionLinks, newerThan, type PagePart, versionOf } from '../links/versions.ts';
import type { Api } from '../openapi/model.ts';

/** What a page of an older version says at its top. */
export interface VersionNotice {
  readonly title: string;
  /** Before the link to the current version. */
  readonly lead: string;
  readonly current: { readonly words: string; readonly href: string };
  readonly changes?: { readonly words: string; readonly href: string };
  /** What the current version changed about this page. */
  readonly here: readonly PageRelease[];
  readonly isDeprecated: boolean;
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
  const { toCurrent } = await pages.getHistory(api.slug);
  const isDeprecated = own.status === 'deprecated';
  return {
    isDeprecated,
    title: isDeprecated ? `${own.name} is deprecated` : `${own.name} is not the current version`,
    lead: link.isSame ? 'See' : `${newer.name} does not have this page. See`,
    current: { words: link.isSame ? `this page in ${newer.name}` : newer.name, href: link.href },
    ...(toCurrent && {
      changes: { words: `all that ${newer.name} changed`, href: changelogToCurrent(api.slug) },
    }),
    here: toCurrent && link.isSame ? listPageReleases(link.href, { releases: [toCurrent], since: [] }) : [],
  };
}
