import { getSettings } from '#lib/env/index.ts';
import type { Server } from '#lib/openapi/model.ts';
import { portal } from '#portal-config';

/**
 * What the samples call: the sandbox, so that copied code runs as it is; for an API without one its first server, with
 * its variables at their defaults.
 */
export function sampleBaseUrl(api: string, servers: readonly Server[]): string {
  const { sandboxOrigin, publicOrigin } = getSettings();
  const entry = portal.apis.find(({ slug }) => slug === api);
  if (entry !== undefined) return `${sandboxOrigin}${entry.basePath}`;
  const [server] = servers;
  const url = (server?.variables ?? []).reduce(
    (text, variable) => text.replaceAll(`{${variable.name}}`, variable.default),
    server?.url ?? '/',
  );
  return URL.canParse(url, publicOrigin) ? new URL(url, publicOrigin).href.replace(/\/$/, '') : publicOrigin;
}
