import type { PageAnchors } from './collect-permalinks.ts';
import { errorCodesOf } from './error-codes.ts';
import type { Ledger } from './ledger.ts';
import { nearestShown, type PageRows } from './nearest-shown.ts';
import { operationRows, type SampleLanguages } from './operation-rows.ts';
import { apiAnchors, errorAnchors, guideAnchors, schemaRests, schemaRows } from './page-anchors.ts';
import { type Content, readMainApi } from './site.ts';
import { apiUrl, errorUrl, operationUrl, permalinkId, schemaUrl, workflowsUrl, workflowUrl } from './urls.ts';
import { workflowAnchors } from './workflow-anchors.ts';

/** Where an id leads, or what stands nearest to it. */
export type Target =
  | { readonly url: string }
  /** The ids of the page that it names, or those of the pages beside it. */
  | { readonly url?: undefined; readonly candidates: readonly string[] };

/** A page, and of one of the reference its rows, which may be more than it shows. */
interface FoundPage extends PageAnchors {
  readonly values?: PageRows;
}

/**
 * Finds the place of a permanent id by reading only the page that it names. What the page leaves out, since it is too
 * much to show, has the place that stands for it.
 */
export async function findTarget(id: string, content: Content, languages: SampleLanguages): Promise<Target> {
  const segments = id.split('/');
  const anchor = segments.at(-1) ?? '';
  const whole = await findPage(segments, content, languages);
  if (whole) return { url: whole.page };
  const page = await findPage(segments.slice(0, -1), content, languages);
  const place = page && placeOf(anchor, page);
  if (place !== undefined) return { url: place };
  const rows = page?.anchors.map((each) => permalinkId(page.page, each)) ?? [];
  // Where the page itself is known, its rows are near; a page without rows of its own has the pages under it.
  const candidates =
    segments.length > 2 && rows.length > 0 ? rows : [...rows, ...(await listNeighbours(segments, content))];
  return { candidates };
}

/** Ids of a ledger that no page shows any more, since too much stands before them, and that lead there still. */
export async function findLeftOut(
  ledger: Ledger,
  live: ReadonlySet<string>,
  content: Content,
  languages: SampleLanguages,
): Promise<string[]> {
  const found: string[] = [];
  for (const [id, redirect] of ledger.entries) {
    if (redirect !== undefined || live.has(id)) continue;
    if ((await findTarget(id, content, languages)).url !== undefined) found.push(id);
  }
  return found;
}

function placeOf(anchor: string, { page, anchors, values }: FoundPage): string | undefined {
  const shown = values ? nearestShown(anchor, values) : anchors.find((each) => each === anchor);
  if (shown === undefined) return undefined;
  return shown === '' ? page : `${page}#${shown}`;
}

async function findPage(
  segments: readonly string[],
  content: Content,
  languages: SampleLanguages,
): Promise<FoundPage | undefined> {
  const [first = '', second, third, ...rest] = segments;
  const guide = (await content.getGuides()).find(({ href }) => href === `/${segments.join('/')}`);
  if (guide) return { page: guide.href, anchors: guideAnchors(guide, await content.getApi(content.mainApi)) };
  if (rest.length > 0) return undefined;
  if (first === 'errors' && second !== undefined)
    return third === undefined ? findError(second, content) : undefined;
  if (first === 'reference' && second === undefined) return { page: '/reference', anchors: [] };
  if (first === 'workflows' && second !== undefined) return findWorkflow(second, third, content);
  const api = await content.getApi(first);
  if (api === undefined) return undefined;
  if (second === undefined)
    return { page: apiUrl(first), anchors: apiAnchors(api, await content.listWorkflows(first)) };
  if (third === undefined) return findOperation(first, second, content, languages);
  return second === 'schemas' ? findSchema(first, third, content) : undefined;
}

async function findOperation(
  api: string,
  slug: string,
  content: Content,
  languages: SampleLanguages,
): Promise<FoundPage | undefined> {
  const operation = await content.getOperation(api, slug);
  if (operation?.slug !== slug) return undefined;
  const rows = operationRows(operation, languages);
  return pageOf(operationUrl(api, slug), {
    rows,
    rests: rows.flatMap((row) => row.rests ?? []),
    towards: (anchor) => operationRows(operation, languages, anchor),
  });
}

async function findSchema(api: string, slug: string, content: Content): Promise<FoundPage | undefined> {
  const isSlug = (await content.getApi(api))?.schemas.some((each) => each.slug === slug);
  const page = isSlug ? await content.getSchema(api, slug) : undefined;
  if (page === undefined) return undefined;
  return pageOf(schemaUrl(api, slug), {
    rows: schemaRows(page),
    rests: schemaRests(page),
    towards: (anchor) => schemaRows(page, anchor),
  });
}

function pageOf(page: string, values: PageRows): FoundPage {
  return { page, anchors: values.rows.map(({ anchor }) => anchor), values };
}

async function findWorkflow(
  api: string,
  slug: string | undefined,
  content: Content,
): Promise<PageAnchors | undefined> {
  const workflows = await content.listWorkflows(api);
  if (slug === undefined) return workflows.length > 0 ? { page: workflowsUrl(api), anchors: [] } : undefined;
  const workflow = workflows.find((each) => each.slug === slug);
  return workflow && { page: workflowUrl(api, slug), anchors: workflowAnchors(workflow) };
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
  if (first === 'workflows' && second !== undefined)
    return (await content.listWorkflows(second)).map(({ slug }) => permalinkId(workflowUrl(second, slug)));
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
