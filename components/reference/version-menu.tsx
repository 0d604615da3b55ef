import { listVersionLinks, type PagePart, versionOf } from '#lib/links/versions.ts';
import { getApi, listOperations } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words as reference } from '#words/reference.ts';
import { words } from '#words/versions.ts';
import { Link } from '../ui/link.tsx';
import { versionWords } from './version-words.ts';

/** The way from a page to the same one in another version of the API; nothing where there is one version only. */
export async function VersionMenu({ api, part }: { api: Api; part: PagePart }) {
  const own = versionOf(api);
  if (own === undefined) return null;
  const links = await listVersionLinks(api, part, { getApi, listOperations });
  return (
    <details className="nest version-menu">
      <summary className="icon-chevron" aria-label={say(words.versionMenu, { version: versionWords(own) })}>
        {versionWords(own)}
      </summary>
      <ul>
        {links.map(({ version, href }, index) => (
          <li key={version.slug}>
            <Link
              href={href}
              className="nav-link"
              aria-current={version.slug === api.slug ? 'true' : undefined}
            >
              <span>
                {index === 0
                  ? say(reference.currentVersion, { version: version.name })
                  : versionWords(version)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
