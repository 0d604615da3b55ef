import { sayRich } from '#components/ui/say-rich.tsx';
import type { NamedLink, ResolvedLink } from '#lib/links/resolve-link.ts';
import { wordsOfAddress } from '#lib/search/near-pages.ts';
import { words } from '#words/frame.ts';
import { Link } from '../ui/link.tsx';
import { Lost } from './lost.tsx';
import { SearchForm } from './search-form.tsx';

/** A permanent link whose thing is gone, or that never was one: what happened, and where to go instead. */
export function MissingLink({ id, link }: { id: string; link: Exclude<ResolvedLink, { kind: 'found' }> }) {
  if (link.kind === 'removed') {
    return (
      <Lost status="410" title={words.wasRemoved} search={<SearchForm typed={wordsOfAddress(`/go/${id}`)} />}>
        <p>
          {sayRich(words.removedSince, {
            id: <code>{id}</code>,
            date: <time dateTime={link.on}>{link.on}</time>,
          })}
        </p>
        {link.replacement && <p>{sayRich(words.inItsPlace, { link: <LinkTo link={link.replacement} /> })}</p>}
      </Lost>
    );
  }
  return (
    <Lost status="404" title={words.nothingHere} search={<SearchForm typed={wordsOfAddress(`/go/${id}`)} />}>
      <p>{sayRich(words.neverPublished, { id: <code>{id}</code> })}</p>
      {link.nearest.length > 0 && (
        <>
          <p>{words.nearest}</p>
          <ul>
            {link.nearest.map((each) => (
              <li key={each.id}>
                <LinkTo link={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Lost>
  );
}

function LinkTo({ link: { id, url } }: { link: NamedLink }) {
  return (
    <Link href={url}>
      <code>{id}</code>
    </Link>
  );
}
