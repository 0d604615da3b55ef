import type { ReactNode } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { words } from '#words/search.ts';
import { longestSearch } from './search-query.ts';

/** Searches without scripts: what is typed, and in `children` what else is chosen. */
export function SearchForm({ typed, children }: { typed: string; children?: ReactNode }) {
  return (
    <search>
      <form action={withBase('/search')} className="search-form">
        <label htmlFor="search-words" className="sr-only">
          {words.searchDocumentation}
        </label>
        <input
          id="search-words"
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={longestSearch}
          autoComplete="off"
          className="search-field"
        />
        {children}
        <button type="submit" className="button button-primary">
          {words.search}
        </button>
      </form>
    </search>
  );
}
