import type { ReactNode } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import type { SearchHit } from '#lib/search/hits.ts';
import { words } from '#words/frame.ts';
import { Link } from '../ui/link.tsx';
import { Lost } from './lost.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchHitLine } from './search-hit.tsx';

/** For an address that nothing stands at: what the site says there, or else what may have happened. */
export function MissingPage(props: {
  title?: string | undefined;
  /** What the address says, to search for. */
  typed?: string | undefined;
  /** The pages most like it, the best first. */
  near?: readonly SearchHit[] | undefined;
  children?: ReactNode;
}) {
  const { title = words.noPage, typed = '', near = [], children = <Reasons /> } = props;
  return (
    <Lost
      status="404"
      title={title}
      search={<SearchForm typed={typed} />}
      nearest={near.length > 0 && <NearPages near={near} />}
    >
      {children}
    </Lost>
  );
}

function Reasons() {
  return <p>{sayRich(words.noPageBecause, { start: <code>/go/</code> })}</p>;
}

function NearPages({ near }: { near: readonly SearchHit[] }) {
  return (
    <nav className="lost-near" aria-labelledby="lost-near">
      <h2 id="lost-near">{words.nearestPages}</h2>
      <ul>
        {near.map((hit) => (
          <li key={hit.url}>
            <Link href={hit.url} className="search-hit">
              <SearchHitLine hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
