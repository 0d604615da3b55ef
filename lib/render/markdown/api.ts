import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { words as workflowWords } from '#words/workflows.ts';
import { markdownUrl, operationUrl, schemaUrl } from '../../links/urls.ts';
import type { Api, ExternalDocs, OperationSummary, Server, Tag } from '../../openapi/model.ts';
import type { WorkflowSummary } from '../../workflows/model.ts';
import { renderVersions } from './index.ts';
import type { MarkdownOptions } from './operation.ts';
import { renderWorkflowLinks } from './part-of.ts';
import { renderSome, renderWords } from './rest.ts';
import { renderScheme } from './security.ts';
import { blocks, code, description, escapeText, indent, link, oneLine, paragraph } from './text.ts';

/** An API's overview: what holds for all endpoints, and a link to the Markdown of each. */
export function renderApi(
  api: Api,
  { portalUrl }: MarkdownOptions,
  workflows: readonly WorkflowSummary[] = [],
): string {
  const list = (operations: readonly OperationSummary[]) =>
    renderOperationList(api.slug, operations, portalUrl);
  return `${blocks(
    `# ${escapeText(api.title)}`,
    say(words.versionAndOpenapi, {
      version: escapeText(api.version),
      specification: escapeText(api.specification),
    }),
    api.summary === undefined ? undefined : paragraph(api.summary),
    description(api.description, 1),
    renderFacts(api, portalUrl),
    api.servers.length > 0 ? [`## ${words.servers}`, renderServers(api.servers)] : [],
    api.securitySchemes.length > 0
      ? [
          `## ${words.authentication}`,
          renderSome(api.securitySchemes, 'way', (scheme) => renderScheme(scheme)),
        ]
      : [],
    api.tags
      .filter(({ operations }) => operations.length > 0)
      .map((tag) =>
        blocks(
          `## ${escapeText(tag.title)}`,
          renderTagFacts(api, tag),
          description(tag.description, 2),
          list(tag.operations),
        ),
      ),
    api.webhooks.length > 0 ? [`## ${words.webhooks}`, list(api.webhooks)] : [],
    workflows.length > 0 ? [`## ${workflowWords.workflows}`, renderWorkflowLinks(workflows, portalUrl)] : [],
    api.schemas.length > 0 ? [`## ${words.schemas}`, renderSchemaList(api, portalUrl)] : [],
  )}\n`;
}

export function renderOperationList(
  api: string,
  operations: readonly OperationSummary[],
  portalUrl: string,
): string {
  return operations
    .map(({ slug, title, method, path, deprecated, internal }) => {
      const call = code(`${method} ${path}`);
      const text = link(escapeText(title), portalUrl + markdownUrl(operationUrl(api, slug)));
      return `- ${text}: ${call}${deprecated ? ` (${words.deprecatedFlag})` : ''}${internal ? ` (${words.internalFlag})` : ''}`;
    })
    .join('\n');
}

/** Where a tag belongs: its group, its parent, its kind, and what else there is to read. */
function renderTagFacts({ tags, tagGroups }: Api, tag: Tag): string | undefined {
  const parent = tags.find(({ slug }) => slug === tag.parent);
  const named = tagGroups.filter(({ name, tags: own }) => name !== '' && own.includes(tag.slug));
  // A tag is no group of itself.
  const groups = named.map(({ name }) => name).filter((name) => name !== tag.title && name !== parent?.title);
  const facts = [
    ...groups.map((name) => say(words.groupIs, { name: escapeText(name) })),
    parent && say(words.partOf, { title: escapeText(parent.title) }),
    tag.internal && words.internal,
    tag.kind && say(words.kind, { kind: escapeText(tag.kind) }),
    tag.externalDocs && renderDocs(tag.externalDocs),
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? undefined : facts.map((fact) => `- ${fact}`).join('\n');
}

export function renderDocs({ url, description: text }: ExternalDocs): string {
  return text === undefined
    ? say(words.moreIs, { docs: url })
    : say(words.moreIs, { docs: `${oneLine(text)} (${url})` });
}

function renderLicense({ name, identifier, url }: NonNullable<Api['license']>): string {
  const more = url ?? (identifier === name ? undefined : identifier);
  return say(words.licenseIs, { license: `${escapeText(name)}${more === undefined ? '' : ` (${more})`}` });
}

function renderSchemaList({ slug: api, schemas }: Api, portalUrl: string): string {
  return schemas
    .map(({ slug, title }) => `- ${link(escapeText(title), portalUrl + markdownUrl(schemaUrl(api, slug)))}`)
    .join('\n');
}

function renderFacts(
  { slug, versions, license, contact, termsOfService, externalDocs }: Api,
  portalUrl: string,
): string {
  const facts = [
    say(words.descriptionFile, { url: `${portalUrl}/openapi/${slug}.yaml` }),
    versions && renderVersions(versions, portalUrl),
    license && renderLicense(license),
    contact &&
      say(words.contactIs, {
        contact: [contact.name, contact.url, contact.email].filter((part) => part !== undefined).join(', '),
      }),
    termsOfService && say(words.termsAre, { url: termsOfService }),
    externalDocs && renderDocs(externalDocs),
  ];
  return facts
    .filter((fact) => fact !== undefined)
    .map((fact) => `- ${fact}`)
    .join('\n');
}

export function renderServers(servers: readonly Server[]): string {
  return renderSome(servers, 'server', renderServer);
}

function renderServer({ url, name, description: text, variables }: Server): string {
  const head = `- ${facts(code(url), name, text && oneLine(text))}`;
  if (variables.length === 0) return head;
  return `${head}\n${indent(renderSome(variables, 'variable', renderVariable))}`;
}

function renderVariable(variable: Server['variables'][number]): string {
  return `- ${facts(
    code(variable.name),
    say(words.defaultValue, { value: code(variable.default) }),
    variable.enum && say(words.oneOfList, { values: renderWords(variable.enum, code) }),
    variable.description && oneLine(variable.description),
  )}`;
}

function facts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
