import { Fragment } from 'react';
import { apiUrl } from '#lib/links/urls.ts';
import type { Api } from '#lib/openapi/model.ts';
import { words } from '#words/versions.ts';
import { Link } from '../ui/link.tsx';
import { sayRich } from '../ui/say-rich.tsx';
import { versionWords } from './version-words.ts';

/** "Also: v1, deprecated": the ways to an API's other versions; nothing where there are none. */
export function OtherVersions({ api: { slug, versions = [] } }: { api: Api }) {
  const others = versions.filter((version) => version.slug !== slug);
  if (others.length === 0) return null;
  return sayRich(words.otherVersions, {
    versions: others.map((version, index) => (
      <Fragment key={version.slug}>
        {index > 0 && '; '}
        <Link href={apiUrl(version.slug)}>{versionWords(version)}</Link>
      </Fragment>
    )),
  });
}
