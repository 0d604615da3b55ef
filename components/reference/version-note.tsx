import { TriangleAlert } from 'lucide';
import type { PagePart } from '#lib/links/versions.ts';
import { getApi, getHistory, listOperations } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { readVersionNotice } from '#lib/render/version-notice.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { sayRich } from '../ui/say-rich.tsx';
import { PageChanges } from './page-changes.tsx';

/** At the top of a page of an older version: where the current one is, and what it changed; nothing on current pages. */
export async function VersionNote({ api, part = {} }: { api: Api; part?: PagePart }) {
  const notice = await readVersionNotice(api, part, { getApi, getHistory, listOperations });
  if (notice === undefined) return null;
  const { own, newer, isSame, href, changesHref, here } = notice;
  const isDeprecated = own.status === 'deprecated';
  const title = isDeprecated ? words.versionIsDeprecated : words.versionIsOlder;
  return (
    <div className={`callout tone-${isDeprecated ? 'amber' : 'blue'} version-note`} role="note">
      <Icon shape={TriangleAlert} className="callout-icon" />
      <div className="callout-text">
        <p className="callout-title">{say(title, { version: own.name })}</p>
        <p>
          {sayRich(isSame ? words.samePageIn : words.noSuchPageIn, {
            version: newer.name,
            page: (text) => <Link href={href}>{text}</Link>,
          })}
        </p>
        <p>
          {changesHref !== undefined && (
            <>
              <Link href={changesHref}>{say(words.allThatChanged, { version: newer.name })}</Link>
              {' · '}
            </>
          )}
          <Link href={`/search?version=${encodeURIComponent(api.slug)}`}>
            {say(words.searchVersion, { version: own.name })}
          </Link>
        </p>
        {here.length > 0 && (
          <details className="nest">
            <summary className="icon-chevron">{words.whatChangedHere}</summary>
            <PageChanges releases={here} page={href} />
          </details>
        )}
      </div>
    </div>
  );
}
