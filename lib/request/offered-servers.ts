import { words } from '#words/request.ts';
import type { Server } from '../openapi/model.ts';
import { serverBaseUrl, serverBaseUrls } from './base-url.ts';
import { chosenBaseUrl } from './chosen-server.ts';
import { FaultList } from './faults.ts';
import { own } from './named-values.ts';
import type { ServerWish } from './server-wish.ts';

/** What decides which servers there are to choose from. */
export interface ServerSources {
  /** Those in force for the operation (`Operation.servers`), or those of the API. */
  readonly servers: readonly Server[];
  /** Whom the site's configuration lets the portal call for this API; absent where its mock answers. */
  readonly backend?: { readonly origin: string; readonly basePath: string } | undefined;
  /** Of the portal. */
  readonly origin: string;
}

/** One of the servers that a reader may choose, with each of its variables at the value that it starts from. */
export interface OfferedServer extends Server {
  /** What addresses name it by (`?server=`): its name, else its URL as published. Unique among those offered. */
  readonly id: string;
  /** The portal's own calls go there, as long as its variables stay as they are. */
  readonly isReached?: true;
}

/** The servers that a reader may choose, the first of them where nobody has chosen. Never empty; serialisable. */
export interface ServerOffer {
  readonly servers: readonly OfferedServer[];
  /** What relative ones are relative to. */
  readonly origin: string;
}

/** What every address may call the server that the portal calls. */
export const sandboxName = 'sandbox';

/** Nobody looks through more in a list to choose from. */
export const offerLimits = { servers: 256, values: 1000 } as const;

/** What the portal's own calls are built on: the backend, or for a mocked API its first server, which is never dialled. */
export function calledBaseUrl(sources: ServerSources): string {
  return reachOf(sources) ?? serverBaseUrl(sources.servers, sources.origin);
}

/** All that a call of the portal may be built on; of a mocked API whatever may be chosen, since nobody is called. */
export function calledBaseUrls(sources: ServerSources): string[] {
  const reach = reachOf(sources);
  return reach === undefined ? serverBaseUrls(sources.servers, sources.origin) : [reach];
}

/**
 * The description's servers in its order, and the one that the portal calls where it is none of them. A description
 * without servers (OpenAPI then says `/`) offers that one alone: it was not read from where the API is.
 */
export function offerServers(sources: ServerSources): ServerOffer {
  const reach = reachOf(sources);
  const origin = sources.backend?.origin ?? sources.origin;
  const published = reach !== undefined && isUnnamed(sources.servers) ? [] : withoutTwins(sources.servers);
  const shown = published.filter(
    (server, index) => index === 0 || isPlainBase(serverBaseUrl([server], origin)),
  );
  const [first] = shown;
  // Where the samples' own address takes other escapes in each language, none can be put in its place.
  const isFixed = first !== undefined && !isPlainBase(serverBaseUrl([first], origin));
  const known = (isFixed ? [first] : shown).slice(0, offerLimits.servers).map(shorten);
  const reached = reach === undefined ? undefined : findReached(known, reach, origin);
  const all = known.map((server) => (server === reached?.from ? reached.server : server));
  const isAdded = reach !== undefined && reached === undefined && !isFixed;
  return { servers: [...withIds(all), ...(isAdded ? withIds([sandboxAt(reach)], all) : [])], origin };
}

/** The server of an offer by its id, its URL as published, or as the one that the portal calls. */
export function findServer({ servers }: ServerOffer, name: string): OfferedServer | undefined {
  return (
    servers.find(({ id }) => id === name) ??
    servers.find(({ url }) => url === name) ??
    (name === sandboxName ? servers.find(({ isReached }) => isReached) : undefined)
  );
}

/** What a chosen server is kept under: as the one that the portal calls, while it is that, whatever its address becomes. */
export function nameOf(
  offer: ServerOffer,
  { server, variables }: Pick<ChosenServer, 'server' | 'variables'>,
): string {
  const isReached = server.isReached && Object.keys(variables).length === 0;
  return isReached && findServer(offer, sandboxName) === server ? sandboxName : server.id;
}

/** A server and what it is called at. */
export interface ChosenServer {
  readonly server: OfferedServer;
  /** Those of its variables that the reader gave another value than the usual one. */
  readonly variables: Readonly<Record<string, string>>;
  readonly base: string;
}

/**
 * The server that is wished for; the first where nothing is, or nothing that is offered. No wish leads to an address that
 * its description or the site's configuration does not name: values that do not fit their places are left out.
 */
export function chooseServer(offer: ServerOffer, wish?: ServerWish): ChosenServer {
  const server = (wish && findServer(offer, wish.server)) ?? (offer.servers[0] as OfferedServer);
  const given = Object.entries(wish?.variables ?? {}).filter(([name, value]) =>
    server.variables.some((variable) => variable.name === name && variable.default !== value),
  );
  const { base, faults } = offeredBaseUrl(server, Object.fromEntries(given), offer.origin);
  return { server, variables: faults.length > 0 ? {} : Object.fromEntries(given), base };
}

/**
 * Scheme, host and path prefix of a server, its variables filled in. Without faults where only its author's own values
 * stand in it; a reader's are checked, and where one does not fit, its defaults are what is shown.
 */
export function offeredBaseUrl(
  server: Pick<OfferedServer, 'url' | 'variables'>,
  variables: Readonly<Record<string, string>>,
  origin: string,
): { readonly base: string; readonly faults: FaultList['faults'] } {
  const usual = serverBaseUrl([server], origin);
  const isUsual = Object.entries(variables).every(([name, value]) =>
    server.variables.some((variable) => variable.name === name && variable.default === value),
  );
  const faults = new FaultList();
  if (isUsual) return { base: usual, faults: faults.faults };
  const base = chosenBaseUrl({ server, variables, origin }, faults);
  if (faults.faults.length === 0 && !isPlainBase(base)) faults.add(['server'], words.cannotStandInCode);
  return { base: faults.faults.length > 0 ? usual : base, faults: faults.faults };
}

/** Whether an address stands in a literal of every language as it is. */
function isPlainBase(base: string): boolean {
  return !/['"`$\\#<!]/.test(base);
}

function reachOf({ backend }: ServerSources): string | undefined {
  return backend && backend.origin + backend.basePath;
}

function isUnnamed([first, ...more]: readonly Server[]): boolean {
  return first === undefined || (first.url === '/' && more.length === 0);
}

/** Of servers that differ in their texts alone the first: the others would be the same choice once more. */
function withoutTwins(servers: readonly Server[]): Server[] {
  const keyOf = ({ url, variables }: Server) =>
    JSON.stringify([url, variables.map(({ name, default: usual, enum: values }) => [name, usual, values])]);
  return [...new Map(servers.toReversed().map((server) => [keyOf(server), server])).values()].toReversed();
}

function shorten(server: Server): Server {
  if (server.variables.every(({ enum: values = [] }) => values.length <= offerLimits.values)) return server;
  const variables = server.variables.map((variable) =>
    variable.enum ? { ...variable, enum: variable.enum.slice(0, offerLimits.values) } : variable,
  );
  return { ...server, variables };
}

function sandboxAt(url: string): Server & { isReached: true } {
  return { url, name: sandboxName, variables: [], isReached: true };
}

function withIds<S extends Server>(
  servers: readonly S[],
  others: readonly Server[] = [],
): (S & { id: string })[] {
  const taken = new Set(others.map(({ name, url }) => name ?? url));
  return servers.map((server) => {
    const wanted = [server.name, server.url].find((id) => id !== undefined && !taken.has(id)) ?? server.url;
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted} ${count}`;
    taken.add(id);
    return { ...server, id };
  });
}

/** The server that the portal calls among those of the description, its variables at the values that make it that one. */
function findReached(
  servers: readonly Server[],
  reach: string,
  origin: string,
): { readonly from: Server; readonly server: Server & { isReached: true } } | undefined {
  const asIs = servers.find((server) => serverBaseUrl([server], origin) === reach);
  if (asIs) return { from: asIs, server: { ...asIs, isReached: true } };
  for (const [index, from] of servers.entries()) {
    const values = valuesThatReach(from, reach, origin);
    // Of the first server, which is where the API itself is, no guess makes the sandbox.
    if (values === undefined || (index === 0 && from.variables.some((each) => each.enum === undefined)))
      continue;
    const variables = from.variables.map((each) => ({
      ...each,
      default: own(values, each.name) ?? each.default,
    }));
    return { from, server: { ...from, variables, isReached: true } };
  }
  return undefined;
}

/** More places for values than this are not tried: the time to fit them grows with each. */
const mostPlaces = 3;

function valuesThatReach(
  server: Server,
  reach: string,
  origin: string,
): Readonly<Record<string, string>> | undefined {
  const parts = server.url.split(/\{([^{}]*)\}/);
  const names = parts.filter((_, index) => index % 2 === 1);
  if (names.length === 0 || names.length > mostPlaces) return undefined;
  const pattern = parts
    .map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^$()|[\]\\]/g, '\\$&') : '(.+?)'))
    .join('');
  const found = new RegExp(`^${pattern}/*$`).exec(reach);
  if (found === null) return undefined;
  const values = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
  const { base, faults } = offeredBaseUrl(server, values, origin);
  return faults.length === 0 && base === reach ? values : undefined;
}
