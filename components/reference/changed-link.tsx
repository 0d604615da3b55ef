import type { PageRelease } from '#lib/changes/page-history.ts';
import { Frame } from '../shell/frame.tsx';
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
        <p className="lost-status">{`Since ${version}`}</p>
        <h1>What this link speaks of has changed</h1>
        <div className="prose">
          <p>
            The link to <code>{id}</code> was made with version {version} of the API. Since then:
          </p>
        </div>
        <PageChanges releases={releases} page={page} />
        <div className="lost-actions">
          <a href={url} className="button button-primary">
            Show it as it is now
          </a>
          <a href="/changelog" className="button">
            Whole changelog
          </a>
        </div>
      </div>
    </Frame>
  );
}
