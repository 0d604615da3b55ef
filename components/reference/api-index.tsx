import { identity } from '#lib/links/identity.ts';
import { nameApis } from '#lib/links/identity-of.ts';
import { apiUrl } from '#lib/links/urls.ts';
import { listCurrent, versionOf } from '#lib/links/versions.ts';
import { countEndpoints } from '#lib/openapi/count-endpoints.ts';
import type { Api } from '#lib/openapi/model.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { say } from '#lib/words/say.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/reference.ts';
import { words as workflowWords } from '#words/workflows.ts';
import { Link } from '../ui/link.tsx';
import { OtherVersions } from './other-versions.tsx';
import { splitLead } from './split-lead.ts';
import './api-list.css';

/** The APIs of the portal. */
export function ApiIndex({ apis }: { apis: readonly Api[] }) {
  return (
    <div className="reading">
      <header className="op-header">
        <p className="op-place">{say(words.apis, { count: listCurrent(apis).length })}</p>
        <h1>{words.apiReference}</h1>
        <p className="lead">{identity.description}</p>
      </header>
      <ApiList apis={apis} />
    </div>
  );
}

/** A card for each API: its name and state, what it is for, and how much there is of it. */
export function ApiList({ apis: all }: { apis: readonly Api[] }) {
  const apis = listCurrent(all);
  const names = nameApis(apis);
  if (apis.length === 0) {
    return <p className="quiet">{words.noApis}</p>;
  }
  return (
    <ul className="api-list">
      {apis.map((api, index) => (
        <li key={api.slug} className="api-card">
          <h2>
            <Link href={apiUrl(api.slug)} className="card-title">
              {names[index]?.title}
            </Link>
            {versionOf(api)?.status === 'deprecated' && (
              <span className="flag tone-amber">{words.deprecated}</span>
            )}
          </h2>
          <p className="quiet">{sentenceOf(api)}</p>
          <ul className="facts">
            {factsOf(api).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
            {api.versions && api.versions.length > 1 && (
              <li>
                <OtherVersions api={api} />
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ summary, description = '' }: Api): string {
  return summary ?? renderPlainText(splitLead(description).lead ?? description, 180);
}

/** `Version 1.1.4`, `12 endpoints`, `2 webhooks`, `3 workflows`. */
function factsOf(api: Api): string[] {
  const version = versionOf(api);
  const workflows = listWorkflows(api.slug).length;
  return [
    ...(version === undefined ? [] : [say(words.currentVersion, { version: version.name })]),
    say(words.versionOf, { version: api.version }),
    say(words.endpoints, { count: countEndpoints(api) }),
    ...(api.webhooks.length > 0 ? [say(words.webhookCount, { count: api.webhooks.length })] : []),
    ...(workflows > 0 ? [say(workflowWords.workflowCount, { count: workflows })] : []),
  ];
}
