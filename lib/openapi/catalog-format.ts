import type { Api, Example, Operation, OperationSummary, Schema } from './model.ts';
import type { Extent } from './pack.ts';

/** `<api>/index.json`: the API and where everything else stands, by slug. */
export interface CatalogIndex {
  readonly api: Api;
  /** In reading order. */
  readonly operations: readonly {
    readonly slug: string;
    readonly operation: Extent;
  }[];
  readonly schemas: readonly { readonly slug: string; readonly schema: Extent }[];
}

/** `<api>/operations.jsonl`: an operation, its table as pairs. */
export type StoredOperation = Omit<Operation, 'schemas'> & {
  readonly schemas: readonly (readonly [string, Schema])[];
};

/** `<api>/schemas.jsonl`. */
export interface StoredSchema {
  readonly name: string;
  readonly schema: Schema;
  readonly schemas: readonly (readonly [string, Schema])[];
  readonly usedBy: readonly OperationSummary[];
  readonly example: Example;
}
