import { ChevronLeft, ChevronRight } from 'lucide';
import { operationUrl } from '#lib/links/urls.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';

/** Where to read on, at the foot of an operation's page. */
export function Neighbours({ operation: { api, previous, next } }: { operation: Operation }) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="neighbours" aria-label={words.previousAndNextEndpoint} data-noprint>
      {previous && (
        <Link href={operationUrl(api, previous.slug)} rel="prev" className="neighbour">
          <span className="neighbour-word">
            <Icon shape={ChevronLeft} size={15} /> {words.previous}
          </span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link href={operationUrl(api, next.slug)} rel="next" className="neighbour neighbour-next">
          <span className="neighbour-word">
            {words.next} <Icon shape={ChevronRight} size={15} />
          </span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
