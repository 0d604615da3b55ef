import { sayRich } from '#components/ui/say-rich.tsx';
import { listPageReleases } from '#lib/changes/page-history.ts';
import { operationUrl, versionAnchor } from '#lib/links/urls.ts';
import { getHistory } from '#lib/openapi/catalog.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { words } from '#words/versions.ts';
import { Link } from '../ui/link.tsx';
import { changelogOf } from './changelog-of.ts';
import { PageChanges } from './page-changes.tsx';

/** In the menu of the page: since which version, and which was the last to change it. */
export async function SinceLine({ operation: { api, slug } }: { operation: Operation }) {
  const history = await getHistory(api);
  const since = history.since.find(([each]) => each === slug)?.[1];
  const [last] = listPageReleases(operationUrl(api, slug), history).filter(
    ({ version }) => version !== since,
  );
  if (since === undefined) return null;
  return (
    <p className="since">
      {last === undefined
        ? sayRich(words.since, { version: <VersionLink api={api} version={since} /> })
        : sayRich(words.sinceChanged, {
            version: <VersionLink api={api} version={since} />,
            last: <Link href="#changes">{last.version}</Link>,
          })}
    </p>
  );
}

function VersionLink({ api, version }: { api: string; version: string }) {
  return <Link href={`${changelogOf(api)}#${versionAnchor(version)}`}>{version}</Link>;
}

/** What each version changed about the operation; nothing where none did. */
export async function OperationHistory({ operation: { api, slug } }: { operation: Operation }) {
  const releases = listPageReleases(operationUrl(api, slug), await getHistory(api));
  if (releases.length === 0) return null;
  return (
    <section className="section" aria-labelledby="changes">
      <div className="section-head">
        <h2 id="changes">{words.changes}</h2>
      </div>
      <PageChanges releases={releases} />
    </section>
  );
}
