import type { PortalConfig } from '#portal-config';
import type { Server } from '../openapi/model.ts';

/**
 * Where calls of an API go: the sandbox's origin and the API's path prefix on it, such as `http://localhost:4010/v1`.
 *
 * An API that `portal.config.ts` does not list has a sandbox only where the operator names one (SANDBOX_ORIGIN); of
 * its first server only the path is used, since a description is untrusted and must not move the destination.
 */
export function sandboxBaseUrl(
  api: string,
  servers: readonly Server[],
  portal: PortalConfig,
  settings: { readonly sandboxOrigin: string; readonly isSandboxEmbedded: boolean },
): string | undefined {
  const listed = portal.apis.find((entry) => entry.slug === api);
  if (listed) return settings.sandboxOrigin + listed.basePath;
  if (settings.isSandboxEmbedded) return undefined;
  return settings.sandboxOrigin + pathOf(servers[0]?.url ?? '', settings.sandboxOrigin);
}

function pathOf(server: string, base: string): string {
  if (server.includes('{') || !URL.canParse(server, base)) return '';
  return new URL(server, base).pathname.replace(/\/+$/, '');
}
