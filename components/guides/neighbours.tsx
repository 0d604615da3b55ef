import { ChevronLeft, ChevronRight } from 'lucide';
import { words } from '#words/guides.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';

/** A page to go on to. */
export interface Neighbour {
  readonly href: string;
  readonly title: string;
}

/** Previous and next page; `[` and `]` follow them. */
export function Neighbours(props: { previous: Neighbour | undefined; next: Neighbour | undefined }) {
  const { previous, next } = props;
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="neighbours" aria-label={words.previousAndNextPage} data-noprint>
      {previous !== undefined && (
        <Link href={previous.href} rel="prev" className="neighbour" data-key="[">
          <span className="neighbour-word">
            <Icon shape={ChevronLeft} size={15} /> {words.previous}
          </span>
          {previous.title}
        </Link>
      )}
      {next !== undefined && (
        <Link href={next.href} rel="next" className="neighbour neighbour-next" data-key="]">
          <span className="neighbour-word">
            {words.next} <Icon shape={ChevronRight} size={15} />
          </span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
