import { identity } from '#lib/links/identity.ts';
import { schemasAnchor, tagAnchor, webhooksAnchor, workflowsAnchor } from '#lib/links/page-anchors.ts';
import {
  apiUrl,
  navigationUrl,
  operationUrl,
  schemaUrl,
  workflowsUrl,
  workflowUrl,
} from '#lib/links/urls.ts';
import type { Api } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { NavFilter } from '../shell/nav-filter-field.tsx';
import { NavLabel } from '../shell/nav-label.tsx';
import { Link } from '../ui/link.tsx';
import { NavFold, type Shown } from './nav-fold.tsx';
import { groupTags, isListedWhole, isUntagged, listOthers, listTags, type NavList } from './nav-lists.ts';
import { allLists } from './read-navigation.ts';
import { VersionMenu } from './version-menu.tsx';

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
  const tags = listTags(api);
  const isWhole = isListedWhole(api);
  const { anchor, href: current } = ownList(api, place);
  const fold = (list: NavList): Shown & { isOwn: boolean } => ({
    api: api.slug,
    list,
    isWhole: isWhole && !apart.includes(list.anchor),
    isOwn: list.anchor === anchor,
    ...(list.anchor === anchor && { current }),
  });
  return (
    <>
      <TopLinks api={api} place={place} />
      {!isWhole && <NavFilter list={navigationUrl(api.slug, allLists)} />}
      {groupTags(api, tags).map(({ name, tags: lists }, index) => (
        <div key={index} className="nav-group nav-tree">
          {name !== undefined && (
            <p className="nav-over">
              <NavLabel text={name} size={0.75} />
            </p>
          )}
          {lists.map((list) => (
            <NavFold key={list.slug} {...fold(list)} isFlat={isUntagged(api)} />
          ))}
        </div>
      ))}
      <div className="nav-group nav-tree">
        {listOthers(api).map((list) => (
          <NavFold key={list.anchor} {...fold(list)} />
        ))}
      </div>
    </>
  );
}

/** What stands closed beside the endpoints of a small API too. */
const apart: readonly string[] = [schemasAnchor, workflowsAnchor];

function TopLinks({ api, place }: { api: Api; place: ApiPlace }) {
  const isOverview = Object.values(place).every((slug) => slug === undefined);
  return (
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
  );
}

/** The list that the open page is one of, and the page's address. */
function ownList({ slug: api, webhooks }: Api, { tag, operation, schema, workflow }: ApiPlace) {
  if (workflow !== undefined) {
    const href = workflow === '' ? workflowsUrl(api) : workflowUrl(api, workflow);
    return { anchor: workflowsAnchor, href };
  }
  if (schema !== undefined) return { anchor: schemasAnchor, href: schemaUrl(api, schema) };
  if (operation === undefined) return {};
  const isWebhook = webhooks.some(({ slug }) => slug === operation);
  return {
    anchor: isWebhook || tag === undefined ? webhooksAnchor : tagAnchor(tag),
    href: operationUrl(api, operation),
  };
}
