'use client';

import { useState } from 'react';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';

/** Named late: where storage is blocked, already its name throws. */
const storage = () => localStorage;

/** The searches that this browser keeps; other tabs keep some too, so that a dialog which opens reads them again. */
export function useRecentSearches() {
  const [recent, setRecent] = useState(() => recentSearches(storage));
  const reload = () => setRecent(recentSearches(storage));
  return {
    recent,
    reload,
    keep: (words: string) => {
      keepSearch(words, storage);
      reload();
    },
    forget: () => {
      forgetSearches(storage);
      setRecent([]);
    },
  };
}
