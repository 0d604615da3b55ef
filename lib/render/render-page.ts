import { errorCodesOf } from '../links/error-codes.ts';
import { firstApi, readMainApi, type Site } from '../links/site.ts';
import { changelogUrl, codeUrl, errorUrl } from '../links/urls.ts';
import type { Api } from '../openapi/model.ts';
import { callingOf } from '../workflows/calling.ts';
import type { Workflow } from '../workflows/model.ts';
import { whereCallsRun } from './console-words.ts';
import { writeExample } from './example-text.ts';
import { listFilledPages, listPages } from './list-pages.ts';
import { codeHash } from './long-code.ts';
import { textHash } from './long-text.ts';
import { renderApi } from './markdown/api.ts';
import { renderChangelog } from './markdown/changelog.ts';
import { renderError } from './markdown/error.ts';
import { renderGuide } from './markdown/guide.ts';
import { renderApiIndex, renderLlms } from './markdown/index.ts';
import { listDescriptions, shortenDescriptions } from './markdown/long-descriptions.ts';
import { listFencedCode, shortenFences } from './markdown/long-fences.ts';
import { renderOperation } from './markdown/operation.ts';
import { finishReference } from './markdown/rest.ts';
import { renderSchema } from './markdown/schema.ts';
import { absoluteLinks } from './markdown/text.ts';
import { addVersionNotice } from './markdown/version-notice.ts';
import { renderWorkflow, renderWorkflowList } from './markdown/workflow.ts';
import { readVersionNotice } from './version-notice.ts';

/**
 * A page as Markdown, from the model, with absolute links.
 * @param path of the page, such as `/reference/users/sign-up`; `undefined` comes back where there is no such page.
 * @param search what asks for the same page of `site` (`?server=…`), for the addresses of what it shows in part
 */
export async function renderPage(path: string, site: Site, search = ''): Promise<string | undefined> {
  const page = await findPage(segmentsOf(path), site);
  if (page === undefined) return undefined;
  const markdown = addVersionNotice(page, await findNotice(segmentsOf(path), site));
  const told = shortenDescriptions(markdown, (hash) => codeUrl(path, hash) + search);
  const short = shortenFences(told, (code) => codeUrl(path, codeHash(code)) + search);
  const [first, api] = segmentsOf(path);
  const whole = first === 'reference' && api !== undefined ? finishReference(short, api) : short;
  return absoluteLinks(whole, site.portalUrl);
}

/** What a page of an older version of an API says at its top. */
async function findNotice([first, slug, name, part]: readonly string[], site: Site) {
  const api = first === 'reference' && slug !== undefined ? await site.getApi(slug) : undefined;
  if (api?.versions === undefined) return undefined;
  const shown = part !== undefined ? { schema: part } : name !== undefined ? { operation: name } : {};
  return readVersionNotice(api, shown, site);
}

/**
 * The whole of a code or a description that a page, or its Markdown, shows in part.
 * @param hash names it as it stands on the page of `site`, or of `chosen`
 * @param chosen the same site with other samples: of a code of `site` what stands in its place there is found
 */
export async function findCode(
  path: string,
  hash: string,
  site: Site,
  chosen: Site = site,
): Promise<string | undefined> {
  const segments = segmentsOf(path);
  const isNamed = (text: string) => codeHash(text) === hash;
  const markdown = (await findPage(segments, site)) ?? '';
  const told = listDescriptions(markdown).find((text) => textHash(text) === hash);
  if (told !== undefined) return told;
  const fenced = listFences(markdown);
  const others = chosen === site ? fenced : listFences((await findPage(segments, chosen)) ?? '');
  const at = fenced.findIndex(isNamed);
  return others[at] ?? others.find(isNamed) ?? (await listOwnCode(segments, site)).find(isNamed);
}

function listFences(markdown: string): string[] {
  return listFencedCode(shortenDescriptions(markdown, () => ''));
}

/** What a page of the reference shows in a form of its own: examples that are texts, the example of a schema. */
async function listOwnCode([first, api, slug, name]: readonly string[], site: Site): Promise<string[]> {
  if (first !== 'reference' || api === undefined || slug === undefined) return [];
  if (slug === 'schemas' && name !== undefined) {
    const page = await site.getSchema(api, name);
    return [(page && writeExample(page.example, 'application/json')) ?? ''];
  }
  const operation = await site.getOperation(api, slug);
  if (operation === undefined) return [];
  const { requestBody, responses, callbacks } = operation;
  const bodies = [
    requestBody,
    ...responses,
    ...callbacks.flatMap((each) => [each.requestBody, ...each.responses]),
  ];
  return bodies
    .flatMap((body) => body?.content ?? [])
    .flatMap(({ type, examples }) => examples.flatMap((example) => writeExample(example, type) ?? []));
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Every page of the portal, one after the other: `/llms-full.txt`. `render` is `renderPage`, or what keeps its texts. */
export async function* renderAllPages(
  site: Site,
  render: (path: string) => Promise<string | undefined> = (path) => renderPage(path, site),
): AsyncGenerator<string> {
  for (const { path, kind } of await listPages(site)) {
    if (kind === 'home' || kind === 'index') continue;
    const markdown = await render(path);
    if (markdown !== undefined) yield `<!-- ${site.portalUrl}${path} -->\n\n${markdown}\n`;
  }
}

async function findPage(segments: readonly string[], site: Site): Promise<string | undefined> {
  const [first, ...rest] = segments;
  if (first === undefined) return renderLlms(site, await listFilledPages(site), await whereCallsRun(site));
  if (first === 'reference') return findReference(rest, site);
  if (first === 'changelog') return findChangelog(rest, site);
  if (first === 'workflows') return findWorkflow(rest, site);
  if (first === 'errors' && rest.length === 1) return findError(rest[0] ?? '', site);
  const href = `/${segments.join('/')}`;
  const guide = (await site.getGuides()).find((each) => each.href === href);
  return guide && renderGuide(guide, site);
}

async function findReference(segments: readonly string[], site: Site): Promise<string | undefined> {
  const [slug, name, part] = segments;
  if (slug === undefined) return renderApiIndex(await site.getApis(), site.portalUrl);
  const api = await site.getApi(slug);
  if (api === undefined || segments.length > 3) return undefined;
  if (name === undefined) return renderApi(api, site, await site.listWorkflows(slug));
  if (part !== undefined) return name === 'schemas' ? findSchema(api, part, site) : undefined;
  const operation = await site.getOperation(slug, name);
  if (operation?.slug !== name) return undefined;
  const samples = operation.kind === 'webhook' ? [] : site.getSamples(operation);
  const first = firstApi(await site.getApis(), site.mainApi);
  const changelog = changelogUrl(slug === first?.slug ? undefined : slug);
  const past = { history: await site.getHistory(slug), changelog };
  const workflows = callingOf(await listAllWorkflows(site), operation);
  return renderOperation(operation, samples, site, past, api.schemas, workflows);
}

async function listAllWorkflows(site: Site): Promise<Workflow[]> {
  const lists = (await site.getApis()).map(({ slug }) => site.listWorkflows(slug));
  return (await Promise.all(lists)).flat();
}

async function findSchema(api: Api, slug: string, site: Site): Promise<string | undefined> {
  const isSlug = api.schemas.some((each) => each.slug === slug);
  const page = isSlug ? await site.getSchema(api.slug, slug) : undefined;
  return page && renderSchema(api, slug, page, site);
}

async function findWorkflow(
  [slug = '', name, ...more]: readonly string[],
  site: Site,
): Promise<string | undefined> {
  const api = await site.getApi(slug);
  const workflows = await site.listWorkflows(slug);
  if (api === undefined || workflows.length === 0 || more.length > 0) return undefined;
  if (name === undefined) return renderWorkflowList(api.title, workflows, site.portalUrl);
  const workflow = workflows.find((each) => each.slug === name);
  return workflow && renderWorkflow(workflow, site, await site.getPrograms?.(workflow));
}

async function findChangelog(segments: readonly string[], site: Site): Promise<string | undefined> {
  const first = firstApi(await site.getApis(), site.mainApi);
  const [slug, ...more] = segments;
  const isOther = slug !== undefined && slug !== first?.slug && more.length === 0;
  const api = slug === undefined ? first : isOther ? await site.getApi(slug) : undefined;
  return api && renderChangelog(api, await site.getHistory(api.slug));
}

async function findError(code: string, site: Site): Promise<string | undefined> {
  const api = await site.getApi(site.mainApi);
  // An address holds a code as URLs write it.
  const error = errorCodesOf(api).find(
    (each) => each.code === code || errorUrl(each.code) === `/errors/${code}`,
  );
  if (error === undefined) return undefined;
  // All operations are read for a code alone that one of them can return.
  const main = api?.errors.includes(error) ? await readMainApi(site) : undefined;
  const returning =
    main?.operations.filter(({ errors }) => errors.some((each) => each.code === error.code)) ?? [];
  return renderError(site.mainApi, error, returning, site);
}
