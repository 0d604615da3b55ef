import type { Api, Operation } from '#lib/openapi/model.ts';

/**
 * The operation that a newcomer runs first: one that only reads and needs nothing but a key, so that it can be run
 * any number of times; without such a one the first of the API.
 */
export function pickFirstRequest(api: Api): string | undefined {
  const all = api.tags.flatMap(({ operations }) => operations);
  const reading = all.find(
    ({ method, path, deprecated }) => method === 'GET' && !path.includes('{') && !deprecated,
  );
  return (reading ?? all[0])?.slug;
}

/** An example of what comes back: the first success that has a body. */
export function pickAnswer({ responses }: Operation) {
  return responses.find(({ status, content }) => status.startsWith('2') && content.length > 0);
}
