import 'server-only';
import { cache } from 'react';
import { getApi, getOperation, listOperations } from '#lib/openapi/catalog.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { getSite } from '#lib/site/index.ts';

/** The API that guides and error pages speak of. */
export const getMainApi = cache(async (): Promise<Api> => {
  const { mainApi } = getSite();
  const api = await getApi(mainApi);
  if (api === undefined) throw new Error(`portal.config.ts: no description for mainApi "${mainApi}"`);
  return api;
});

/** What guides and error pages say of an operation: of its responses those that are no success. */
export type MainOperation = Pick<
  Operation,
  'api' | 'slug' | 'title' | 'method' | 'path' | 'parameters' | 'security' | 'responses'
>;

/** Read once for all pages, which takes seconds where there are a thousand; what they do not say is let go. */
const kept = new WeakMap<Api, Promise<readonly MainOperation[]>>();

/** The operations of the main API without the webhooks, in reading order. */
export async function getMainOperations(): Promise<readonly MainOperation[]> {
  const api = await getApi(getSite().mainApi);
  if (api === undefined) return [];
  const operations = kept.get(api) ?? readOperations(api);
  kept.set(api, operations);
  return operations;
}

async function readOperations({ slug }: Api): Promise<readonly MainOperation[]> {
  const read: MainOperation[] = [];
  for (const summary of await listOperations(slug)) {
    const operation = await getOperation(slug, summary.slug);
    if (operation?.kind === 'operation') read.push(brief(operation));
  }
  return read;
}

function brief({
  api,
  slug,
  title,
  method,
  path,
  parameters,
  security,
  responses,
}: Operation): MainOperation {
  const failures = responses.filter(({ status }) => !status.startsWith('2'));
  return { api, slug, title, method, path, parameters, security, responses: failures };
}
