import { identity } from '#lib/links/identity.ts';
import { apiUrl, operationUrl, schemaUrl } from '#lib/links/urls.ts';
import type { Api, OperationSummary, Tag } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { NavLabel } from '../shell/nav-label.tsx';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import { VersionMenu } from './version-menu.tsx';
import { WorkflowNav } from './workflow-nav.tsx';

/** Up to this many endpoints the navigation lists them all; beyond, a page pays for its own tag only. */
const fullyListed = 40;

export interface ApiPlace {
  /** Slug of the tag whose endpoints are listed. */
  readonly tag?: string;
  /** Slug of the open operation. */
  readonly operation?: string;
  /** Slug of the open schema. */
  readonly schema?: string;
  /** Slug of the open workflow; empty for their list. */
  readonly workflow?: string;
}

/** Navigation of one API, as the page at `place` shows it. */
export function ApiNav({ api, place = {} }: { api: Api; place?: ApiPlace }) {
  const isOverview = Object.values(place).every((slug) => slug === undefined);
  const count = api.tags.reduce((sum, tag) => sum + tag.operations.length, 0);
  const isFull = count <= fullyListed;
  return (
    <>
      <div className="nav-group">
        {identity.apis.length > 1 && (
          <Link href="/reference" className="nav-link">
            <span>{words.allApis}</span>
            <span className="nav-count">{identity.apis.length}</span>
          </Link>
        )}
        <Link href={apiUrl(api.slug)} className="nav-link" aria-current={isOverview ? 'page' : undefined}>
          <span>
            <NavLabel text={identity.apis.length > 1 ? api.title : words.overview} />
          </span>
        </Link>
        <VersionMenu api={api} part={place} />
      </div>
      {groupTags(api).map(({ name, tags }, index) => (
        <div key={name ?? index} className="nav-group">
          {name !== undefined && (
            <p className="nav-over">
              <NavLabel text={name} size={0.75} />
            </p>
          )}
          {tags.map((tag) =>
            isFull || tag.slug === place.tag ? (
              <Endpoints
                key={tag.slug}
                api={api.slug}
                title={tag.title}
                operations={tag.operations}
                current={place.operation}
              />
            ) : (
              <Link key={tag.slug} href={`${apiUrl(api.slug)}#tag-${tag.slug}`} className="nav-link">
                <span>
                  <NavLabel text={tag.title} beside={String(tag.operations.length)} />
                </span>
                <span className="nav-count">{tag.operations.length}</span>
              </Link>
            ),
          )}
        </div>
      ))}
      {api.webhooks.length > 0 && (isFull || api.webhooks.some(({ slug }) => slug === place.operation)) && (
        <div className="nav-group">
          <Endpoints
            api={api.slug}
            title={words.webhooks}
            operations={api.webhooks}
            current={place.operation}
          />
        </div>
      )}
      <WorkflowNav api={api.slug} current={place.workflow} />
      {place.schema !== undefined && <SchemaLinks api={api} current={place.schema} />}
    </>
  );
}

function Endpoints(props: {
  api: string;
  title: string;
  operations: readonly OperationSummary[];
  current: string | undefined;
}) {
  const { api, title, operations, current } = props;
  return (
    <section className="nav-section">
      <h2 className="nav-title">
        <NavLabel text={title} size={0.8125} />
      </h2>
      <ul>
        {operations.map(({ slug, title: name, method, deprecated }) => (
          <li key={slug}>
            <Link
              href={operationUrl(api, slug)}
              className="nav-link"
              aria-current={slug === current ? 'page' : undefined}
            >
              <span className={deprecated ? 'line-through' : undefined}>
                <NavLabel text={name} beside={method} />
              </span>
              <Method method={method} look="word" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SchemaLinks({ api, current }: { api: Api; current: string }) {
  return (
    <section className="nav-group nav-section">
      <h2 className="nav-title">{words.schemas}</h2>
      <ul>
        {api.schemas
          .filter(({ slug }) => slug === current || api.schemas.length <= fullyListed)
          .map(({ slug, title }) => (
            <li key={slug}>
              <Link
                href={schemaUrl(api.slug, slug)}
                className="nav-link"
                aria-current={slug === current ? 'page' : undefined}
              >
                <span>
                  <NavLabel text={title} />
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface TagGroup {
  readonly name?: string;
  readonly tags: readonly Tag[];
}

// The API's groups in their order; tags that no group names come last, under no heading.
function groupTags(api: Api): readonly TagGroup[] {
  const shown = api.tags.filter(({ operations }) => operations.length > 0);
  if (api.tagGroups.length === 0) return [{ tags: shown }];
  const grouped: TagGroup[] = api.tagGroups.map(({ name, tags }) => ({
    ...(name !== '' && { name }),
    tags: tags.flatMap((tag) => shown.filter((candidate) => candidate.slug === tag)),
  }));
  const rest = shown.filter((tag) => !grouped.some(({ tags }) => tags.includes(tag)));
  return [...grouped, { tags: rest }].filter(({ tags }) => tags.length > 0);
}
