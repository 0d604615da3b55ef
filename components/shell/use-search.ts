'use client';

import { useEffect, useState } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import type { SearchHit } from '#lib/search/hits.ts';
import { searchQuery } from './search-query.ts';

interface Found {
  /** The query that the hits answer. */
  readonly asked: string;
  readonly hits: readonly SearchHit[];
  readonly isFailed?: boolean;
}

const answers = new Map<string, readonly SearchHit[]>();

/**
 * The hits for what is typed; those of the last answer stay until the next one comes.
 * @param scope slug of the API to search in; empty: everything
 * @param version slug of the older version that is read; empty: none
 */
export function useSearch(
  typed: string,
  scope: string,
  version: string,
): {
  hits: readonly SearchHit[];
  state: 'ready' | 'busy' | 'failed';
} {
  const words = typed.trim();
  const asked = words === '' ? '' : searchQuery(words, scope, version);
  const [found, setFound] = useState<Found>({ asked: '', hits: [] });
  useEffect(() => {
    const known = answers.get(asked);
    if (asked === '' || known !== undefined) {
      setFound({ asked, hits: known ?? [] });
      return;
    }
    const controller = new AbortController();
    ask(asked, controller.signal).then(
      (hits) => setFound({ asked, hits }),
      () => controller.signal.aborted || setFound({ asked, hits: [], isFailed: true }),
    );
    return () => controller.abort();
  }, [asked]);
  if (found.asked !== asked) return { hits: asked === '' ? [] : found.hits, state: 'busy' };
  return { hits: found.hits, state: found.isFailed ? 'failed' : 'ready' };
}

async function ask(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  // Written out, so that the bundler leaves the branch and what it loads out of every other build.
  if (process.env.PORTAL_EXPORT === '1') return (await import('./search-here.ts')).searchHere(query);
  const response = await fetch(withBase(`/api/search?${query}`), { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  const { hits } = (await response.json()) as { hits: readonly SearchHit[] };
  answers.set(query, hits);
  return hits;
}
