import type { OperationSummary } from '../model.ts';
import { flag, isObject, member, members, own, type Place, text, texts } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import { internalTagsOf, isInternalOperation } from './internal.ts';
import { Slugs } from './slug.ts';
import { titleFromIdentifier, titleFromSummary } from './title.ts';

/** An operation as it stands in the file, with what is known before anything is normalized. */
export interface FoundOperation {
  readonly place: Place;
  /** The path item, for its parameters and servers. */
  readonly path: Place;
  readonly kind: 'operation' | 'webhook';
  readonly tags: readonly string[];
  readonly summary: OperationSummary;
}

/** Names under which a path item holds operations. */
export const methods: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
]);

/** Every operation of a path item: fixed methods in file order, then 3.2's `additionalOperations`. */
export function operationsOf(
  declared: Place,
  references: References,
): { readonly method: string; readonly place: Place; readonly path: Place }[] {
  const target = references.follow(declared);
  // Beside a `$ref`, what stands here goes before what it leads to.
  const holders = target === declared ? [declared] : [declared, target];
  const found = new Map<string, { method: string; place: Place; path: Place }>();
  const path = holders.find((holder) => own(holder.value, 'parameters') !== undefined) ?? target;
  for (const holder of holders) {
    for (const { key, place } of members(holder)) {
      if (methods.has(key) && isObject(place.value)) add(key.toUpperCase(), place);
    }
    for (const { key, place } of members(member(holder, 'additionalOperations'))) {
      if (isObject(place.value)) add(key, place);
    }
  }
  return [...found.values()];

  function add(method: string, place: Place): void {
    if (!found.has(method)) found.set(method, { method, place, path });
  }
}

/** All operations and webhooks of a document, with their slugs. */
export function collectOperations(root: Place, references: References): FoundOperation[] {
  // `schemas` is a folder of its own below the API's address.
  const slugs = new Slugs(['schemas']);
  const webhooks = own(root.value, 'webhooks') === undefined ? 'x-webhooks' : 'webhooks';
  const around = { references, slugs, internalTags: internalTagsOf(root) };
  return [
    ...found(member(root, 'paths'), 'operation', around),
    ...found(member(root, webhooks), 'webhook', around),
  ];
}

interface Around {
  readonly references: References;
  readonly slugs: Slugs;
  readonly internalTags: ReadonlySet<string>;
}

function found(
  holder: Place,
  kind: FoundOperation['kind'],
  { references, slugs, internalTags }: Around,
): FoundOperation[] {
  return members(holder)
    .filter(({ key }) => !key.startsWith('x-'))
    .flatMap(({ key, place: item }) =>
      operationsOf(item, references).map(({ method, place, path }) => {
        const isForFew = [item, path].some((each) => isInternalOperation(place, each, internalTags));
        const summary = summarize(place, method, key, slugs);
        return {
          place,
          path,
          kind,
          tags: texts(place, 'tags'),
          summary: isForFew ? { ...summary, internal: true as const } : summary,
        };
      }),
    );
}

function summarize(place: Place, method: string, path: string, slugs: Slugs): OperationSummary {
  const operationId = text(place, 'operationId') || undefined;
  const byPlace = `${method} ${path}`;
  const summary = text(place, 'summary')?.trim();
  return {
    slug: operationId === undefined ? slugs.take(byPlace) : slugs.take(operationId, byPlace),
    ...(operationId === undefined ? {} : { operationId }),
    method,
    path,
    title:
      (summary && titleFromSummary(summary)) || (operationId ? titleFromIdentifier(operationId) : byPlace),
    deprecated: flag(place, 'deprecated') ?? false,
  };
}
