import { chooseServer, findServer, nameOf } from '#lib/request/offered-servers.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import { readServerWish } from '#lib/request/server-query.ts';
import { keepServer, serverSearch } from './choose-server.ts';
import { followChoice } from './follow-choice.ts';
import { loadOffer } from './load-offer.ts';
import { baseIn, getChoice } from './server-choice.ts';

/** The query that was followed: by the first list that knows the server which it names. */
let followed: string | undefined;

/** Looks up what the address of the page asks for, else what was chosen before, in a list of servers. */
export async function resolveServer(servers: PageServers): Promise<void> {
  await lookUp(servers);
  followChoice(serverSearch(servers.api));
}

async function lookUp(servers: PageServers): Promise<void> {
  const { search } = location;
  const { api, list } = servers;
  const asked = readServerWish(new URLSearchParams(search));
  const isKnown = getChoice(api) === undefined || baseIn(list) !== undefined;
  if (isKnown && (asked === undefined || followed === search)) return;
  const offer = await loadOffer(servers);
  // While the list came another one may have been chosen.
  if (search !== location.search) return lookUp(servers);
  if (asked && followed !== search && findServer(offer, asked.server)) {
    followed = search;
    const chosen = chooseServer(offer, asked);
    const { variables, base } = chosen;
    keepServer(api, { server: nameOf(offer, chosen), variables }, { list, base });
    return;
  }
  const choice = getChoice(api);
  if (choice) keepServer(api, choice, { list, base: chooseServer(offer, choice).base });
}
