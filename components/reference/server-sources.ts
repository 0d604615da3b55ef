import { createHash } from 'node:crypto';
import { getSettings } from '#lib/env/index.ts';
import { serversUrl } from '#lib/links/urls.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { calledBaseUrl, chooseServer, offerServers, type ServerOffer } from '#lib/request/offered-servers.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import type { ServerWish } from '#lib/request/server-wish.ts';
import { backendOf } from '#lib/site/own-backends.ts';

type Called = Pick<Operation, 'api' | 'servers'>;

function sourcesOf({ api, servers }: Called) {
  return { servers, backend: backendOf(api), origin: getSettings().publicOrigin };
}

/** The servers that a reader may choose for an operation. */
export function offerOf(operation: Called): ServerOffer {
  return offerServers(sourcesOf(operation));
}

/** What the console's calls of an operation are built on. */
export function consoleBaseUrl(operation: Called): string {
  return calledBaseUrl(sourcesOf(operation));
}

/** What an operation's samples call: the server that is wished for, else the first that its description names. */
export function sampleBaseUrl(operation: Called, wish?: ServerWish): string {
  return chooseServer(offerOf(operation), wish).base;
}

/** What an operation's page holds of the choice of servers; `undefined` where there is nothing to choose. */
export function pageServers(operation: Called & Pick<Operation, 'slug'>): PageServers | undefined {
  const offer = offerOf(operation);
  const [first, ...more] = offer.servers;
  if (more.length === 0 && first?.variables.length === 0) return undefined;
  const { api, slug } = operation;
  return {
    api,
    list: createHash('sha256')
      .update(JSON.stringify([api, offer]))
      .digest('hex')
      .slice(0, 10),
    base: chooseServer(offer).base,
    address: serversUrl(api, slug),
  };
}

/** Whether the portal's mock answers the console, because the site declares no backend for the API. */
export function isMocked(api: string): boolean {
  return backendOf(api) === undefined;
}
