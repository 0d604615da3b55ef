'use client';

import { useEffect, useState } from 'react';
import type { SearchHit } from '#lib/search/hits.ts';

interface Found {
  /** What the hits answer. */
  readonly words: string;
  readonly hits: readonly SearchHit[];
  readonly isFailed?: boolean;
}

const answers = new Map<string, readonly SearchHit[]>();
/** A longer paste would not fit into an address. */
const longest = 4000;

/** The hits for what is typed; those of the last answer stay until the next one comes. */
export function useSearch(typed: string): {
  hits: readonly SearchHit[];
  state: 'ready' | 'busy' | 'failed';
} {
  const words = typed.trim().slice(0, longest);
  const [found, setFound] = useState<Found>({ words: '', hits: [] });
  useEffect(() => {
    const known = answers.get(words);
    if (words === '' || known !== undefined) {
      setFound({ words, hits: known ?? [] });
      return;
    }
    const controller = new AbortController();
    ask(words, controller.signal).then(
      (hits) => setFound({ words, hits }),
      () => controller.signal.aborted || setFound({ words, hits: [], isFailed: true }),
    );
    return () => controller.abort();
  }, [words]);
  if (found.words !== words) return { hits: words === '' ? [] : found.hits, state: 'busy' };
  return { hits: found.hits, state: found.isFailed ? 'failed' : 'ready' };
}

async function ask(words: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const response = await fetch(`/api/search?q=${encodeURIComponent(words)}`, { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  const { hits } = (await response.json()) as { hits: readonly SearchHit[] };
  answers.set(words, hits);
  return hits;
}
