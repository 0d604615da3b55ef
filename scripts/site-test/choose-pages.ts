import type { Content, Site } from '#lib/links/site.ts';
import { operationUrl, plainFormUrl } from '#lib/links/urls.ts';
import { listFilledPages, type PageEntry } from '#lib/render/list-pages.ts';

/** Operations of an API among which the fullest page is looked for: reading thousands would take minutes. */
const mostCompared = 50;

/** Pages that no list of pages has: a search, and an address that leads nowhere. */
const unlisted = ['/search?q=a', missingPage()];

/** An address at which there is no page: the one that is answered with 404. */
export function missingPage(): string {
  return '/no/such/page';
}

/**
 * The pages that a site's test looks at: one of each kind, then all texts, then one of each kind of every further API.
 *
 * @param most how many they may be @returns their addresses, and how many are left out
 */
export async function choosePages(site: Site, most: number): Promise<{ pages: string[]; leftOut: number }> {
  const all = await listFilledPages(site);
  const apis = await site.getApis();
  const slugs = apis.map(({ slug }) => slug).sort((a, b) => rank(a, site) - rank(b, site));
  const perApi = await Promise.all(slugs.map((slug) => pagesOfApi(slug, all, site)));
  const [first = [], ...others] = perApi;
  const pathsOf = (kind: PageEntry['kind']) =>
    all.filter((page) => page.kind === kind).map(({ path }) => path);
  const [changelog = [], ...changelogs] = pathsOf('changelog').map((path) => [path]);
  const kinds = ['/', '/reference', ...first, ...changelog, ...pathsOf('error').slice(0, 1), ...unlisted];
  const pages = [...kinds, ...pathsOf('guide'), ...others.flat(), ...changelogs.flat()];
  return { pages: pages.slice(0, most), leftOut: Math.max(0, pages.length - most) };
}

function rank(slug: string, { mainApi }: Pick<Site, 'mainApi'>): number {
  return slug === mainApi ? 0 : 1;
}

async function pagesOfApi(slug: string, all: readonly PageEntry[], site: Content): Promise<string[]> {
  const folder = `/reference/${encodeURIComponent(slug)}`;
  const own = all.filter(({ path }) => path === folder || path.startsWith(`${folder}/`));
  const firstOf = (kind: PageEntry['kind']) => own.find((page) => page.kind === kind)?.path;
  const operation = await fullestOperation(slug, site);
  const operations =
    operation === undefined ? [] : [operationUrl(slug, operation), plainFormUrl(slug, operation)];
  return [folder, ...operations, firstOf('webhook'), firstOf('schema')].filter((path) => path !== undefined);
}

/** The operation whose page holds most: what is wrong on any is there. */
async function fullestOperation(api: string, site: Content): Promise<string | undefined> {
  const summaries = (await site.listOperations(api)).slice(0, mostCompared);
  const operations = await Promise.all(summaries.map(({ slug }) => site.getOperation(api, slug)));
  const called = operations.filter((each) => each?.kind === 'operation');
  const sizes = called.map((each) => ({ slug: each?.slug, size: sizeOf(each) }));
  return sizes.sort((a, b) => b.size - a.size)[0]?.slug;
}

function sizeOf(operation: Awaited<ReturnType<Content['getOperation']>>): number {
  if (operation === undefined) return 0;
  const { parameters, requestBody, responses, callbacks, schemas } = operation;
  return (
    parameters.length +
    responses.length +
    callbacks.length +
    schemas.size +
    (requestBody === undefined ? 0 : 5)
  );
}
