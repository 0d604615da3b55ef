import type { OperationSummary, Schema } from '../model.ts';
import { line, member, rootOf } from '../parse/place.ts';
import type { Description } from '../parse.ts';
import type { Schemas } from '../resolve-schema.ts';
import { ValueCheck } from '../value-check.ts';
import { collectOperations, type FoundOperation } from './collect.ts';
import type { Context } from './context.ts';
import { normalizeErrors } from './extensions.ts';
import { Growth } from './growth.ts';
import { hideInternal } from './hide-internal.ts';
import { normalizeSchema } from './schema.ts';
import { SchemaRegistry } from './schema-registry.ts';

/** Schemas that extend one another in a row; each is made while the one before it waits. */
const maxChain = 64;
/** GitHub's description, the largest that is widely known, needs some hundreds. */
const maxJoins = 300_000;
const maxWeight = 1_000_000;

/** What the normalizers of one description share. */
export function contextOf(
  description: Description,
  { marksExamples = true, showsInternal = false } = {},
): Context {
  const { dialect, references } = description;
  if (!showsInternal) hideInternal(description.file, references);
  const root = rootOf(description.file);
  const found = collectOperations(root, references);
  const components = dialect === '2.0' ? root : member(root, 'components');
  const schemaHolder = member(components, dialect === '2.0' ? 'definitions' : 'schemas');
  const registry = new SchemaRegistry(references);
  registry.addComponents(schemaHolder);
  const made = new Map<string, Schema>();
  const inProgress = new Set<string>();
  let extensions: ReadonlyMap<string, readonly string[]> | undefined;
  const table: Schemas = { get: (name) => context.named(name) };
  const context: Context = {
    dialect,
    references,
    registry,
    root,
    found,
    dynamic: new Map(),
    filling: new Set(),
    joins: { left: maxJoins, weight: maxWeight },
    growth: new Growth(),
    table,
    unmade: [],
    values: new ValueCheck(table),
    marksExamples,
    titleOf(name) {
      const place = registry.entries().get(name);
      return place && line(place, 'title');
    },
    extensionsOf(place) {
      extensions ??= registry.extensions(schemaHolder);
      return extensions.get(registry.nameOf(place)) ?? [];
    },
    components: dialect === '2.0' ? root : components,
    componentSchemas: schemaHolder,
    errorCodes: new Map(normalizeErrors(root).map((error) => [error.code, error])),
    summaries: summariesOf(found),
    named(name) {
      const known = made.get(name);
      if (known || inProgress.has(name) || inProgress.size >= maxChain) return known;
      const place = registry.entries().get(name);
      if (place === undefined) return undefined;
      inProgress.add(name);
      try {
        const schema = withoutSelf(normalizeSchema(place, context), name);
        made.set(name, schema);
        return schema;
      } finally {
        inProgress.delete(name);
      }
    },
  };
  return context;
}

/** A child that extends the schema whose choices it is one of does not have those choices itself. */
function withoutSelf(schema: Schema, name: string): Schema {
  const options = schema.oneOf ?? schema.anyOf;
  if (!options?.some((option) => option.schema.ref === name)) return schema;
  const { oneOf: _one, anyOf: _any, discriminator: _discriminator, ...rest } = schema;
  return rest;
}

function summariesOf(found: readonly FoundOperation[]): Context['summaries'] {
  const byId = new Map<string, OperationSummary>();
  const byPlace = new Map<string, OperationSummary>();
  for (const { summary, place } of found) {
    if (summary.operationId !== undefined && !byId.has(summary.operationId))
      byId.set(summary.operationId, summary);
    byPlace.set(`${place.file.path}#${place.pointer}`, summary);
  }
  return { byId, byPlace };
}
