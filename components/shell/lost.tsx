import type { ReactNode } from 'react';
import { identity } from '#lib/links/identity.ts';
import { words } from '#words/frame.ts';
import { Link } from '../ui/link.tsx';
import { Frame } from './frame.tsx';

/** What happened, why, and where to go from here. */
export function Lost(props: { status: string; title: string; children: ReactNode; action?: ReactNode }) {
  const { status, title, children, action } = props;
  return (
    <Frame>
      <div className="lost">
        <p className="lost-status">{status}</p>
        <h1>{title}</h1>
        <div className="prose">{children}</div>
        <div className="lost-actions">
          {action}
          <Link href="/" className="button">
            {words.startPage}
          </Link>
          {identity.navigation.map(({ title: name, href }) => (
            <Link key={href} href={href} className="button">
              {name}
            </Link>
          ))}
        </div>
      </div>
    </Frame>
  );
}
