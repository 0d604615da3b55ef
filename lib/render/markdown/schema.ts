import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { schemaUrl } from '../../links/urls.ts';
import type { SchemaPage } from '../../openapi/catalog-reader.ts';
import type { Api } from '../../openapi/model.ts';
import { buildPropertyTree } from '../../openapi/property-tree.ts';
import { valueFacts } from '../value-facts.ts';
import { valueText } from '../value-text.ts';
import { renderOperationList } from './api.ts';
import { renderExamples } from './examples.ts';
import type { MarkdownOptions } from './operation.ts';
import { namesOf, renderSchemaLinks } from './schema-links.ts';
import { blocks, description, escapeText } from './text.ts';
import { renderEnum, renderFact, renderMembers, renderType } from './values.ts';

export function renderSchema(
  { slug: api, schemas }: Pick<Api, 'slug' | 'schemas'>,
  slug: string,
  page: SchemaPage,
  { portalUrl }: MarkdownOptions,
): string {
  const others = schemas.filter((each) => each.slug !== slug);
  const shape = buildPropertyTree(page.schema, page.schemas);
  const facts = [renderType(shape), ...valueFacts(shape.schema).map(renderFact)];
  return `${blocks(
    `# ${escapeText(page.schema.title ?? page.name)}`,
    facts
      .filter((fact) => fact !== '')
      .map(escapeText)
      .join(' · '),
    description(valueText(shape, { name: page.schema.title ?? page.name }), 1),
    renderEnum(shape.schema),
    `- ${say(words.pageIs, { url: portalUrl + schemaUrl(api, slug) })}`,
    renderMembers(shape),
    renderExamples([{ type: 'application/json', examples: [page.example], encoding: [] }]),
    renderSchemaLinks({ slug: api, schemas: others }, namesOf(shape), portalUrl),
    page.usedBy.length > 0 ? [`## ${words.usedBy}`, renderOperationList(api, page.usedBy, portalUrl)] : [],
  )}\n`;
}
