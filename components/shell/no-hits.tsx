import { words } from '#words/search.ts';
import { Link } from '../ui/link.tsx';
import { listStarts } from './starts.ts';

/** What can be searched for, and where a reader may begin: for a search that has not been typed yet, or found nothing. */
export function NoHits({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="prose search-help">
      <p>{isEmpty ? words.finds : words.tryOne}</p>
      <ul>
        <li>{words.findsEndpoints}</li>
        <li>{words.findsNames}</li>
        <li>{words.findsErrors}</li>
      </ul>
      <p>{words.startsTitle}</p>
      <ul>
        {listStarts().map(({ href, title }) => (
          <li key={href}>
            <Link href={href}>{title}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
