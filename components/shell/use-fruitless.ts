'use client';

import { useEffect } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { countableSearch } from '#lib/feedback/fruitless.ts';
import { identity } from '#lib/links/identity.ts';

/** So long nothing more was typed: then the reader meant it. */
const pause = 2_000;
const told = new Set<string>();

/** Tells the portal of a search that found nothing, once, so that authors learn what is missing; of its words alone. */
export function useFruitless(typed: string, hasFoundNothing: boolean): void {
  useEffect(() => {
    const words = countableSearch(typed);
    if (!hasFoundNothing || identity.countsSearches !== true || words === undefined || told.has(words))
      return;
    const timer = setTimeout(() => {
      told.add(words);
      const options = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ words }),
      };
      fetch(withBase('/api/fruitless-search'), options).catch(() => undefined);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, hasFoundNothing]);
}
