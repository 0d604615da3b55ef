import type { Server } from '../openapi/model.ts';
import { fillServer } from '../openapi/server-url.ts';

/** The part of `portal.config.ts` and of the settings that says where an API's sandbox is. */
interface SandboxRules {
  readonly apis: readonly { readonly slug: string; readonly basePath: string }[];
}
interface SandboxSettings {
  readonly sandboxOrigin: string;
  readonly isSandboxEmbedded: boolean;
}

/**
 * Where calls of an API go: the sandbox's origin and the API's path prefix on it, such as `http://localhost:4010/v1`.
 * `undefined`: it has no sandbox, and the portal's mock answers its calls.
 *
 * An API that `portal.config.ts` does not list has a sandbox only where the operator names one (SANDBOX_ORIGIN); of
 * its first server only the path is used, since a description is untrusted and must not move the destination.
 */
export function sandboxBaseUrl(
  api: string,
  servers: readonly Server[],
  portal: SandboxRules,
  settings: SandboxSettings,
): string | undefined {
  const listed = portal.apis.find((entry) => entry.slug === api);
  if (listed) return settings.sandboxOrigin + listed.basePath;
  if (settings.isSandboxEmbedded) return undefined;
  return settings.sandboxOrigin + pathOf(servers[0]?.url ?? '', settings.sandboxOrigin);
}

/**
 * The API's own first server with its variables at their defaults: what code is written for where there is no
 * sandbox. What they leave open is a name in braces in its host. Only ever shown and compared with, never dialled.
 * @param origin of the portal, which a relative server is relative to
 */
export function serverBaseUrl(servers: readonly Server[], origin: string): string {
  const [server] = servers;
  return baseUrl(fillServer(server?.url ?? '/', server?.variables ?? []).url, origin);
}

/** A few hundred: four servers in each region of a cloud. */
const maxBases = 256;

/**
 * What all servers of an API may be called, with each value that the file lists for a variable. Only ever compared
 * with, never dialled.
 */
export function serverBaseUrls(servers: readonly Server[], origin: string): string[] {
  const texts = servers.flatMap((server) =>
    valuesOf(server).map((variables) => fillServer(server.url, variables).url),
  );
  const bases = texts.slice(0, maxBases).map((text) => baseUrl(text, origin));
  return [...new Set(bases.length === 0 ? [serverBaseUrl(servers, origin)] : bases)];
}

/** The server's variables, with each combination of the values that the file lists. */
function valuesOf({ variables }: Server): { readonly name: string; readonly default: string }[][] {
  let lists: { readonly name: string; readonly default: string }[][] = [[]];
  for (const { name, default: usual, enum: values = [] } of variables) {
    const all = [...new Set([usual, ...values])];
    lists = lists
      .flatMap((list) => all.map((value) => [...list, { name, default: value }]))
      .slice(0, maxBases);
  }
  return lists;
}

function baseUrl(text: string, origin: string): string {
  const url = new URL(text, origin);
  return url.origin + withoutTrailingSlashes(url.pathname);
}

function pathOf(server: string, base: string): string {
  if (server.includes('{') || !URL.canParse(server, base)) return '';
  return withoutTrailingSlashes(new URL(server, base).pathname);
}

/** Without the lookbehind the time would grow with the square of a long row of slashes. */
export function withoutTrailingSlashes(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}
