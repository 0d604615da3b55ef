import type { PageAnchors } from './collect-permalinks.ts';
import { errorCodesOf } from './error-codes.ts';
import type { SampleLanguages } from './operation-rows.ts';
import { apiAnchors, errorAnchors, guideAnchors, operationAnchors, schemaAnchors } from './page-anchors.ts';
import { type Content, readMainApi } from './site.ts';
import { apiUrl, errorUrl, operationUrl, permalinkId, schemaUrl } from './urls.ts';

/** Where an id leads, or what stands nearest to it. */
export type Target =
  | { readonly url: string }
  /** The ids of the page that it names, or those of the pages beside it. */
  | { readonly url?: undefined; readonly candidates: readonly string[] };

/** Finds the place of a permanent id by reading only the page that it names. */
export async function findTarget(id: string, content: Content, languages: SampleLanguages): Promise<Target> {
  const segments = id.split('/');
  const anchor = segments.at(-1) ?? '';
  const whole = await findPage(segments, content, languages);
  if (whole) return { url: whole.page };
  const page = await findPage(segments.slice(0, -1), content, languages);
  if (page?.anchors.includes(anchor)) return { url: `${page.page}#${anchor}` };
  const rows = page?.anchors.map((each) => permalinkId(page.page, each)) ?? [];
  // Where the page itself is known, its rows are near; a page without rows of its own has the pages under it.
  const candidates =
    segments.length > 2 && rows.length > 0 ? rows : [...rows, ...(await listNeighbours(segments, content))];
  return { candidates };
}

async function findPage(
  segments: readonly string[],
  content: Content,
  languages: SampleLanguages,
): Promise<PageAnchors | undefined> {
  const [first = '', second, third, ...rest] = segments;
  if (rest.length > 0) return undefined;
  const guide = (await content.getGuides()).find(({ href }) => href === `/${segments.join('/')}`);
  if (guide) return { page: guide.href, anchors: guideAnchors(guide, await content.getApi(content.mainApi)) };
  if (first === 'errors' && second !== undefined)
    return third === undefined ? findError(second, content) : undefined;
  if (first === 'reference' && second === undefined) return { page: '/reference', anchors: [] };
  const api = await content.getApi(first);
  if (api === undefined) return undefined;
  if (second === undefined) return { page: apiUrl(first), anchors: apiAnchors(api) };
  if (third === undefined) return findOperation(first, second, content, languages);
  return second === 'schemas' ? findSchema(first, third, content) : undefined;
}

async function findOperation(
  api: string,
  slug: string,
  content: Content,
  languages: SampleLanguages,
): Promise<PageAnchors | undefined> {
  const operation = await content.getOperation(api, slug);
  if (operation?.slug !== slug) return undefined;
  return { page: operationUrl(api, slug), anchors: operationAnchors(operation, languages) };
}

async function findSchema(api: string, slug: string, content: Content): Promise<PageAnchors | undefined> {
  const isSlug = (await content.getApi(api))?.schemas.some((each) => each.slug === slug);
  const page = isSlug ? await content.getSchema(api, slug) : undefined;
  return page && { page: schemaUrl(api, slug), anchors: schemaAnchors(page) };
}

async function findError(code: string, content: Content): Promise<PageAnchors | undefined> {
  const api = await content.getApi(content.mainApi);
  const error = api && errorCodesOf(api).find((each) => each.code === code);
  if (api === undefined || error === undefined) return undefined;
  // All operations are read for a code alone that one of them can return.
  const main = api.errors.includes(error) ? await readMainApi(content) : undefined;
  return { page: errorUrl(code), anchors: errorAnchors(error, main?.operations ?? []) };
}

async function listNeighbours(segments: readonly string[], content: Content): Promise<string[]> {
  const [first = '', second] = segments;
  const api = await content.getApi(first);
  if (api === undefined) return listAllPages(content);
  if (second === 'schemas') return api.schemas.map(({ slug }) => permalinkId(schemaUrl(first, slug)));
  return [
    first,
    ...(await content.listOperations(first)).map(({ slug }) => permalinkId(operationUrl(first, slug))),
  ];
}

async function listAllPages(content: Content): Promise<string[]> {
  const apis = await content.getApis();
  const operations = await Promise.all(apis.map(({ slug }) => listNeighbours([slug], content)));
  const main = await content.getApi(content.mainApi);
  return [
    ...(await content.getGuides()).map(({ href }) => permalinkId(href)),
    ...(main ? errorCodesOf(main) : []).map(({ code }) => permalinkId(errorUrl(code))),
    ...operations.flat(),
  ];
}
