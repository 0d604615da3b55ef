import 'server-only';
import { dataPath } from '../env/data-path.ts';
import { CatalogReader, type SchemaPage } from './catalog-reader.ts';
import type { ExcerptOperation } from './excerpt/excerpt.ts';
import type { ApiHistory } from './history.ts';
import type { Api, Operation, OperationSummary } from './model.ts';

export type { SchemaPage } from './catalog-reader.ts';

const reader = new CatalogReader(dataPath('catalog'));

/** Every API of `OPENAPI_DIR`: in the order of the site, then in alphabetical order. Each version of an API is one. */
export function getApis(): Promise<readonly Api[]> {
  return reader.apis();
}

export function getApi(slug: string): Promise<Api | undefined> {
  return reader.api(slug);
}

/** @param name the operation's slug or its operationId, both exact. */
export function getOperation(api: string, name: string): Promise<Operation | undefined> {
  return reader.operation(api, name);
}

/** @param name the schema's slug or its component name, both exact. */
export function getSchema(api: string, name: string): Promise<SchemaPage | undefined> {
  return reader.schema(api, name);
}

/** Each operation and webhook of the API once, in reading order; empty where there is no such API. */
export function listOperations(api: string): Promise<readonly OperationSummary[]> {
  return reader.operations(api);
}

/** The description as published, for its download. */
export function getDescription(api: string, format: 'json' | 'yaml'): Promise<string | undefined> {
  return reader.description(api, format);
}

/** A description of these operations alone, with all that they refer to; `undefined` where there is no such API. */
export function getExcerpt(
  api: string,
  operations: readonly ExcerptOperation[],
): Promise<string | undefined> {
  return reader.excerpt(api, operations);
}

/** What the recorded versions of the API changed; empty where none was recorded. */
export function getHistory(api: string): Promise<ApiHistory> {
  return reader.history(api);
}
