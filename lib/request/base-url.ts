import type { Server } from '../openapi/model.ts';
import { fillServer } from '../openapi/server-url.ts';

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

/** Without the lookbehind the time would grow with the square of a long row of slashes. */
export function withoutTrailingSlashes(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}
