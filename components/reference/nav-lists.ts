import { schemasAnchor, tagAnchor, webhooksAnchor, workflowsAnchor } from '#lib/links/page-anchors.ts';
import { operationUrl, schemaUrl, workflowsUrl, workflowUrl } from '#lib/links/urls.ts';
import { countOperations } from '#lib/openapi/count-endpoints.ts';
import { groupByInitial } from '#lib/openapi/initial-groups.ts';
import type { Api, OperationSummary, Tag } from '#lib/openapi/model.ts';
import { groupByPath, longestUntagged } from '#lib/openapi/path-groups.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/reference.ts';
import { words as workflowWords } from '#words/workflows.ts';
import type { FilterEntry } from '../shell/nav-filter.ts';
import { methodClass } from '../ui/method.tsx';

/** A list of an API's pages, as navigation and overview show it. */
export interface NavList {
  /** Where the overview shows it; what the list is known by. */
  readonly anchor: string;
  readonly title: string;
  readonly count: number;
  /** One without a title where nothing divides the list. Asked for by the pages that show it only. */
  readonly groups: () => readonly NavGroup[];
}

export interface NavGroup {
  readonly title?: string;
  readonly entries: readonly FilterEntry[];
}

/** More endpoints and webhooks than these are not read through: a reader opens what they came for. */
const fullyListed = 40;

/** Whether all that an API can be called with is listed and open, on the overview and in the navigation. */
export function isListedWhole(api: Api): boolean {
  return countOperations(api) <= fullyListed;
}

/** Endpoints by tag. */
export function listTags(api: Api): (NavList & { readonly slug: string })[] {
  return shownTags(api).map((tag) => ({
    slug: tag.slug,
    anchor: tagAnchor(tag.slug),
    title: tag.title,
    count: tag.operations.length,
    groups: () => operationGroups(api, tag),
  }));
}

/** The tags that have endpoints. */
export function shownTags(api: Api): readonly Tag[] {
  return api.tags.filter(({ operations }) => operations.length > 0);
}

/** A tag's endpoints by their paths. */
export function groupTag(api: Api, { operations }: Tag) {
  return groupByPath(operations, isUntagged(api) ? longestUntagged : undefined);
}

/** Whether no operation has a tag: the only list then is what paths make of it. */
export function isUntagged(api: Api): boolean {
  const [only, ...others] = shownTags(api);
  return only?.name === '' && others.length === 0;
}

/** What else an API has. */
export function listOthers(api: Api): NavList[] {
  const workflows = listWorkflows(api.slug);
  const lists: NavList[] = [
    {
      anchor: webhooksAnchor,
      title: words.webhooks,
      count: api.webhooks.length,
      groups: () => [{ entries: api.webhooks.map((webhook) => entryOf(api, webhook)) }],
    },
    {
      anchor: workflowsAnchor,
      title: workflowWords.workflows,
      count: workflows.length,
      groups: () => [
        {
          entries: [
            { href: workflowsUrl(api.slug), title: workflowWords.allWorkflows },
            ...workflows.map(({ slug, title }) => ({ href: workflowUrl(api.slug, slug), title })),
          ],
        },
      ],
    },
    {
      anchor: schemasAnchor,
      title: words.schemas,
      count: api.schemas.length,
      groups: () => schemaGroups(api),
    },
  ];
  return lists.filter(({ count }) => count > 0);
}

interface TagGroup<Listed> {
  readonly name?: string;
  readonly tags: readonly Listed[];
}

/** Tags, or their lists, in the API's groups and their order; what no group names comes last, under no name. */
export function groupTags<Listed extends { readonly slug: string }>(
  { tagGroups }: Api,
  shown: readonly Listed[],
): readonly TagGroup<Listed>[] {
  const bySlug = new Map(shown.map((each) => [each.slug, each]));
  const grouped = tagGroups.map(({ name, tags }) => ({
    ...(name !== '' && { name }),
    tags: tags.flatMap((slug) => bySlug.get(slug) ?? []),
  }));
  const taken = new Set(tagGroups.flatMap(({ tags }) => tags));
  const rest = shown.filter(({ slug }) => !taken.has(slug));
  return [...grouped, { tags: rest }].filter(({ tags }) => tags.length > 0);
}

function operationGroups(api: Api, tag: Tag): NavGroup[] {
  return groupTag(api, tag).map(({ title, operations }) => ({
    ...(title !== undefined && { title }),
    entries: operations.map((operation) => entryOf(api, operation)),
  }));
}

function schemaGroups({ slug: api, schemas }: Api): NavGroup[] {
  return groupByInitial(schemas).map(({ title, entries }) => ({
    ...(title !== undefined && { title }),
    entries: entries.map(({ slug, title: name, deprecated }) => ({
      href: schemaUrl(api, slug),
      title: name,
      ...(deprecated && { deprecated }),
    })),
  }));
}

function entryOf(
  { slug: api }: Api,
  { slug, title, method, path, deprecated }: OperationSummary,
): FilterEntry {
  const look = methodClass(method, 'word');
  return { href: operationUrl(api, slug), title, method, look, path, ...(deprecated && { deprecated }) };
}
