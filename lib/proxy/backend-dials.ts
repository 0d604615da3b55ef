import type { Environment } from '../env/parse.ts';
import { type Backend, type Backends, readBackendHeaders } from '../site/backends.ts';
import type { SiteConfig } from '../site/model.ts';
import { createLookup } from './address.ts';
import { createDial, type Dial } from './exchange.ts';
import { limits } from './limits.ts';

/** The diallers of one API: each for one origin, and none of them for another API's. */
export interface BackendDials {
  readonly backend: Backend;
  /** Calls of the API itself. */
  readonly dial: Dial;
  /** The same for answers that come over minutes: a stream of webhooks. */
  readonly streams: Dial;
  /** By origin: where access tokens for the API may be got. */
  readonly tokens: ReadonlyMap<string, Dial>;
}

/**
 * The diallers of every API that has a backend, by its slug. One each even where two APIs name the same origin: what the
 * server adds to the calls of one is a secret of that one's.
 */
export function createDials(
  backends: Backends,
  { apis }: Pick<SiteConfig, 'apis'>,
  env: Environment,
): ReadonlyMap<string, BackendDials> {
  return new Map(
    apis.flatMap((api): [string, BackendDials][] => {
      const backend = backends.get(api.slug);
      if (backend === undefined) return [];
      const { origin, timeouts, addresses } = backend;
      const headers = readBackendHeaders(api, env);
      const dial = createDial(origin, createLookup(addresses), { timeouts, headers });
      const { idle, total } = limits.stream;
      const streams = createDial(origin, createLookup(addresses), {
        timeouts: { ...timeouts, idle, total },
        headers,
      });
      // Fields for the backend are not for who else hands out tokens.
      const others = backend.oauthOrigins.map((other): [string, Dial] => [
        other,
        createDial(other, createLookup([]), { timeouts }),
      ]);
      return [[api.slug, { backend, dial, streams, tokens: new Map([...others, [origin, dial]]) }]];
    }),
  );
}
