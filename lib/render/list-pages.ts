import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { words as statuses } from '#words/versions.ts';
import { words as workflowWords } from '#words/workflows.ts';
import { isOfBackends } from '../errors/portal-errors.ts';
import { errorCodesOf } from '../links/error-codes.ts';
import { nameApis } from '../links/identity-of.ts';
import { firstApi, type Site } from '../links/site.ts';
import {
  apiUrl,
  changelogUrl,
  errorUrl,
  operationUrl,
  schemaUrl,
  workflowsUrl,
  workflowUrl,
} from '../links/urls.ts';
import { canonicalPage, newerThan, versionOf } from '../links/versions.ts';
import type { Api } from '../openapi/model.ts';
import { renderPlainText } from './plain-text.ts';

/** A page of the portal that has text: what sitemap, llms.txt and the check of links go through. */
export interface PageEntry {
  readonly path: string;
  readonly kind:
    | 'home'
    | 'index'
    | 'api'
    | 'operation'
    | 'webhook'
    | 'schema'
    | 'workflow'
    | 'guide'
    | 'error'
    | 'changelog';
  readonly title: string;
  /** One plain sentence. */
  readonly description?: string;
  /** Heading that the page is listed under. */
  readonly section: string;
  /** The page that search engines are to show in its place: the same one of the API's current version. */
  readonly canonical?: string;
  /**
   * There is such a page, since addresses lead to it, but it says nothing of this site: a changelog without a version, an
   * error of backends where a mock answers. Sitemap and llms.txt leave it out.
   */
  readonly isEmpty?: true;
}

/** The pages that sitemap and llms.txt list. */
export async function listFilledPages(site: Site): Promise<PageEntry[]> {
  return (await listPages(site)).filter(({ isEmpty }) => isEmpty !== true);
}

/** Every page, in reading order. */
export async function listPages(site: Site): Promise<PageEntry[]> {
  const [apis, guides] = await Promise.all([site.getApis(), site.getGuides()]);
  const main = apis.find(({ slug }) => slug === site.mainApi);
  const names = new Map(nameApis(apis).map(({ slug, title }) => [slug, title]));
  const perApi = await Promise.all(
    apis.map((api) => listApiPages(site, { ...api, title: names.get(api.slug) ?? api.title })),
  );
  return [
    { path: '/', kind: 'home', title: site.name, description: site.description, section: site.name },
    ...guides.map(
      ({ href, title, description, place }): PageEntry => ({
        path: href,
        kind: 'guide',
        title,
        ...(description !== '' && { description }),
        section: place,
      }),
    ),
    { path: '/reference', kind: 'index', title: words.apiReference, section: words.apiReference },
    ...perApi.flat(),
    ...(await listChangelogs(site, apis)),
    ...errorCodesOf(main).map(
      (error): PageEntry => ({
        path: errorUrl(error.code),
        kind: 'error',
        title: error.code,
        description: error.title,
        section: words.errors,
        ...(isOfBackends(error) && apis.every(({ slug }) => site.isMocked(slug)) && { isEmpty: true }),
      }),
    ),
  ];
}

async function listChangelogs(site: Site, apis: readonly Api[]): Promise<PageEntry[]> {
  const first = firstApi(apis, site.mainApi);
  return Promise.all(
    nameApis(apis).map(
      async ({ slug, title }): Promise<PageEntry> => ({
        path: changelogUrl(slug === first?.slug ? undefined : slug),
        kind: 'changelog',
        title: apis.length === 1 ? words.changelog : say(words.changelogOf, { title }),
        description: words.changelogSays,
        section: words.changelog,
        ...((await isWithoutChanges(site, slug)) && { isEmpty: true }),
      }),
    ),
  );
}

async function isWithoutChanges(site: Site, api: string): Promise<boolean> {
  const { releases, toCurrent } = await site.getHistory(api);
  return releases.length === 0 && toCurrent === undefined;
}

async function listApiPages(site: Site, api: Api): Promise<PageEntry[]> {
  const summary = api.summary ?? renderPlainText(api.description ?? '', 200);
  const section = sectionOf(api);
  const overview: PageEntry = { path: apiUrl(api.slug), kind: 'api', title: api.title, section };
  const webhooks = new Set(api.webhooks.map(({ slug }) => slug));
  const operations = await site.listOperations(api.slug);
  const pages = [
    summary === '' ? overview : { ...overview, description: summary },
    ...operations.map(
      ({ slug, title, method, path }): PageEntry => ({
        path: operationUrl(api.slug, slug),
        kind: webhooks.has(slug) ? 'webhook' : 'operation',
        title,
        description: webhooks.has(slug) ? say(words.webhookAt, { path }) : `${method} ${path}`,
        section,
      }),
    ),
    ...(await listWorkflowPages(site, api)),
    ...api.schemas.map(
      ({ slug, title }): PageEntry => ({
        path: schemaUrl(api.slug, slug),
        kind: 'schema',
        title,
        section: say(words.schemasOf, { section }),
      }),
    ),
  ];
  return newerThan(api) === undefined
    ? pages
    : Promise.all(pages.map((page) => withCanonical(page, api, site)));
}

async function listWorkflowPages(site: Site, api: Api): Promise<PageEntry[]> {
  const workflows = await site.listWorkflows(api.slug);
  if (workflows.length === 0) return [];
  const section = say(workflowWords.workflowsOf, { title: api.title });
  return [
    {
      path: workflowsUrl(api.slug),
      kind: 'workflow',
      title: workflowWords.workflows,
      description: workflowWords.workflowsSay,
      section,
    },
    ...workflows.map(
      ({ slug, title, description, steps }): PageEntry => ({
        path: workflowUrl(api.slug, slug),
        kind: 'workflow',
        title,
        description:
          renderPlainText(description ?? '', 200) || say(workflowWords.stepCount, { count: steps.length }),
        section,
      }),
    ),
  ];
}

/** `Orders API v1 (deprecated; v2 is current)`. */
function sectionOf(api: Api): string {
  const newer = newerThan(api);
  if (newer === undefined) return api.title;
  const status = versionOf(api)?.status;
  const { title } = api;
  return status === undefined
    ? say(words.titleCurrent, { title, name: newer.name })
    : say(words.titleStatusCurrent, { title, status: statuses[status], name: newer.name });
}

async function withCanonical(page: PageEntry, api: Api, site: Site): Promise<PageEntry> {
  if (page.kind === 'workflow') return page;
  const slug = decodeURIComponent(page.path.split('/').at(-1) ?? '');
  const part = page.kind === 'api' ? {} : page.kind === 'schema' ? { schema: slug } : { operation: slug };
  const canonical = await canonicalPage(api, part, site);
  return canonical === undefined ? page : { ...page, canonical };
}
