import { Search } from 'lucide';
import { words } from '#words/shell.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';

/** Leads to the search page; `/` and Ctrl K press it. */
export function SearchBox() {
  return (
    <Link href="/search" className="search-trigger" data-key="/">
      <Icon shape={Search} size={16} />
      <span className="max-sm:sr-only">{words.search}</span>
      <kbd className="max-md:hidden">/</kbd>
    </Link>
  );
}
