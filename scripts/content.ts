import { ContentError } from '#lib/content/fault.ts';
import { dataPath } from '#lib/env/data-path.ts';
import type { Content } from '#lib/links/site.ts';
import type { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { WorkflowReader } from '#lib/workflows/store.ts';

/** What the portal publishes, for scripts: they may not pass the doors that are for the server only. */
export function contentOf(
  reader: CatalogReader,
  mainApi: string,
  loadGuides: Content['getGuides'],
  workflows = new WorkflowReader(dataPath('workflows.json')),
): Content {
  return {
    mainApi,
    getApis: () => reader.apis(),
    getApi: (slug) => reader.api(slug),
    getOperation: (api, name) => reader.operation(api, name),
    getSchema: (api, name) => reader.schema(api, name),
    listOperations: (api) => reader.operations(api),
    listWorkflows: async (api) => workflows.ofApi(api),
    getHistory: (api) => reader.history(api),
    // Guides speak of the main API: without it there are none.
    getGuides: async () => ((await reader.api(mainApi)) === undefined ? [] : loadGuides()),
  };
}

/** Ends a script with the faults of the site's texts, a line each. */
export function refuse(error: unknown): never {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
