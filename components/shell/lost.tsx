import { ArrowRight } from 'lucide';
import type { ReactNode } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { words } from '#words/frame.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Frame } from './frame.tsx';
import { listStarts } from './starts.ts';

/** What happened, why, and where to go from here: a search, what is nearest, and where everything begins. */
export function Lost(props: {
  status: string;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** What is searched for unless the reader says something else; absent: there is nothing to look for. */
  typed?: string | undefined;
  nearest?: ReactNode;
}) {
  const { status, title, children, action, typed, nearest } = props;
  return (
    <Frame>
      <div className="lost">
        <p className="lost-status">{status}</p>
        <h1>{title}</h1>
        <div className="prose">{children}</div>
        {typed !== undefined && <LostSearch typed={typed} />}
        {nearest}
        {action !== undefined && <div className="lost-actions">{action}</div>}
        <nav className="lost-starts" aria-label={words.startHere}>
          {[{ title: words.startPage, href: '/' }, ...listStarts()].map(({ title: name, href }) => (
            <Link key={href} href={href}>
              {name}
              <Icon shape={ArrowRight} size={16} />
            </Link>
          ))}
        </nav>
      </div>
    </Frame>
  );
}

function LostSearch({ typed }: { typed: string }) {
  return (
    <search>
      <form action={withBase('/search')} className="search-form">
        <label htmlFor="lost-search" className="sr-only">
          {words.searchDocumentation}
        </label>
        <input
          id="lost-search"
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={4000}
          autoComplete="off"
          className="search-field"
        />
        <button type="submit" className="button button-primary">
          {words.search}
        </button>
      </form>
    </search>
  );
}
