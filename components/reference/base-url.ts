import { getSettings } from '#lib/env/index.ts';
import type { Server } from '#lib/openapi/model.ts';
import { sandboxBaseUrl, serverBaseUrl } from '#lib/request/base-url.ts';
import { getSite } from '#lib/site/index.ts';

/**
 * What the samples call: the sandbox, so that copied code runs as it is. For an API without one its own first server:
 * the console's mock is nothing that a terminal could reach.
 */
export function sampleBaseUrl(api: string, servers: readonly Server[]): string {
  const settings = getSettings();
  return sandboxBaseUrl(api, servers, getSite(), settings) ?? serverBaseUrl(servers, settings.publicOrigin);
}

/** Whether the portal's mock answers the console, because no sandbox is configured for the API. */
export function isMocked(api: string, servers: readonly Server[]): boolean {
  return sandboxBaseUrl(api, servers, getSite(), getSettings()) === undefined;
}
