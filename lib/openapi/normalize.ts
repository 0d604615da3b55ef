import type { Api, Example, Operation, OperationSummary, Schema, SchemaSummary, Tag } from './model.ts';
import type { FoundOperation } from './normalize/collect.ts';
import type { Context } from './normalize/context.ts';
import { directionsIn } from './normalize/directions.ts';
import { schemaExample } from './normalize/example.ts';
import { normalizeRateLimits } from './normalize/extensions.ts';
import { normalizeInfo, normalizeServers, swaggerServers } from './normalize/info.ts';
import { isInternal } from './normalize/internal.ts';
import { contextOf } from './normalize/make-context.ts';
import { SchemaMarks } from './normalize/mark-schemas.ts';
import { normalizeOperation } from './normalize/operation.ts';
import { Reach } from './normalize/reachable.ts';
import { normalizeSecuritySchemes } from './normalize/security.ts';
import { showOperation, showSchema } from './normalize/show.ts';
import { Slugs } from './normalize/slug.ts';
import { normalizeTagGroups, normalizeTags, type TagIndex, type TagOrder } from './normalize/tags.ts';
import { type Place, text, texts } from './parse/place.ts';
import type { Description } from './parse.ts';
import type { Direction } from './to-json-schema.ts';

export interface NormalizedApi {
  readonly api: Api;
  /** In reading order; made one by one, so that a large API need not be in memory twice. */
  readonly operations: () => Iterable<{ readonly operation: Operation; readonly found: FoundOperation }>;
  readonly count: number;
  /** Where the operations stand, in the same order. */
  readonly places: readonly Place[];
  readonly schemas: () => Iterable<NormalizedSchema>;
  readonly context: Context;
}

interface NormalizedSchema {
  readonly summary: SchemaSummary;
  readonly schema: Schema;
  readonly table: ReadonlyMap<string, Schema>;
  readonly example: Example;
  /** Which way the example goes. */
  readonly direction: Direction;
}

/** A valid description → the model. `slug` is the API's; `groups`: the order of its tags that the site wants. */
export function normalize(
  description: Description,
  slug: string,
  context = contextOf(description),
  groups?: TagOrder,
): NormalizedApi {
  const { root, found } = context;
  const tags = normalizeTags(root, found, groups);
  const ordered = inReadingOrder(found, tags);
  const servers = rootServers(context);
  const schemes = normalizeSecuritySchemes(context);
  const around = neighbours(ordered, tags, slug, {
    servers,
    schemes: new Map(schemes.map((s) => [s.name, s])),
  });
  // Reading all once finds every schema that has no name of its own, so that the list of schemas is whole.
  const bare = ordered.map((each) => normalizeOperation(each, around(each), context));
  const summaries = schemaSummaries(context);
  const directions = directionsIn(bare, context.named);
  const reach = new Reach(context.named, ordered.length + summaries.length);
  const marks = new SchemaMarks(context);
  const api: Api = {
    slug,
    ...normalizeInfo(root, slug),
    specification: text(root, 'openapi') ?? text(root, 'swagger') ?? '',
    servers,
    tags: tags.tags,
    tagGroups: normalizeTagGroups(root, tags.tags, groups),
    webhooks: found.filter(({ kind }) => kind === 'webhook').map(({ summary }) => summary),
    securitySchemes: schemes,
    schemas: summaries,
    errors: [...context.errorCodes.values()],
    ...optional('rateLimits', normalizeRateLimits(root)),
  };
  return {
    api,
    count: ordered.length,
    places: ordered.map(({ place }) => place),
    context,
    operations: function* () {
      for (const [index, each] of ordered.entries()) {
        const operation = bare[index] as Omit<Operation, 'schemas'>;
        yield {
          operation: {
            ...marks.mark(operation),
            schemas: marks.markTable(reach.from(operation, (table) => showOperation(operation, table))),
          },
          found: each,
        };
      }
    },
    schemas: function* () {
      for (const summary of summaries) {
        const schema = context.named(summary.name);
        const place = context.registry.entries().get(summary.name);
        if (!schema || !place) continue;
        const table = reach.from(schema, (shown) => showSchema(schema, shown));
        const direction = directions(summary.name);
        const example = schemaExample(place, summary.name, direction, context);
        yield {
          summary,
          schema: marks.mark(schema),
          table: marks.markTable(table),
          example,
          direction,
        };
      }
    },
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function rootServers(context: Context): Api['servers'] {
  if (context.dialect === '2.0') return swaggerServers(context.root, texts(context.root, 'schemes'));
  const servers = normalizeServers(context.root);
  return servers.length > 0 ? servers : [{ url: '/', variables: [] }];
}

function inReadingOrder(found: readonly FoundOperation[], tags: TagIndex): FoundOperation[] {
  const rank = new Map(tags.tags.map(({ slug }, index) => [slug, index]));
  const rankOf = (each: FoundOperation) =>
    each.kind === 'webhook' ? rank.size : (rank.get(tags.primary(each).slug) ?? 0);
  return [...found].sort((a, b) => rankOf(a) - rankOf(b));
}

const webhookTag = { slug: 'webhooks', title: 'Webhooks' };

function neighbours(
  ordered: readonly FoundOperation[],
  tags: TagIndex,
  api: string,
  shared: Pick<Parameters<typeof normalizeOperation>[1], 'servers' | 'schemes'>,
) {
  const at = new Map(ordered.map((each, index) => [each, index]));
  const webhooks = ordered.filter(({ kind }) => kind === 'webhook').map(({ summary }) => summary);
  const indexes = new Map<readonly OperationSummary[], ReadonlyMap<OperationSummary, number>>();
  const indexIn = (list: readonly OperationSummary[], summary: OperationSummary): number => {
    const known = indexes.get(list) ?? new Map(list.map((item, index) => [item, index]));
    indexes.set(list, known);
    return known.get(summary) ?? -1;
  };
  return (each: FoundOperation): Parameters<typeof normalizeOperation>[1] => {
    const tag: Pick<Tag, 'slug' | 'title' | 'operations'> =
      each.kind === 'webhook' ? { ...webhookTag, operations: webhooks } : tags.primary(each);
    const index = at.get(each) ?? 0;
    const others = tags.others(each);
    return {
      api,
      tag: { slug: tag.slug, title: tag.title },
      ...(others.length > 0 && { otherTags: others }),
      position: { index: indexIn(tag.operations, each.summary) + 1, count: tag.operations.length },
      ...optional('previous', ordered[index - 1]?.summary),
      ...optional('next', ordered[index + 1]?.summary),
      ...shared,
    };
  };
}

function schemaSummaries(context: Context): SchemaSummary[] {
  const slugs = new Slugs();
  const summaries: SchemaSummary[] = [];
  // The registry grows while schemas are read; a Map's iterator sees what is added on the way.
  for (const [name, place] of context.registry.entries()) {
    const schema = context.named(name);
    if (schema === undefined) continue;
    summaries.push({
      slug: slugs.take(name),
      name,
      title: schema.title ?? name,
      deprecated: schema.deprecated ?? false,
      ...(isInternal(place) && { internal: true as const }),
    });
  }
  return summaries;
}
