import { withBase } from '#lib/env/base-path.ts';
import type { Ledger } from '#lib/links/ledger.ts';
import { oldAddresses } from '#lib/links/old-addresses.ts';
import { oldPages } from '#lib/links/old-pages.ts';
import type { SampleLanguages } from '#lib/links/operation-rows.ts';
import { resolveLink } from '#lib/links/resolve-link.ts';
import type { Content } from '#lib/links/site.ts';
import { apiUrl, goUrl, permalinkId } from '#lib/links/urls.ts';

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: 301 | 302;
}

/**
 * What the portal's server leads elsewhere: pages that moved, and permanent links. Those that moved are named one by one,
 * all others by a rule for each API and guide, since a large API has a hundred thousand: hosts read about two thousand
 * lines, and a file for each would be most of the export. Of two that fit an address the first counts.
 */
export async function listRedirects(
  content: Content,
  languages: SampleLanguages,
  ledger: Ledger | undefined,
): Promise<Redirect[]> {
  const guides = await content.getGuides();
  const texts = oldAddresses(guides).map(
    ({ source, destination }): Redirect => ({ from: source, to: destination, status: 301 }),
  );
  return [
    ...(await listMoved(content, languages, ledger)),
    ...texts,
    ...guides.map(({ href }) => rule(href)),
    ...guides.map(({ href }) => rule(href, ':anchor')),
    ...(await content.getApis()).flatMap(({ slug }) => {
      const api = apiUrl(slug);
      return [
        rule(api),
        rule(`${api}/schemas/:name`),
        rule(`${api}/schemas/:name`, ':anchor'),
        rule(`${api}/:name`),
        rule(`${api}/:name`, ':anchor'),
      ];
    }),
    ...['/errors', '/errors/:name'].map((page) => rule(page)),
    rule('/errors/:name', ':anchor'),
    rule('/workflows/:api'),
    rule('/workflows/:api/:name'),
    rule('/workflows/:api/:name', ':anchor'),
    { from: '/explorer/:api', to: '/reference/:api', status: 302 },
  ];
}

/** The permanent link to a page, or to a place on it. */
function rule(page: string, anchor?: string): Redirect {
  const to = anchor === undefined ? page : `${page}#${anchor}`;
  return { from: goUrl(permalinkId(page, anchor)), to, status: 302 };
}

/** What the ledger says was renamed, by the permanent link and by the page's own address. */
async function listMoved(
  content: Content,
  languages: SampleLanguages,
  ledger: Ledger | undefined,
): Promise<Redirect[]> {
  const pages = new Map(oldPages(ledger).map(({ source, destination }) => [destination, source]));
  const found: Redirect[] = [];
  for (const [id, redirect] of ledger?.entries ?? []) {
    if (redirect === undefined) continue;
    const link = await resolveLink(id, content, languages, ledger);
    if (link.kind !== 'found') continue;
    const page = pages.get(goUrl(id));
    for (const from of [goUrl(id), ...(page === undefined ? [] : [page])])
      found.push({ from, to: link.url, status: 302 });
  }
  return found;
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function renderRedirects(redirects: readonly Redirect[], basePath: string): string {
  const lines = redirects.map(
    ({ from, to, status }) => `${withBase(from, basePath)} ${withBase(to, basePath)} ${status}`,
  );
  return `${[...new Set(lines)].join('\n')}\n`;
}
