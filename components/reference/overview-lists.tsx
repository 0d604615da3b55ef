import { schemasAnchor, webhooksAnchor, workflowsAnchor } from '#lib/links/page-anchors.ts';
import { schemaUrl } from '#lib/links/urls.ts';
import { groupByInitial } from '#lib/openapi/initial-groups.ts';
import type { Api, SchemaSummary } from '#lib/openapi/model.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/reference.ts';
import { words as workflowWords } from '#words/workflows.ts';
import { Link } from '../ui/link.tsx';
import { EndpointList } from './endpoint-list.tsx';
import { groupTags, isListedWhole, shownTags } from './nav-lists.ts';
import { OverviewGroup, OverviewPart } from './overview-group.tsx';
import { TagGroup, TagText } from './tag-group.tsx';
import { WorkflowList } from './workflow-list.tsx';

/**
 * All that an API has, on one page: also of a large one, where the groups are closed. So links, search engines and the
 * browser's own search find everything, and what is closed costs a reader no layout.
 */
export function OverviewLists({ api }: { api: Api }) {
  const isWhole = isListedWhole(api);
  return (
    <>
      <Tags api={api} isWhole={isWhole} />
      <Webhooks api={api} isOpen={isWhole} />
      <Workflows api={api.slug} />
      <Schemas api={api} />
    </>
  );
}

function Tags({ api, isWhole }: { api: Api; isWhole: boolean }) {
  const shown = shownTags(api);
  return groupTags(api, shown).map(({ name, tags }, index) => (
    <section key={index} className="tag-groups" aria-label={name}>
      {name !== undefined && <TagGroupHead api={api} name={name} />}
      {tags.map((tag) => (
        <TagGroup
          key={tag.slug}
          api={api}
          tag={tag}
          level={name === undefined ? 2 : 3}
          isOpen={isWhole || shown.length === 1}
          isWhole={isWhole}
        />
      ))}
    </section>
  ));
}

/** The name of a group of tags, with what the tag of that name says where it has no endpoints of its own. */
function TagGroupHead({ api, name }: { api: Api; name: string }) {
  const own = api.tags.find(({ title, operations }) => title === name && operations.length === 0);
  return (
    <>
      <h2 className="tag-group-name">{name}</h2>
      {own && <TagText api={api} tag={own} under={2} />}
    </>
  );
}

function Webhooks({ api: { slug, webhooks }, isOpen }: { api: Api; isOpen: boolean }) {
  if (webhooks.length === 0) return null;
  return (
    <OverviewGroup anchor={webhooksAnchor} title={words.webhooks} count={webhooks.length} isOpen={isOpen}>
      <EndpointList api={slug} operations={webhooks} />
    </OverviewGroup>
  );
}

/** More workflows or schemas than these are closed. */
const mostOpen = 40;

function Workflows({ api }: { api: string }) {
  const workflows = listWorkflows(api);
  const count = workflows.length;
  if (count === 0) return null;
  return (
    <OverviewGroup
      anchor={workflowsAnchor}
      title={workflowWords.workflows}
      count={count}
      isOpen={count <= mostOpen}
    >
      <WorkflowList workflows={workflows} />
    </OverviewGroup>
  );
}

function Schemas({ api: { slug, schemas } }: { api: Api }) {
  if (schemas.length === 0) return null;
  const groups = groupByInitial(schemas, mostOpen);
  return (
    <OverviewGroup
      anchor={schemasAnchor}
      title={words.schemas}
      count={schemas.length}
      isOpen={schemas.length <= mostOpen}
    >
      {groups.map(({ title, entries }) =>
        title === undefined ? (
          <SchemaList key="all" api={slug} schemas={entries} />
        ) : (
          <OverviewPart key={title} title={title} count={entries.length} isOpen={false} level={3}>
            <SchemaList api={slug} schemas={entries} />
          </OverviewPart>
        ),
      )}
    </OverviewGroup>
  );
}

function SchemaList({ api, schemas }: { api: string; schemas: readonly SchemaSummary[] }) {
  return (
    <ul className="schema-list">
      {schemas.map(({ slug, title, deprecated }) => (
        <li key={slug}>
          <Link href={schemaUrl(api, slug)} className={deprecated ? 'line-through' : undefined}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
