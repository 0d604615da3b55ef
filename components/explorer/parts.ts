import { countOperations } from '#lib/openapi/count-endpoints.ts';
import type { Api, OperationSummary, Tag } from '#lib/openapi/model.ts';
import { groupByPath, longestList } from '#lib/openapi/path-groups.ts';

/** What the client is given of a large API at a time. */
export interface Part {
  /** Names it in the address: `repos`, `repos~branches`. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'operation' | 'webhook';
  /** The tag that it is the whole or a part of; none of webhooks. */
  readonly tag?: Tag;
  readonly operations: readonly OperationSummary[];
}

/** An API of up to this many operations is opened whole. */
const mostOperations = 60;

/** Of a larger one, whose schemas are more too, this many take the client under a second. */
const mostOfPart = longestList;

/** The parts of an API that is too large for the client, by tag and path, in reading order; none of a smaller one. */
export function listParts(api: Api): readonly Part[] {
  const { tags, webhooks } = api;
  if (countOperations(api) <= mostOperations) return [];
  const hooks: Part = { id: 'webhooks', title: '', kind: 'webhook', operations: webhooks };
  const parts = [...tags.flatMap(partsOf), ...inPieces(hooks)];
  const taken = new Map<string, number>();
  return parts.map((part) => {
    const before = taken.get(part.id) ?? 0;
    taken.set(part.id, before + 1);
    return before === 0 ? part : { ...part, id: `${part.id}~${before + 1}` };
  });
}

function partsOf(tag: Tag): Part[] {
  if (tag.operations.length === 0) return [];
  const part: Part = { id: tag.slug, title: tag.title, kind: 'operation', tag, operations: tag.operations };
  if (tag.operations.length <= mostOfPart) return [part];
  return groupByPath(tag.operations)
    .map(
      ({ title, operations }): Part =>
        title === undefined
          ? { ...part, operations }
          : { ...part, id: `${tag.slug}~${idOf(title)}`, title, operations },
    )
    .flatMap(inPieces);
}

/** Where neither tag nor path divides. */
function inPieces(part: Part): Part[] {
  const count = Math.ceil(part.operations.length / mostOfPart);
  return Array.from({ length: count }, (_, index) => ({
    ...part,
    operations: part.operations.slice(index * mostOfPart, (index + 1) * mostOfPart),
  }));
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** The part that an address names. */
export function findPart(api: Api, id: string | null): Part | undefined {
  return listParts(api).find((part) => part.id === id);
}
