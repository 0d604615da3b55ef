import type { ReactNode } from 'react';
import { words } from '#words/frame.ts';
import { SiteLinks } from './site-links.tsx';

/**
 * A page between header and footer. With `navigation` it has a column beside the text from 768 px on; below that the
 * header's menu opens it. Children hold the one <h1>.
 */
export function Frame(props: {
  navigation?: ReactNode;
  /** What the navigation is of: "Guides", "Users API". */
  label?: string;
  /** Uses the whole width of the window. */
  isWhole?: boolean;
  children: ReactNode;
}) {
  const { navigation, label = words.site, isWhole = false, children } = props;
  return (
    <div
      className={`frame${navigation === undefined ? '' : ' frame-with-nav'}${isWhole ? ' frame-whole' : ''}`}
    >
      <nav className="frame-nav" aria-label={label} data-noprint>
        <SiteLinks className="nav-group site-links lg:hidden" linkClassName="nav-link" />
        {/* With an id its content need not come twice (scripts/pages/trim-payload.ts). */}
        <div id="pages" className="contents">
          {navigation}
        </div>
      </nav>
      <main id="content" className="min-w-0" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
