import type { Api } from './model.ts';

/** How many endpoints the API has; one of several tags counts once. */
export function countEndpoints({ tags }: Pick<Api, 'tags'>): number {
  return new Set(tags.flatMap(({ operations }) => operations.map(({ slug }) => slug))).size;
}

/** The same with webhooks, which tags do not hold. */
export function countOperations(api: Pick<Api, 'tags' | 'webhooks'>): number {
  return countEndpoints(api) + api.webhooks.length;
}
