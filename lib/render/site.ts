import type { SchemaPage } from '../openapi/catalog-reader.ts';
import type { Guide } from '../content/model.ts';
import type { Api, Operation, OperationSummary } from '../openapi/model.ts';

/** All that the portal publishes, read when it is asked for: the doors of the catalog and of the guides, together. */
export interface Site {
  getApis(): Promise<readonly Api[]>;
  getApi(slug: string): Promise<Api | undefined>;
  getOperation(api: string, name: string): Promise<Operation | undefined>;
  getSchema(api: string, name: string): Promise<SchemaPage | undefined>;
  listOperations(api: string): Promise<readonly OperationSummary[]>;
  getGuides(): Promise<readonly Guide[]>;
}
