import { aboutAnchor } from '#lib/links/page-anchors.ts';
import { apiUrl } from '#lib/links/urls.ts';
import { newerThan, versionOf } from '#lib/links/versions.ts';
import { countEndpoints } from '#lib/openapi/count-endpoints.ts';
import type { Api } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { setPageOfCode } from '../code/page-of-code.ts';
import { PageTools } from '../shell/links/page-tools.tsx';
import { Heading } from '../ui/heading.tsx';
import { ApiFacts } from './api-facts.tsx';
import { Description } from './description.tsx';
import { isListedWhole } from './nav-lists.ts';
import { OtherVersions } from './other-versions.tsx';
import { OverviewControls } from './overview-controls.tsx';
import { OverviewGroup } from './overview-group.tsx';
import { OverviewLists } from './overview-lists.tsx';
import { SecuritySchemes } from './security-schemes.tsx';
import { Servers } from './servers.tsx';
import { splitLead } from './split-lead.ts';
import { VersionNote } from './version-note.tsx';
import './overview.css';

/** A longer text about the API stands closed: endpoints are what most have come for. In characters. */
const longestAbout = 1500;

/** What an API is, and all endpoints by tag; beside them where it is called and how a caller proves who they are. */
export function ApiOverview({ api }: { api: Api }) {
  setPageOfCode(apiUrl(api.slug), api.servers);
  const { lead, rest } = splitLead(api.description);
  return (
    <div className="op">
      <div className="op-main">
        <VersionNote api={api} />
        <header className="op-header">
          <p className="op-place">{placeOf(api)}</p>
          <Heading
            level="h1"
            name={api.title}
            flags={[versionOf(api)?.status === 'deprecated' && words.deprecated]}
          >
            {api.title}
            {versionOf(api)?.status === 'deprecated' && (
              <span className="flag tone-amber">{words.deprecated}</span>
            )}
          </Heading>
          {api.summary !== undefined && <p className="lead">{api.summary}</p>}
          <Description source={lead} whole={api.description} under={1} />
          <ApiFacts api={api} />
          <PageTools page={apiUrl(api.slug)} />
        </header>
        {rest !== undefined && (
          <OverviewGroup anchor={aboutAnchor} title={words.aboutThisApi} isOpen={rest.length <= longestAbout}>
            <Description source={rest} whole={api.description} under={2} />
          </OverviewGroup>
        )}
        {!isListedWhole(api) && (
          <OverviewControls>{say(words.endpoints, { count: countEndpoints(api) })}</OverviewControls>
        )}
        <OverviewLists api={api} />
      </div>
      <aside className="op-examples" aria-label={words.serversAndAuthentication}>
        <div className="aside">
          <Servers servers={api.servers} />
          <SecuritySchemes schemes={api.securitySchemes} />
        </div>
      </aside>
    </div>
  );
}

/** `v2, current · Version 2.1.0 · Also: v1`. */
function placeOf(api: Api) {
  const version = versionOf(api);
  const number = say(words.versionOf, { version: api.version });
  if (version === undefined) return number;
  const isCurrent = newerThan(api) === undefined;
  const name = isCurrent ? say(words.currentVersion, { version: version.name }) : version.name;
  return (
    <>
      {`${name} · ${number} · `}
      <OtherVersions api={api} />
    </>
  );
}
