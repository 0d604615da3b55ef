import { withBase } from '#lib/env/base-path.ts';
import type { ServerOffer } from '#lib/request/offered-servers.ts';
import type { PageServers } from '#lib/request/page-servers.ts';

const loaded = new Map<string, Promise<ServerOffer>>();

/** The servers of a list; fetched once. @throws TypeError where they cannot be */
export function loadOffer({ list, address }: PageServers): Promise<ServerOffer> {
  const known = loaded.get(list);
  if (known) return known;
  const offer = fetch(withBase(address)).then(async (response) => {
    if (!response.ok) throw new TypeError(`The servers answered ${response.status}`);
    return (await response.json()) as ServerOffer;
  });
  loaded.set(list, offer);
  // What failed once may work the next time.
  offer.catch(() => loaded.delete(list));
  return offer;
}
