'use client';

import { useState } from 'react';
import { withoutBase } from '#lib/env/base-path.ts';
import { forgetPages, recentPages } from './recent-pages.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';

/** Named late: where storage is blocked, already its name throws. */
const storage = () => localStorage;

/** What this browser keeps of searches and pages; other tabs keep some too, so that a dialog which opens reads them again. */
export function useRecent() {
  const [recent, setRecent] = useState(read);
  return {
    ...recent,
    reload: () => setRecent(read()),
    keep: (words: string) => {
      keepSearch(words, storage);
      setRecent(read());
    },
    forget: () => {
      forgetSearches(storage);
      forgetPages(storage);
      setRecent(read());
    },
  };
}

function read() {
  const here = withoutBase(location.pathname);
  return {
    searches: recentSearches(storage),
    pages: recentPages(storage).filter(({ path }) => path !== here),
  };
}
