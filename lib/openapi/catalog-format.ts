import type { Api, Operation, OperationSummary, Schema } from './model.ts';

/** `<api>/index.json`. */
export interface CatalogIndex {
  readonly api: Api;
}

/** `<api>/operations/<slug>.json`: an operation, its table as pairs. */
export type StoredOperation = Omit<Operation, 'schemas'> & {
  readonly schemas: readonly (readonly [string, Schema])[];
};

/** `<api>/schemas/<slug>.json`. */
export interface StoredSchema {
  readonly name: string;
  readonly schema: Schema;
  readonly schemas: readonly (readonly [string, Schema])[];
  readonly usedBy: readonly OperationSummary[];
}
