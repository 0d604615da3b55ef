import type { Budget } from '../merge.ts';
import type { Operation, OperationSummary, Schema } from '../model.ts';
import type { Place } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Schemas } from '../resolve-schema.ts';
import type { ValueCheck } from '../value-check.ts';
import type { FoundOperation } from './collect.ts';
import type { Growth } from './growth.ts';
import type { Bindings } from './schema-reference.ts';
import type { SchemaRegistry } from './schema-registry.ts';

export type Dialect = '2.0' | '3.0' | '3.1' | '3.2';

/** What every normalizer of one document shares. */
export interface Context {
  readonly dialect: Dialect;
  readonly references: References;
  readonly registry: SchemaRegistry;
  /** The named schema in the model's form. Undefined while it is being made: a cycle. */
  readonly named: (name: string) => Schema | undefined;
  /** The named schemas, for what looks them up one by one. */
  readonly table: Schemas;
  /** Places of which no example could be made, and why. */
  readonly unmade: { readonly place: Place; readonly reason: string }[];
  /** The title of a named schema, known before the schema itself is made. */
  readonly titleOf: (name: string) => string | undefined;
  /** Names of the components that extend the schema at a place by `allOf`. */
  readonly extensionsOf: (place: Place) => readonly string[];
  /** What `$dynamicRef`s mean in the schema that is being read. */
  readonly dynamic: Bindings;
  /** Templates that are being read in such a sense: one that leads back to itself is not read again. */
  readonly filling: ReadonlySet<unknown>;
  /** Joins of `allOf` parts that the whole description may still have. */
  readonly joins: Budget;
  readonly growth: Growth;
  /** Holds published values against the description's schemas. */
  readonly values: ValueCheck;
  /** Whether examples say what their schema does not allow about them. */
  readonly marksExamples: boolean;
  readonly root: Place;
  /** The description's operations, in its order. */
  readonly found: readonly FoundOperation[];
  readonly components: Place;
  /** `components/schemas`, or `definitions` in Swagger 2.0. */
  readonly componentSchemas: Place;
  /** For links: operations by id and by the place they stand at (`file#pointer`). */
  readonly summaries: {
    readonly byId: ReadonlyMap<string, OperationSummary>;
    readonly byPlace: ReadonlyMap<string, OperationSummary>;
  };
  readonly errorCodes: ReadonlyMap<string, Operation['errors'][number]>;
}
