import { nameApis } from '#lib/links/identity-of.ts';
import { firstApi } from '#lib/links/site.ts';
import { changelogUrl } from '#lib/links/urls.ts';
import { newerThan } from '#lib/links/versions.ts';
import { getHistory } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/versions.ts';
import { Frame } from '../shell/frame.tsx';
import { Link } from '../ui/link.tsx';
import { Changelog } from './changelog.tsx';
import './changelog.css';

/** The changelog of one API, and the way to those of the others. */
export async function ChangelogPage({ api, apis }: { api: Api; apis: readonly Api[] }) {
  const first = firstApi(apis, getSite().mainApi);
  // Of the older versions only those of the API that is open.
  const siblings = new Set(api.versions?.map(({ slug }) => slug));
  const named = nameApis(apis).filter((each) => newerThan(each) === undefined || siblings.has(each.slug));
  return (
    <Frame>
      {named.length > 1 && (
        <nav aria-label={words.changelogs} className="changelog-apis">
          <ul>
            {named.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  href={changelogUrl(slug === first?.slug ? undefined : slug)}
                  aria-current={slug === api.slug ? 'page' : undefined}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Changelog api={api} history={await getHistory(api.slug)} />
    </Frame>
  );
}
