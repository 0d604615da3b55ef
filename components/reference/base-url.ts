import { getSettings } from '#lib/env/index.ts';
import type { Server } from '#lib/openapi/model.ts';
import { serverBaseUrl } from '#lib/request/base-url.ts';
import { backendOf } from '#lib/site/own-backends.ts';

/**
 * What the samples call: the API's backend, so that copied code runs as it is. For an API without one its own first
 * server: the console's mock is nothing that a terminal could reach.
 */
export function sampleBaseUrl(api: string, servers: readonly Server[]): string {
  const backend = backendOf(api);
  return backend ? backend.origin + backend.basePath : serverBaseUrl(servers, getSettings().publicOrigin);
}

/** Whether the portal's mock answers the console, because the site declares no backend for the API. */
export function isMocked(api: string): boolean {
  return backendOf(api) === undefined;
}
