import { firstApi } from '#lib/links/site.ts';
import { changelogUrl } from '#lib/links/urls.ts';
import { getHistory } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { getSite } from '#lib/site/index.ts';
import { Frame } from '../shell/frame.tsx';
import { Changelog } from './changelog.tsx';

/** The changelog of one API, and the way to those of the others. */
export async function ChangelogPage({ api, apis }: { api: Api; apis: readonly Api[] }) {
  const first = firstApi(apis, getSite().mainApi);
  return (
    <Frame>
      {apis.length > 1 && (
        <nav aria-label="Changelogs" className="changelog-apis">
          <ul>
            {apis.map((each) => (
              <li key={each.slug}>
                <a
                  href={changelogUrl(each === first ? undefined : each.slug)}
                  aria-current={each.slug === api.slug ? 'page' : undefined}
                >
                  {each.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Changelog api={api} history={await getHistory(api.slug)} />
    </Frame>
  );
}
