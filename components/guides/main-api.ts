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

/** Its operations without the webhooks, in reading order. */
export const getMainOperations = cache(async (): Promise<readonly Operation[]> => {
  const { mainApi } = getSite();
  const summaries = await listOperations(mainApi);
  const operations = await Promise.all(summaries.map(({ slug }) => getOperation(mainApi, slug)));
  return operations.filter(
    (operation): operation is Operation => operation !== undefined && operation.kind === 'operation',
  );
});
