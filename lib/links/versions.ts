import type { Api, ApiVersion, OperationSummary } from '../openapi/model.ts';
import type { Content } from './site.ts';
import { apiUrl, operationUrl, schemaUrl } from './urls.ts';

interface Versioned {
  readonly slug: string;
  readonly versions?: Api['versions'] | undefined;
}

/** What a page of the reference shows, by slug; nothing: the overview of its API. */
export interface PagePart {
  readonly operation?: string;
  readonly schema?: string;
}

/** Where a version of an API says the same. */
export interface VersionLink {
  readonly version: ApiVersion;
  /** The page of the same operation or schema, else the overview of the version. */
  readonly href: string;
  /** Whether that is the same page, in this version. */
  readonly isSame: boolean;
}

/** Which version of an API this is; undefined where there is one only. */
export function versionOf({ slug, versions = [] }: Versioned): ApiVersion | undefined {
  return versions.find((each) => each.slug === slug);
}

/** The version that readers should use in its place; undefined where it is this one. */
export function newerThan({ slug, versions }: Versioned): ApiVersion | undefined {
  const current = versions?.[0];
  return current?.slug === slug ? undefined : current;
}

/** The APIs without their older versions. */
export function listCurrent<Listed extends Versioned>(apis: readonly Listed[]): Listed[] {
  return apis.filter((api) => newerThan(api) === undefined);
}

/** Slug of the API, or of the version of one, that the page at a path is of; empty: it is of none. */
export function findApiRead(path: string, apis: readonly Versioned[]): string {
  const [, read] = /\/(?:reference|changelog|workflows|explorer|try)\/([^/]+)/.exec(path) ?? [];
  const slugs = apis.flatMap(({ slug, versions = [] }) => [slug, ...versions.map((each) => each.slug)]);
  return slugs.find((slug) => encodeURIComponent(slug) === read) ?? '';
}

type Pages = Pick<Content, 'getApi' | 'listOperations'>;

/** Where each version shows what a page of one of them does, the current version first; empty where there is one only. */
export async function listVersionLinks(api: Api, part: PagePart, pages: Pages): Promise<VersionLink[]> {
  const { versions = [] } = api;
  return Promise.all(
    versions.map(async (version) => {
      const same = await findSame(api, part, version.slug, pages);
      return { version, href: same ?? apiUrl(version.slug), isSame: same !== undefined };
    }),
  );
}

/** The same page of the current version, which search engines are to show; undefined where this is the one. */
export async function canonicalPage(api: Api, part: PagePart, pages: Pages): Promise<string | undefined> {
  const newer = newerThan(api);
  return newer && findSame(api, part, newer.slug, pages);
}

async function findSame(
  { slug, schemas }: Api,
  part: PagePart,
  other: string,
  pages: Pages,
): Promise<string | undefined> {
  if (part.operation !== undefined) {
    const own = (await pages.listOperations(slug)).find((each) => each.slug === part.operation);
    const same = own && findSameOperation(own, await pages.listOperations(other));
    return same && operationUrl(other, same.slug);
  }
  if (part.schema === undefined) return apiUrl(other);
  const name = schemas.find((each) => each.slug === part.schema)?.name;
  const same = (await pages.getApi(other))?.schemas.find((each) => each.name === name);
  return same && schemaUrl(other, same.slug);
}

/** The operation of the same id; where there is none, of the same method and path. */
export function findSameOperation(
  { operationId, method, path }: OperationSummary,
  among: readonly OperationSummary[],
): OperationSummary | undefined {
  const called =
    operationId === undefined ? undefined : among.find((each) => each.operationId === operationId);
  return called ?? among.find((each) => each.method === method && each.path === path);
}
