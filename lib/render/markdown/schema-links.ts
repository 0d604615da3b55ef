import { words } from '#words/reference.ts';
import { markdownUrl, schemaUrl } from '../../links/urls.ts';
import type { Api } from '../../openapi/model.ts';
import type { Shape } from '../../openapi/property-tree.ts';
import { blocks, escapeText, link } from './text.ts';

/** The named schemas with members that a value is made of, and those that are named without being opened. */
export function namesOf(shape: Shape): string[] {
  const { ref, recursiveRef, moreRef, children, choices, conditions = [] } = shape;
  const parts = [...children, ...(choices?.options ?? []), ...conditions];
  const own = [parts.length > 0 ? ref : undefined, recursiveRef, moreRef].filter(
    (name) => name !== undefined,
  );
  return [...own, ...parts.flatMap(namesOf)];
}

/** Where there is more than is told on a page: what is again the same, or too deep. */
export function renderSchemaLinks(
  { slug: api, schemas }: Pick<Api, 'slug' | 'schemas'>,
  names: Iterable<string>,
  portalUrl: string,
): string | undefined {
  const wanted = new Set(names);
  const links = schemas
    .filter(({ name }) => wanted.has(name))
    .map(({ name, slug }) => `- ${link(escapeText(name), portalUrl + markdownUrl(schemaUrl(api, slug)))}`);
  return links.length === 0 ? undefined : blocks(`## ${words.schemas}`, links.join('\n'));
}
