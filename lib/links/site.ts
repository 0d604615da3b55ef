import type { Guide } from '../content/model.ts';
import type { SchemaPage } from '../openapi/catalog-reader.ts';
import type { ApiHistory } from '../openapi/history.ts';
import type { Api, Operation, OperationSummary } from '../openapi/model.ts';
import type { Workflow } from '../workflows/model.ts';

/** Everything that has an address, read when it is asked for: the doors of the catalog and the guides together. */
export interface Content {
  /** The API that guides and error pages speak of. */
  readonly mainApi: string;
  getApis(): Promise<readonly Api[]>;
  getApi(slug: string): Promise<Api | undefined>;
  /** By slug or operationId. */
  getOperation(api: string, name: string): Promise<Operation | undefined>;
  /** By slug or component name. */
  getSchema(api: string, name: string): Promise<SchemaPage | undefined>;
  /** Operations and webhooks, in reading order. */
  listOperations(api: string): Promise<readonly OperationSummary[]>;
  /** What the recorded versions of an API changed; empty where none was recorded. */
  getHistory(api: string): Promise<ApiHistory>;
  getGuides(): Promise<readonly Guide[]>;
  /** Workflows whose pages stand below an API, in the order of their files. */
  listWorkflows(api: string): Promise<readonly Workflow[]>;
}

/** The content, and what a text about it names beside it. */
export interface Site extends Content {
  readonly name: string;
  readonly description: string;
  /** Where visitors find the portal: origin and base path, behind which the path of a page is put. */
  readonly portalUrl: string;
  /** Whether the portal's mock answers the calls of an API, and no backend. */
  isMocked(api: string): boolean;
  /** An operation's first request in every language, or the one with an example of that name. */
  getSamples(operation: Operation, example?: string): readonly Sample[];
  /** A workflow as a program in each language, and the files that they read. */
  getPrograms?(workflow: Workflow): Promise<readonly Sample[]>;
  /** The same with samples for the server of that id or URL (lib/request/offered-servers.ts), where an operation has it. */
  forServer?(wish: { readonly server: string; readonly variables?: Readonly<Record<string, string>> }): Site;
}

/** A request as code, ready to run. */
export interface Sample {
  /** Id of the language's tab, such as `curl`. */
  readonly language: string;
  readonly label: string;
  /** Name of the code's grammar. */
  readonly grammar?: string;
  readonly source: string;
}

function isOperation(each: Operation | undefined): each is Operation {
  return each?.kind === 'operation';
}

/** The API that `/changelog` speaks of: the main one, or the first where that is not here. */
export function firstApi(apis: readonly Api[], mainApi: string): Api | undefined {
  return apis.find(({ slug }) => slug === mainApi) ?? apis[0];
}

/** The main API and its operations (no webhooks), where there is one. */
export async function readMainApi(
  site: Content,
): Promise<{ api: Api; operations: readonly Operation[] } | undefined> {
  const api = await site.getApi(site.mainApi);
  if (api === undefined) return undefined;
  const summaries = await site.listOperations(api.slug);
  const operations = await Promise.all(summaries.map(({ slug }) => site.getOperation(api.slug, slug)));
  return { api, operations: operations.filter(isOperation) };
}
