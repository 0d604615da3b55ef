import { errorUrl, operationUrl } from '../../links/urls.ts';
import { mediaShapes } from '../../links/media-shapes.ts';
import type {
  Callback,
  Header,
  MediaType,
  Operation,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from '../../openapi/model.ts';
import { buildPropertyTree, type Shape } from '../../openapi/property-tree.ts';
import { retryTerms } from '../error-terms.ts';
import { renderExamples } from './examples.ts';
import { renderSecurity } from './security.ts';
import { blocks, code, description, escapeText, fence, link } from './text.ts';
import { renderMembers, renderValue } from './values.ts';

export interface MarkdownOptions {
  /** Scheme and host of the portal; links in Markdown are absolute, since it is read away from the site. */
  readonly origin: string;
}

/** A request in one language, ready to run. */
export interface Sample {
  readonly label: string;
  readonly language: string;
  readonly source: string;
}

/** An operation's page as Markdown: the same facts, in the same order. */
export function renderOperation(
  operation: Operation,
  samples: readonly Sample[],
  { origin }: MarkdownOptions,
): string {
  const { api, slug, title, deprecated, method, path, tag, position, servers, kind } = operation;
  const noun = kind === 'webhook' ? 'Webhook' : 'Endpoint';
  return `${blocks(
    `# ${escapeText(title)}`,
    deprecated ? '**Deprecated.**' : undefined,
    kind === 'webhook' ? `${noun} ${code(path)}` : code(`${method} ${path}`),
    `${escapeText(tag.title)}, ${noun.toLowerCase()} ${position.index} of ${position.count}`,
    description(operation.description, 1),
    [
      ...servers.map(
        ({ url, description: text }) =>
          `- Server: ${code(url)}${text === undefined ? '' : `, ${escapeText(text)}`}`,
      ),
      `- Page: ${origin}${operationUrl(api, slug)}`,
      ...(operation.externalDocs === undefined ? [] : [`- More: ${operation.externalDocs.url}`]),
    ].join('\n'),
    '## Authentication',
    renderSecurity(operation.security),
    ...renderParameters(operation),
    ...renderRequest(operation.requestBody, requestTree(operation)),
    ...(operation.responses.length > 0 ? ['## Responses'] : []),
    ...operation.responses.map((response) => renderResponse(response, responseTree(operation))),
    ...operation.callbacks.map((callback) => renderCallback(callback, operation)),
    renderErrors(operation, origin),
    ...(samples.length > 0 ? ['## Examples'] : []),
    ...samples.map(({ label, language, source }) => blocks(`### ${label}`, fence(source, language))),
  )}\n`;
}

type Tree = (schema: Schema) => Shape;

const requestTree =
  ({ schemas }: Operation): Tree =>
  (schema) =>
    buildPropertyTree(schema, schemas, { direction: 'request' });

const responseTree =
  ({ schemas }: Operation): Tree =>
  (schema) =>
    buildPropertyTree(schema, schemas, { direction: 'response' });

function renderParameters(operation: Operation): string[] {
  const places = [...new Set(operation.parameters.map((parameter) => parameter.in))];
  return places.map((place) =>
    blocks(
      `## ${place === 'querystring' ? 'Query string' : `${place.charAt(0).toUpperCase()}${place.slice(1)} parameters`}`,
      operation.parameters
        .filter((parameter) => parameter.in === place)
        .map((parameter) => renderField(parameter, requestTree(operation)))
        .join('\n'),
    ),
  );
}

function renderField(field: Parameter | Header, tree: Tree): string {
  const shape = tree(field.schema);
  return renderValue(field, { ...shape, schema: { ...shape.schema, deprecated: field.deprecated } });
}

function renderRequest(body: RequestBody | undefined, tree: Tree): string[] {
  if (body === undefined) return [];
  return [
    '## Request body',
    body.required ? 'Required.' : 'Optional.',
    description(body.description, 2) ?? '',
    ...renderContent(body.content, tree),
  ];
}

function renderContent(content: readonly MediaType[], tree: Tree): string[] {
  return mediaShapes(content).map(({ types, media, schema, isStream }) =>
    blocks(
      `${isStream ? 'A stream of items, ' : ''}${types.map(code).join(' or ')}${schema === undefined ? '' : `, ${bodyType(tree(schema))}`}:`,
      schema === undefined ? undefined : renderMembers(tree(schema)),
      renderExamples(media.examples, media.type),
    ),
  );
}

function bodyType({ schema, type }: Shape): string {
  return schema.description === undefined
    ? escapeText(type)
    : `${escapeText(type)} (${escapeText(schema.description)})`;
}

function renderResponse(response: Response, tree: Tree, level = 3): string {
  const { status, title, headers, content, links } = response;
  return blocks(
    `${'#'.repeat(level)} ${escapeText(`${status} ${title}`)}`,
    description(response.description, level),
    headers.length > 0
      ? `Headers:\n\n${headers.map((header) => renderField(header, tree)).join('\n')}`
      : undefined,
    ...(content.length > 0 ? renderContent(content, tree) : ['No body.']),
    links.length > 0
      ? `Links:\n\n${links.map(({ name, operation, description: text }) => `- ${code(name)}${operation ? `: ${escapeText(operation.title)}` : ''}${text === undefined ? '' : `. ${text}`}`).join('\n')}`
      : undefined,
  );
}

function renderCallback(callback: Callback, operation: Operation): string {
  return blocks(
    `## Callback ${code(callback.name)}`,
    code(`${callback.method} ${callback.expression}`),
    escapeText(callback.title),
    description(callback.description, 2),
    // The API sends a callback's request and receives its responses: the directions are turned round.
    ...renderRequest(callback.requestBody, responseTree(operation)).slice(callback.requestBody ? 1 : 0),
    ...callback.responses.map((response) => renderResponse(response, requestTree(operation))),
  );
}

function renderErrors({ errors }: Operation, origin: string): string | undefined {
  if (errors.length === 0) return undefined;
  const lines = errors.map(
    ({ code: name, status, title, retry }) =>
      `- ${status} ${link(code(name), `${origin}${errorUrl(name)}`)}: ${escapeText(title)}. ${retryTerms[retry]}.`,
  );
  return blocks('## Errors', lines.join('\n'));
}
