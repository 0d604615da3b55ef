import { Fragment } from 'react';
import { nameApis } from '#lib/links/identity-of.ts';
import { apiUrl } from '#lib/links/urls.ts';
import { listCurrent } from '#lib/links/versions.ts';
import type { Api, ApiVersion } from '#lib/openapi/model.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { sayRich } from '../ui/say-rich.tsx';
import { splitLead } from './split-lead.ts';
import { versionWords } from './version-words.ts';

/** The APIs of the portal. */
export function ApiIndex({ apis }: { apis: readonly Api[] }) {
  return (
    <div className="reading">
      <header className="op-header">
        <h1>{words.apiReference}</h1>
      </header>
      <ApiList apis={apis} />
    </div>
  );
}

/** A row for each API: its name, version and size, and what it is for. */
export function ApiList({ apis: all }: { apis: readonly Api[] }) {
  const apis = listCurrent(all);
  const names = nameApis(apis);
  if (apis.length === 0) {
    return <p className="quiet">{words.noApis}</p>;
  }
  return (
    <ul className="rows api-list">
      {apis.map((api, index) => (
        <li key={api.slug} className="row">
          <h2 className="row-head">
            <Link href={apiUrl(api.slug)} className="card-title">
              {names[index]?.title}
            </Link>
            <span className="row-type">{say(words.version, { version: api.version })}</span>
            <span className="row-type">{countEndpoints(api)}</span>
          </h2>
          <p className="quiet">
            {api.summary ?? renderPlainText(splitLead(api.description).lead ?? api.description ?? '', 180)}
          </p>
          {api.versions && <OlderVersions versions={api.versions.slice(1)} />}
        </li>
      ))}
    </ul>
  );
}

function OlderVersions({ versions }: { versions: readonly ApiVersion[] }) {
  return (
    <p className="quiet">
      {sayRich(words.otherVersions, {
        versions: versions.map((version, index) => (
          <Fragment key={version.slug}>
            {index > 0 && '; '}
            <Link href={apiUrl(version.slug)}>{versionWords(version)}</Link>
          </Fragment>
        )),
      })}
    </p>
  );
}

function countEndpoints({ tags }: Api): string {
  const slugs = new Set(tags.flatMap(({ operations }) => operations.map(({ slug }) => slug)));
  return say(words.endpoints, { count: slugs.size });
}
