import { serversStorage } from '#lib/request/page-servers.ts';
import { withoutServer } from '#lib/request/server-query.ts';
import { type ServerWish, serverQuery } from '#lib/request/server-wish.ts';
import { followChoice } from './follow-choice.ts';
import { getChoice, getChoices, type KeptChoice, setChoices } from './server-choice.ts';

/** Lists of servers whose base URLs are kept for one API; others are looked up again. */
const mostLists = 500;

/**
 * Chooses a server for an API. `found`: what it stands for in one list; what it is in others is looked up where they are
 * shown. The address of the page says no other server from then on.
 */
export function keepServer(api: string, wish: ServerWish, found?: { list: string; base: string }): void {
  const known = getChoice(api);
  if (known && isSame(known, wish) && (!found || known.bases[found.list] === found.base)) return;
  const bases = known && isSame(known, wish) ? Object.entries(known.bases) : [];
  const others = bases.filter(([list]) => list !== found?.list).slice(1 - mostLists);
  const all = found ? [...others, [found.list, found.base] as const] : others;
  keepChoice(api, { ...wishOf(wish), bases: Object.fromEntries(all) });
  followChoice(serverSearch(api));
  if (!/[?&]server=/.test(location.search)) return;
  const rest = withoutServer(location.search);
  const search = `${rest}${rest ? '&' : '?'}${serverQuery(wishOf(wish))}`;
  if (search !== location.search)
    history.replaceState(history.state, '', location.pathname + search + location.hash);
}

/** `?server=…` for an address of the portal that is to follow the choice; empty where none was made. */
export function serverSearch(api: string | undefined): string {
  const choice = api === undefined ? undefined : getChoice(api);
  return choice ? `?${serverQuery(wishOf(choice))}` : '';
}

function keepChoice(api: string, choice: KeptChoice): void {
  const choices = new Map([...getChoices(), [api, choice]]);
  try {
    localStorage.setItem(serversStorage, JSON.stringify(Object.fromEntries(choices)));
  } catch {
    // Storage is off: the choice holds for this page.
  }
  setChoices(choices);
}

function isSame(one: ServerWish, other: ServerWish): boolean {
  return serverQuery(wishOf(one)) === serverQuery(wishOf(other));
}

function wishOf({ server, variables = {} }: ServerWish | KeptChoice): ServerWish {
  return { server, ...(Object.keys(variables).length > 0 && { variables }) };
}
