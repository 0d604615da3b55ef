import { sayRich } from '#components/ui/say-rich.tsx';
import type { PageRelease } from '#lib/changes/page-history.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Frame } from '../shell/frame.tsx';
import { Link } from '../ui/link.tsx';
import { PageChanges } from './page-changes.tsx';

/** A link that was copied in an earlier version, to something that has changed since: what changed, and the way on. */
export function ChangedLink(props: {
  id: string;
  url: string;
  version: string;
  releases: readonly PageRelease[];
}) {
  const { id, url, version, releases } = props;
  const [page = ''] = url.split('#');
  return (
    <Frame>
      <div className="lost">
        <p className="lost-status">{say(words.sinceVersion, { version })}</p>
        <h1>{words.linkChanged}</h1>
        <div className="prose">
          <p>{sayRich(words.linkMadeWith, { id: <code>{id}</code>, version })}</p>
        </div>
        <PageChanges releases={releases} page={page} />
        <div className="lost-actions">
          <Link href={url} className="button button-primary">
            {words.showItAsItIs}
          </Link>
          <Link href="/changelog" className="button">
            {words.wholeChangelog}
          </Link>
        </div>
      </div>
    </Frame>
  );
}
