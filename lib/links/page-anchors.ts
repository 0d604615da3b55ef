import type { Guide } from '../content/model.ts';
import type { SchemaPage } from '../openapi/catalog-reader.ts';
import type { Api, ErrorCode, Operation } from '../openapi/model.ts';
import { encodeName, schemaAnchor } from './anchors.ts';
import { operationRows, type SampleLanguages } from './operation-rows.ts';
import { listRests, propertyRows, type Row, treeOf } from './value-rows.ts';

/** Ids of the sections of an error's page. */
const errorSections = {
  cause: 'why-it-happens',
  resolution: 'what-to-do',
  retry: 'whether-to-retry',
  example: 'example',
  code: 'code',
  operations: 'operations',
} as const;

/** What an API's overview has beside the lists of its tags. */
export const aboutAnchor = 'about';
export const webhooksAnchor = 'webhooks';
export const workflowsAnchor = 'workflows';
export const schemasAnchor = 'schemas';

/** Ids on an API's overview. */
export function apiAnchors(api: Api, workflows: readonly unknown[]): string[] {
  return [
    ...(api.servers.length > 0 ? ['servers'] : []),
    ...(api.securitySchemes.length > 0 ? ['authentication'] : []),
    ...api.tags.filter(({ operations }) => operations.length > 0).map(({ slug }) => tagAnchor(slug)),
    ...(api.webhooks.length > 0 ? [webhooksAnchor] : []),
    ...(workflows.length > 0 ? [workflowsAnchor] : []),
    ...(api.schemas.length > 0 ? [schemasAnchor] : []),
  ];
}

/** The list on its API's overview that an operation stands in: `tag-auth`, `webhooks`. */
export function listAnchor({ kind, tag }: Pick<Operation, 'kind' | 'tag'>): string {
  return kind === 'webhook' ? webhooksAnchor : tagAnchor(tag.slug);
}

/** `tag-auth`: the endpoints of a tag on the API's overview. */
export function tagAnchor(slug: string): string {
  return `tag-${slug}`;
}

export function operationAnchors(operation: Operation, languages: SampleLanguages): string[] {
  return operationRows(operation, languages).map(({ anchor }) => anchor);
}

export function schemaAnchors(page: SchemaPage): string[] {
  return schemaRows(page).map(({ anchor }) => anchor);
}

/** The rows of a schema's page; with `towards` those on the way to an id, left out of the page or not. */
export function schemaRows({ schema, schemas }: SchemaPage, towards?: string): Row[] {
  const tree = treeOf(schema, undefined, { table: schemas, towards }, schemaAnchor);
  return propertyRows(tree, 'schema', schemaAnchor);
}

/** Ids of the lines on a schema's page that count what it leaves out. */
export function schemaRests({ schema, schemas }: SchemaPage): string[] {
  return listRests(treeOf(schema, undefined, { table: schemas }, schemaAnchor)).map(schemaAnchor);
}

/** `main`: the API whose plan table the guide may show. */
export function guideAnchors({ headings, markdown }: Guide, main: Api | undefined): string[] {
  return [
    ...headings.map(({ id }) => id),
    ...(markdown.includes('<!-- PlanTable -->') ? planAnchors(main?.rateLimits) : []),
  ];
}

/** `plan-free`: a column of the plan table. */
export function planAnchor(id: string): string {
  return `plan-${encodeName(id)}`;
}

/** `requests-per-minute`: a row of the plan table. */
export function quotaAnchor(name: string): string {
  return `requests-per-${encodeName(name)}`;
}

function planAnchors(limits: Api['rateLimits']): string[] {
  return [
    ...(limits?.plans ?? []).map(({ id }) => planAnchor(id)),
    ...(limits?.quotas ?? []).map(({ name }) => quotaAnchor(name)),
  ];
}

/** Sections that hold something on every error's page, and those that need an operation that returns it. */
export function errorAnchors(error: ErrorCode, operations: readonly Operation[]): string[] {
  const { cause, resolution, retry, example, code, operations: returning } = errorSections;
  const isReturned = operations.some(({ errors }) => errors.some((each) => each.code === error.code));
  return [cause, resolution, retry, ...(isReturned ? [example, code, returning] : [])];
}
