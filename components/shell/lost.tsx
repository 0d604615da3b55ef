import { ArrowRight } from 'lucide';
import type { ReactNode } from 'react';
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
  search?: ReactNode;
  nearest?: ReactNode;
}) {
  const { status, title, children, action, search, nearest } = props;
  return (
    <Frame>
      <div className="lost">
        <p className="lost-status">{status}</p>
        <h1>{title}</h1>
        <div className="prose">{children}</div>
        {search}
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
