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

/** Declared tags first, then those that only operations name; operations without one stand in one last tag. */
export function normalizeTags(root: Place, operations: readonly FoundOperation[]): TagIndex {
  const listed = operations.filter(({ kind }) => kind === 'operation');
  const declared = new Map(
    elements(member(root, 'tags')).flatMap((place) => {
      const name = text(place, 'name');
      return name === undefined ? [] : [[name, place] as const];
    }),
  );
  const slugs = new Slugs();
  const names = [...new Set([...declared.keys(), ...listed.flatMap(({ tags }) => tags)])];
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
  const title = tags.length === 0 ? 'Operations' : 'Other operations';
  const rest: Tag = { slug: slugs.take(title), name: '', title, operations: untagged };
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
    title: title || name || 'Untitled',
    description: place && prose(place, 'description'),
    externalDocs: place && externalDocs(place),
    parent: parent === undefined ? undefined : slugOf.get(parent),
    kind: place && text(place, 'kind'),
    internal: (place && isInternal(place)) || undefined,
    operations,
  });
}

/** `x-tagGroups`, by the slugs of their tags. */
export function normalizeTagGroups(root: Place, tags: readonly Tag[]): Api['tagGroups'] {
  const slugOf = new Map(tags.map(({ name, slug }) => [name, slug]));
  return elements(member(root, 'x-tagGroups')).map((place) => ({
    name: text(place, 'name') ?? '',
    tags: texts(place, 'tags').flatMap((name) => slugOf.get(name) ?? []),
  }));
}
