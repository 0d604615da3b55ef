import { Search } from 'lucide-react';

/** Leads to the search page; `/` and Ctrl K press it. */
export function SearchBox() {
  return (
    <a href="/search" className="search-trigger" data-key="/">
      <Search size={16} aria-hidden />
      <span className="max-sm:sr-only">Search</span>
      <kbd className="max-md:hidden">/</kbd>
    </a>
  );
}
