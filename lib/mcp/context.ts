import type { SampleLanguages } from '../links/operation-rows.ts';
import type { Site } from '../links/site.ts';
import type { ProxyContext } from '../proxy/context.ts';
import type { Caller } from '../proxy/start-call.ts';
import type { SearchAnswer } from '../search/searcher.ts';

/** What the portal offers to its tools. */
export interface McpPortal {
  readonly site: Site;
  readonly languages: SampleLanguages;
  readonly proxy: ProxyContext;
  search(text: string, limit: number): Promise<SearchAnswer>;
}

/** The same for one request. */
export interface McpContext extends McpPortal {
  readonly caller: Caller;
}
