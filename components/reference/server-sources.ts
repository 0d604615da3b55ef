import { getSettings } from '#lib/env/index.ts';
import type { Operation, Server } from '#lib/openapi/model.ts';
import { calledBaseUrl, type ServerSources } from '#lib/request/offered-servers.ts';
import { backendOf } from '#lib/site/own-backends.ts';

/** What decides which servers a reader may choose for an operation, and which the portal calls. */
export function serverSources({ api, servers }: Pick<Operation, 'api' | 'servers'>): ServerSources {
  return { servers, backend: backendOf(api), origin: getSettings().publicOrigin };
}

/** Whether the portal's mock answers the console, because the site declares no backend for the API. */
export function isMocked(api: string): boolean {
  return backendOf(api) === undefined;
}

/** What the samples call: the API's backend, so that copied code runs as it is; else its own first server. */
export function sampleBaseUrl(api: string, servers: readonly Server[]): string {
  return calledBaseUrl(serverSources({ api, servers }));
}
