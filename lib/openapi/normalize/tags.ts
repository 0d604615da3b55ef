import { words } from '#words/terms.ts';
import { defined } from '../defined.ts';
import type { Api, OperationSummary, Tag } from '../model.ts';
import { elements, member, type Place, text, texts } from '../parse/place.ts';
import type { FoundOperation } from './collect.ts';
import { externalDocs } from './info.ts';
import { isInternal } from './internal.ts';
import { prose } from './prose.ts';
import { Slugs } from './slug.ts';

export interface TagIndex {
  readonly tags: readonly Tag[];
  /** The tag that an operation belongs to first of all. */
  readonly primary: (operation: FoundOperation) => Tag;
  /** Titles of the further ones, and of all tags of a webhook. */
  readonly others: (operation: FoundOperation) => readonly string[];
}

/** Names of tags in the order that the site wants, under headings or none. */
export type TagOrder = readonly { readonly title?: string; readonly tags: readonly string[] }[];

/** Declared tags first, then those that only operations name; operations without one stand in one last tag. */
export function normalizeTags(
  root: Place,
  operations: readonly FoundOperation[],
  groups: TagOrder = [],
): TagIndex {
  const listed = operations.filter(({ kind }) => kind === 'operation');
  const declared = new Map(
    elements(member(root, 'tags')).flatMap((place) => {
      const name = text(place, 'name');
      return name === undefined ? [] : [[name, place] as const];
    }),
  );
  const slugs = new Slugs();
  const known = new Set([...declared.keys(), ...listed.flatMap(({ tags }) => tags)]);
  const wanted = groups.flatMap(({ tags }) => tags).filter((name) => known.has(name));
  const names = [...new Set([...wanted, ...known])];
  const slugOf = new Map(names.map((name) => [name, slugs.take(name)]));
  const tags = names.map((name) => {
    const place = declared.get(name);
    return tag(
      name,
      slugOf,
      place,
      summaries(listed, (operation) => operation.tags.includes(name)),
    );
  });
  const untagged = summaries(listed, (operation) => operation.tags.length === 0);
  const [name, title] =
    tags.length === 0 ? ['Operations', words.operations] : ['Other operations', words.otherOperations];
  // Its address is the same in every language.
  const rest: Tag = { slug: slugs.take(name), name: '', title, operations: untagged };
  const byName = new Map(tags.map((each) => [each.name, each]));
  return {
    tags: untagged.length > 0 ? [...tags, rest] : tags,
    primary: (operation) => byName.get(operation.tags[0] ?? '') ?? rest,
    others: ({ kind, tags: given }) =>
      given.slice(kind === 'webhook' ? 0 : 1).map((name) => byName.get(name)?.title ?? name),
  };
}

function summaries(
  operations: readonly FoundOperation[],
  belongs: (operation: FoundOperation) => boolean,
): OperationSummary[] {
  return operations.filter(belongs).map(({ summary }) => summary);
}

function tag(
  name: string,
  slugOf: ReadonlyMap<string, string>,
  place: Place | undefined,
  operations: readonly OperationSummary[],
): Tag {
  const title = place && (text(place, 'x-displayName') ?? text(place, 'summary'));
  const parent = place && text(place, 'parent');
  return defined({
    slug: slugOf.get(name) ?? '',
    name,
    title: title || name || words.untitled,
    description: place && prose(place, 'description'),
    externalDocs: place && externalDocs(place),
    parent: parent === undefined ? undefined : slugOf.get(parent),
    kind: place && text(place, 'kind'),
    internal: (place && isInternal(place)) || undefined,
    operations,
  });
}

/** Groups by the slugs of their tags: those that the site wants, else `x-tagGroups`, else tags under their parents (3.2). */
export function normalizeTagGroups(root: Place, tags: readonly Tag[], groups?: TagOrder): Api['tagGroups'] {
  const slugOf = new Map(tags.map(({ name, slug }) => [name, slug]));
  const slugsOf = (names: readonly string[]) => names.flatMap((name) => slugOf.get(name) ?? []);
  if (groups) return groups.map(({ title = '', tags: names }) => ({ name: title, tags: slugsOf(names) }));
  const stated = elements(member(root, 'x-tagGroups')).map((place) => ({
    name: text(place, 'name') ?? '',
    tags: slugsOf(texts(place, 'tags')),
  }));
  return stated.length > 0 ? stated : groupByParent(tags);
}

/** One group for each tag that others are under, and those with all that is under them. */
function groupByParent(tags: readonly Tag[]): Api['tagGroups'] {
  const byParent = Map.groupBy(tags, ({ parent }) => parent);
  const under = (slug: string, seen: ReadonlySet<string>): string[] =>
    (byParent.get(slug) ?? [])
      .filter((tag) => !seen.has(tag.slug))
      .flatMap((tag) => [tag.slug, ...under(tag.slug, new Set([...seen, tag.slug]))]);
  return (byParent.get(undefined) ?? []).flatMap(({ slug, title }) => {
    const children = under(slug, new Set([slug]));
    return children.length === 0 ? [] : [{ name: title, tags: [slug, ...children] }];
  });
}
