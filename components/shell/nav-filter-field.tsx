import { withBase } from '#lib/env/base-path.ts';
import { words } from '#words/shell.ts';

/** Finds a line of a long navigation by its words; served by `NavControls`, and hidden where no script runs. */
export function NavFilter({ list }: { list: string }) {
  return (
    <div className="nav-filter">
      <input
        type="search"
        aria-label={words.filterNavigation}
        placeholder={words.filter}
        autoComplete="off"
        data-list={withBase(list)}
      />
      <output className="quiet" />
      <ul suppressHydrationWarning>{''}</ul>
    </div>
  );
}
