import { getSettings } from '#lib/env/index.ts';
import { getApis } from '#lib/openapi/catalog.ts';
import { serverBaseUrls } from '#lib/request/base-url.ts';
import type { ApiIndex } from '#lib/request/imports/operation-index.ts';
import { getSite } from '#lib/site/index.ts';
import { consoleBaseUrl } from './server-sources.ts';

/** All APIs of the portal, and where each may be called. */
export async function listApis(): Promise<ApiIndex> {
  const { publicOrigin } = getSettings();
  const apis = (await getApis()).map(({ slug, title, servers }) => {
    const own = serverBaseUrls(servers, publicOrigin);
    return { api: slug, title, bases: [...new Set([consoleBaseUrl({ api: slug, servers }), ...own])] };
  });
  return { apis, refusedKeyPrefixes: [...new Set(getSite().apis.flatMap((api) => api.refusedKeyPrefixes))] };
}
