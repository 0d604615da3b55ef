import { markdownUrl, operationUrl, schemaUrl } from '../../links/urls.ts';
import type { Api, OperationSummary, Server } from '../../openapi/model.ts';
import type { MarkdownOptions } from './operation.ts';
import { renderScheme } from './security.ts';
import { blocks, code, description, escapeText, link, oneLine, paragraph } from './text.ts';

/** An API's overview: what holds for all endpoints, and a link to the Markdown of each. */
export function renderApi(api: Api, { origin }: MarkdownOptions): string {
  const list = (operations: readonly OperationSummary[]) => renderOperationList(api.slug, operations, origin);
  return `${blocks(
    `# ${escapeText(api.title)}`,
    `Version ${escapeText(api.version)}, OpenAPI ${escapeText(api.specification)}`,
    api.summary === undefined ? undefined : paragraph(api.summary),
    description(api.description, 1),
    renderFacts(api, origin),
    ...(api.servers.length > 0 ? ['## Servers', renderServers(api.servers)] : []),
    ...(api.securitySchemes.length > 0
      ? ['## Authentication', api.securitySchemes.map((scheme) => renderScheme(scheme)).join('\n')]
      : []),
    ...api.tags
      .filter(({ operations }) => operations.length > 0)
      .map((tag) =>
        blocks(`## ${escapeText(tag.title)}`, description(tag.description, 2), list(tag.operations)),
      ),
    ...(api.webhooks.length > 0 ? ['## Webhooks', list(api.webhooks)] : []),
    ...(api.schemas.length > 0 ? ['## Schemas', renderSchemaList(api, origin)] : []),
  )}\n`;
}

export function renderOperationList(
  api: string,
  operations: readonly OperationSummary[],
  origin: string,
): string {
  return operations
    .map(({ slug, title, method, path, deprecated }) => {
      const call = code(`${method} ${path}`);
      const text = link(escapeText(title), origin + markdownUrl(operationUrl(api, slug)));
      return `- ${text}: ${call}${deprecated ? ' (deprecated)' : ''}`;
    })
    .join('\n');
}

function renderSchemaList({ slug: api, schemas }: Api, origin: string): string {
  return schemas
    .map(({ slug, title }) => `- ${link(escapeText(title), origin + markdownUrl(schemaUrl(api, slug)))}`)
    .join('\n');
}

function renderFacts({ slug, license, contact, termsOfService, externalDocs }: Api, origin: string): string {
  const facts = [
    `Description file: ${origin}/openapi/${slug}.yaml`,
    license && `License: ${escapeText(license.name)}${license.url === undefined ? '' : ` (${license.url})`}`,
    contact &&
      `Contact: ${[contact.name, contact.url, contact.email].filter((part) => part !== undefined).join(', ')}`,
    termsOfService && `Terms of service: ${termsOfService}`,
    externalDocs && `More: ${externalDocs.url}`,
  ];
  return facts
    .filter((fact) => fact !== undefined)
    .map((fact) => `- ${fact}`)
    .join('\n');
}

export function renderServers(servers: readonly Server[]): string {
  return servers
    .flatMap(({ url, name, description: text, variables }) => [
      `- ${[code(url), name, text && oneLine(text)].filter((part) => part !== undefined).join(' · ')}`,
      ...variables.map(
        (variable) =>
          `  - ${code(variable.name)} · default ${code(variable.default)}${variable.enum ? ` · one of ${variable.enum.map(code).join(', ')}` : ''}`,
      ),
    ])
    .join('\n');
}
