import type { NamedLink, ResolvedLink } from '#lib/links/resolve-link.ts';
import { Lost } from './lost.tsx';

/** A permanent link whose thing is gone, or that never was one: what happened, and where to go instead. */
export function MissingLink({ id, link }: { id: string; link: Exclude<ResolvedLink, { kind: 'found' }> }) {
  const search = (
    <a href={`/search?q=${encodeURIComponent(wordsOf(id))}`} className="button button-primary">
      Search for it
    </a>
  );
  if (link.kind === 'removed') {
    return (
      <Lost status="410" title="What this link led to was removed" action={search}>
        <p>
          <code>{id}</code> is no longer part of the documentation since{' '}
          <time dateTime={link.on}>{link.on}</time>.
        </p>
        {link.replacement && (
          <p>
            In its place: <LinkTo link={link.replacement} />
          </p>
        )}
      </Lost>
    );
  }
  return (
    <Lost status="404" title="There is nothing at this link" action={search}>
      <p>
        <code>{id}</code> was never published here: it may have been mistyped or cut off.
      </p>
      {link.nearest.length > 0 && (
        <>
          <p>The nearest links:</p>
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
    <a href={url}>
      <code>{id}</code>
    </a>
  );
}

/** `users/sign-up/body.fullName` → `sign up body full name`. */
function wordsOf(id: string): string {
  const [, ...rest] = id.split('/');
  return rest
    .join(' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .slice(0, 100);
}
