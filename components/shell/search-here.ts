import { withBase } from '#lib/env/base-path.ts';
import type { SearchHit } from '#lib/search/hits.ts';
import type { SearchIndexFile } from '#lib/search/index-file.ts';
import { Searcher } from '#lib/search/searcher.ts';

let loaded: Promise<Searcher> | undefined;

/** Answers a search in the browser, over the index that the export has written; it is loaded with the first search. */
export async function searchHere(query: string): Promise<readonly SearchHit[]> {
  loaded ??= load();
  // A failure is not kept: the next search tries again.
  loaded.catch(() => {
    loaded = undefined;
  });
  const asked = new URLSearchParams(query);
  const searcher = (await loaded).within(asked.get('api') ?? undefined, asked.get('version') ?? undefined);
  return searcher.search(asked.get('q') ?? '').hits;
}

async function load(): Promise<Searcher> {
  const response = await fetch(withBase('/search-index.json'));
  if (!response.ok) throw new Error(`the search index answered ${response.status}`);
  const portalUrl = new URL(withBase('/'), location.origin).href.replace(/\/$/, '');
  return new Searcher((await response.json()) as SearchIndexFile, portalUrl);
}
