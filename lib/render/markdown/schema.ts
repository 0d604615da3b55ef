import { schemaUrl } from '../../links/urls.ts';
import type { SchemaPage } from '../../openapi/catalog-reader.ts';
import { buildPropertyTree } from '../../openapi/property-tree.ts';
import { valueFacts } from '../value-facts.ts';
import { renderOperationList } from './api.ts';
import type { MarkdownOptions } from './operation.ts';
import { blocks, description, escapeText, fence } from './text.ts';
import { renderFact, renderMembers, renderType } from './values.ts';

export function renderSchema(
  api: string,
  slug: string,
  page: SchemaPage,
  { origin }: MarkdownOptions,
): string {
  const shape = buildPropertyTree(page.schema, page.schemas);
  const facts = [renderType(shape), ...valueFacts(shape.schema).map(renderFact)];
  return `${blocks(
    `# ${escapeText(page.schema.title ?? page.name)}`,
    facts
      .filter((fact) => fact !== '')
      .map(escapeText)
      .join(' · '),
    description(shape.schema.description, 1),
    `- Page: ${origin}${schemaUrl(api, slug)}`,
    renderMembers(shape),
    ...(shape.schema.examples ?? []).map((example) =>
      blocks('Example:', fence(JSON.stringify(example, null, 2), 'json')),
    ),
    ...(page.usedBy.length > 0 ? ['## Used by', renderOperationList(api, page.usedBy, origin)] : []),
  )}\n`;
}
