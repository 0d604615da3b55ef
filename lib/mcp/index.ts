import 'server-only';
import type { SampleLanguages } from '../links/operation-rows.ts';
import type { Site } from '../links/site.ts';
import { getProxy } from '../proxy/index.ts';
import { getSearcher } from '../search/load-searcher.ts';
import { createMcp } from './handle-mcp.ts';

const key = Symbol.for('portal.mcp');
type Shared = { [key]?: (request: Request) => Promise<Response> };

/** `POST /mcp`. Kept on globalThis, so that clients are counted once per process however often this is loaded. */
export function answerMcp(request: Request, site: Site, languages: SampleLanguages): Promise<Response> {
  const shared = globalThis as Shared;
  shared[key] ??= createMcp(
    {
      site,
      languages,
      proxy: getProxy(),
      search: async (text, limit) =>
        (await getSearcher(site, languages)).within(undefined).search(text, limit),
    },
    '1.0.0',
  );
  return shared[key](request);
}
