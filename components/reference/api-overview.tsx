import { apiUrl, operationUrl, schemaUrl } from '#lib/links/urls.ts';
import { versionOf } from '#lib/links/versions.ts';
import type { Api, OperationSummary, Tag } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/reference.ts';
import { words as workflowWords } from '#words/workflows.ts';
import { setPageOfCode } from '../code/page-of-code.ts';
import { PageTools } from '../shell/links/page-tools.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import { ApiFacts, OutsideLink } from './api-facts.tsx';
import { Description } from './description.tsx';
import { PathTemplate } from './path-template.tsx';
import { Section } from './section.tsx';
import { SecuritySchemes } from './security-schemes.tsx';
import { Servers } from './servers.tsx';
import { splitLead } from './split-lead.ts';
import { VersionNote } from './version-note.tsx';
import { WorkflowList } from './workflow-list.tsx';

/** All endpoints of an API by tag; beside them where it is called and how a caller proves who they are. */
export function ApiOverview({ api }: { api: Api }) {
  setPageOfCode(apiUrl(api.slug));
  const { lead, rest } = splitLead(api.description);
  return (
    <div className="op">
      <div className="op-main">
        <VersionNote api={api} />
        <header className="op-header">
          <p className="op-place">{placeOf(api)}</p>
          <h1>
            {api.title}
            {versionOf(api)?.status === 'deprecated' && (
              <span className="flag tone-amber">{words.deprecated}</span>
            )}
            <AnchorLink name={api.title} />
          </h1>
          {api.summary !== undefined && <p className="lead">{api.summary}</p>}
          <Description source={lead} whole={api.description} under={1} />
          <ApiFacts api={api} />
          <PageTools page={apiUrl(api.slug)} />
        </header>
        {api.tags
          .filter(({ operations }) => operations.length > 0)
          .map((tag) => (
            <TagSection
              key={tag.slug}
              api={api.slug}
              tag={tag}
              parent={api.tags.find(({ slug }) => slug === tag.parent)}
            />
          ))}
        {api.webhooks.length > 0 && (
          <Section anchor="webhooks" title={words.webhooks} note={<Count of={api.webhooks} />}>
            <EndpointList api={api.slug} operations={api.webhooks} />
          </Section>
        )}
        <Workflows api={api.slug} />
        {rest !== undefined && (
          <Section anchor="about" title={words.aboutThisApi}>
            <Description source={rest} whole={api.description} under={2} />
          </Section>
        )}
        <SchemaList api={api} />
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

/** `v2 · Version 2.1.0`. */
function placeOf(api: Api): string {
  const version = versionOf(api);
  return `${version ? `${version.name} · ` : ''}${say(words.versionOf, { version: api.version })}`;
}

function Workflows({ api }: { api: string }) {
  const workflows = listWorkflows(api);
  if (workflows.length === 0) return null;
  return (
    <Section anchor="workflows" title={workflowWords.workflows} note={<Count of={workflows} />}>
      <WorkflowList workflows={workflows} />
    </Section>
  );
}

function SchemaList({ api: { slug: api, schemas } }: { api: Api }) {
  if (schemas.length === 0) return null;
  return (
    <Section anchor="schemas" title={words.schemas} note={<Count of={schemas} />}>
      <ul className="schema-list">
        {schemas.map(({ slug, title, deprecated }) => (
          <li key={slug}>
            <Link href={schemaUrl(api, slug)} className={deprecated ? 'line-through' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TagSection({ api, tag, parent }: { api: string; tag: Tag; parent: Tag | undefined }) {
  const anchor = `tag-${tag.slug}`;
  return (
    <section className="section" aria-labelledby={anchor}>
      <div className="section-head">
        <h2 id={anchor}>
          {tag.title}
          {tag.internal && <span className="flag tone-violet">{words.internal}</span>}
          <AnchorLink anchor={anchor} name={tag.title} />
        </h2>
        <Count of={tag.operations} />
      </div>
      <TagFacts parent={parent} tag={tag} />
      <Description source={tag.description} />
      <EndpointList api={api} operations={tag.operations} />
    </section>
  );
}

/** What the tag is a part of, what kind it is, and where more is said. */
function TagFacts({ tag: { kind, externalDocs }, parent }: { tag: Tag; parent: Tag | undefined }) {
  if (parent === undefined && kind === undefined && externalDocs === undefined) return null;
  return (
    <ul className="facts">
      {parent && <li>{say(words.partOf, { title: parent.title })}</li>}
      {kind !== undefined && <li>{say(words.kind, { kind })}</li>}
      {externalDocs && (
        <li>
          <OutsideLink text={externalDocs.description ?? externalDocs.url} url={externalDocs.url} />
        </li>
      )}
    </ul>
  );
}

function Count({ of }: { of: readonly unknown[] }) {
  return <span className="section-note">{of.length}</span>;
}

/** Endpoints as lines: method, title, path. */
export function EndpointList({ api, operations }: { api: string; operations: readonly OperationSummary[] }) {
  return (
    <ul className="endpoints">
      {operations.map(({ slug, title, method, path, deprecated, internal }) => (
        <li key={slug}>
          <Link href={operationUrl(api, slug)} className="endpoint">
            <Method method={method} />
            <span className="endpoint-title">
              <span className={deprecated ? 'line-through' : undefined}>{title}</span>
              {deprecated && <span className="flag tone-amber">{words.deprecated}</span>}
              {internal && <span className="flag tone-violet">{words.internal}</span>}
            </span>
            <PathTemplate path={path} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
