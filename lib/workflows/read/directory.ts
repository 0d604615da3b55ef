import type { Api, Operation } from '../../openapi/model.ts';

/** The APIs that workflows may call: of a catalog, or of descriptions as a check reads them. */
export interface ApiDirectory {
  /** Paths of the descriptions in the folder, with `/`. */
  readonly files: readonly string[];
  /** Slug of the API that a file describes. */
  slugOf(file: string): string | undefined;
  /** Undefined where the description cannot be read, which is told elsewhere. */
  api(slug: string): Promise<Api | undefined>;
  /** @param slug of the operation */
  operation(api: string, slug: string): Promise<Operation | undefined>;
}
