import { TriangleAlert } from 'lucide';
import type { PagePart } from '#lib/links/versions.ts';
import { getApi, getHistory, listOperations } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { readVersionNotice } from '#lib/render/version-notice.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { PageChanges } from './page-changes.tsx';

/** At the top of a page of an older version: where the current one is, and what it changed; nothing on current pages. */
export async function VersionNote({ api, part = {} }: { api: Api; part?: PagePart }) {
  const notice = await readVersionNotice(api, part, { getApi, getHistory, listOperations });
  if (notice === undefined) return null;
  const { title, lead, current, changes, here, isDeprecated } = notice;
  return (
    <div className={`callout tone-${isDeprecated ? 'amber' : 'blue'} version-note`} role="note">
      <Icon shape={TriangleAlert} className="callout-icon" />
      <div className="callout-text">
        <p className="callout-title">{title}</p>
        <p>
          {lead} <Link href={current.href}>{current.words}</Link>
          {changes && ', or '}
          {changes && <Link href={changes.href}>{changes.words}</Link>}
          {'. '}
          <Link href={`/search?version=${encodeURIComponent(api.slug)}`}>Search this version</Link>.
        </p>
        {here.length > 0 && (
          <details className="nest">
            <summary>What changed here</summary>
            <PageChanges releases={here} page={current.href} />
          </details>
        )}
      </div>
    </div>
  );
}
