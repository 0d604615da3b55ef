import { sessionUrl } from '#lib/links/urls.ts';
import { words } from '#words/session.ts';
import { Link } from '../../ui/link.tsx';
import { pasteAnchor } from './paste-anchor.ts';

/** The way from a console to the page of all requests. */
export function SessionLinks() {
  return (
    <p className="quiet session-links">
      <Link href={sessionUrl()}>{words.allRequests}</Link>
      <Link href={`${sessionUrl()}#${pasteAnchor}`}>{words.pasteARequest}</Link>
    </p>
  );
}
