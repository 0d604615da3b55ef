import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { listRowNotes } from '../../changes/row-notes.ts';
import { bodyAnchor, callbackAnchor, parameterAnchor } from '../../links/anchors.ts';
import type { Sample } from '../../links/site.ts';
import { changelogUrl, errorUrl, operationUrl } from '../../links/urls.ts';
import { type ApiHistory, noHistory } from '../../openapi/history.ts';
import type {
  Api,
  Callback,
  Operation,
  Parameter,
  ParameterLocation,
  RequestBody,
  Schema,
} from '../../openapi/model.ts';
import { buildPropertyTree } from '../../openapi/property-tree.ts';
import type { WorkflowSummary } from '../../workflows/model.ts';
import { retryWords } from '../error-terms.ts';
import { renderDocs, renderServers } from './api.ts';
import { renderNote, renderPageHistory } from './changelog.ts';
import { renderPartOf } from './part-of.ts';
import { type AnchorNotes, renderContent, renderField, renderResponses, type Tree } from './responses.ts';
import { renderBlocks, renderSome } from './rest.ts';
import { namesOf, renderSchemaLinks } from './schema-links.ts';
import { renderSecurity } from './security.ts';
import { blocks, code, description, escapeText, fence, link, paragraph } from './text.ts';

export interface MarkdownOptions {
  /** Scheme and host of the portal. */
  readonly portalUrl: string;
}

/** What is known of an operation's past. */
interface Past {
  readonly history: ApiHistory;
  /** Path of the changelog. */
  readonly changelog: string;
}

const placeTitles = [
  ['path', 'pathParameters'],
  ['query', 'queryParameters'],
  ['querystring', 'queryString'],
  ['header', 'headers'],
  ['cookie', 'cookies'],
] as const satisfies readonly (readonly [ParameterLocation, keyof typeof words])[];

/** An operation's page as Markdown: the same facts, in the same order. */
export function renderOperation(
  operation: Operation,
  samples: readonly Sample[],
  { portalUrl }: MarkdownOptions,
  { history, changelog }: Past = { history: noHistory, changelog: changelogUrl() },
  schemas: Api['schemas'] = [],
  workflows: readonly WorkflowSummary[] = [],
): string {
  const isWebhook = operation.kind === 'webhook';
  const rows = listRowNotes(operationUrl(operation.api, operation.slug), history, changelog);
  const notes: AnchorNotes = (anchor) => (rows.get(anchor) ?? []).map(renderNote);
  const named = new Set<string>();
  const [requestTree, responseTree] = [
    treeOf(operation, 'request', named),
    treeOf(operation, 'response', named),
  ];
  return `${blocks(
    renderHead(operation, portalUrl),
    isWebhook ? [] : [`## ${words.authentication}`, renderSecurity(operation.security, operation.api)],
    placeTitles.map(([place, title]) => renderParameters(operation, place, words[title], requestTree, notes)),
    renderRequest(operation.requestBody, requestTree, isWebhook ? words.payload : words.requestBody, notes),
    operation.responses.length > 0 ? `## ${words.responses}` : undefined,
    renderResponses(operation.responses, responseTree, 3, notes),
    renderErrors(operation, portalUrl),
    renderBlocks(operation.callbacks, 'callback', (callback) =>
      renderCallback(callback, requestTree, responseTree, notes),
    ),
    renderSchemaLinks({ slug: operation.api, schemas }, named, portalUrl),
    renderPartOf(workflows, portalUrl),
    renderPageHistory(operationUrl(operation.api, operation.slug), operation.slug, history),
    samples.length > 0 ? `## ${words.examples}` : undefined,
    samples.map(({ label, grammar, source }) => blocks(`### ${label}`, fence(source, grammar))),
  )}\n`;
}

/** @param named gets the names of schemas that have members. */
function treeOf({ schemas }: Operation, direction: 'request' | 'response', named: Set<string>): Tree {
  return (schema: Schema) => {
    const shape = buildPropertyTree(schema, schemas, { direction });
    for (const name of namesOf(shape)) named.add(name);
    return shape;
  };
}

function renderHead(operation: Operation, portalUrl: string): (string | undefined)[] {
  const { api, slug, title, deprecated, method, path, tag, position, servers, kind, externalDocs } =
    operation;
  const { otherTags = [] } = operation;
  const noun = kind === 'webhook' ? words.webhookNoun : words.endpointNoun;
  return [
    `# ${escapeText(title)}`,
    deprecated ? `**${words.deprecated}.**` : undefined,
    operation.internal ? `**${words.internal}.**` : undefined,
    kind === 'webhook' ? say(words.webhookAt, { path: code(path) }) : code(`${method} ${path}`),
    paragraph(`${tag.title}, ${say(words.place, { noun, index: position.index, count: position.count })}`),
    otherTags.length === 0 ? undefined : paragraph(say(words.alsoInTags, { tags: otherTags.join(', ') })),
    description(operation.description, 1),
    say(words.pageIs, { url: portalUrl + operationUrl(api, slug) }),
    externalDocs === undefined ? undefined : renderDocs(externalDocs),
    operation.causes &&
      `${words.causedBy}: ${operation.causes.map((cause) => link(escapeText(cause.title), portalUrl + operationUrl(api, cause.slug))).join(', ')}`,
    kind === 'webhook' ? undefined : blocks(`${words.servers}:`, renderServers(servers)),
  ];
}

function renderParameters(
  { parameters }: Operation,
  place: ParameterLocation,
  title: string,
  tree: Tree,
  notes: AnchorNotes,
): string | undefined {
  const here = parameters.filter((parameter) => parameter.in === place);
  return here.length === 0
    ? undefined
    : `## ${title}\n\n${renderSome(here, 'parameter', (each) => renderParameter(each, tree, notes))}`;
}

function renderParameter(parameter: Parameter, tree: Tree, notes: AnchorNotes): string {
  return renderField(parameter, tree, (path) => notes(parameterAnchor(parameter.in, parameter.name, path)));
}

function renderRequest(
  body: RequestBody | undefined,
  tree: Tree,
  title: string,
  notes: AnchorNotes,
): (string | undefined)[] {
  if (body === undefined) return [];
  return [
    `## ${title}`,
    body.required ? words.requiredSentence : words.optionalSentence,
    description(body.description, 2),
    ...renderContent(body.content, tree, (path, variant) => notes(bodyAnchor(path, variant))),
  ];
}

function renderCallback(
  callback: Callback,
  requestTree: Tree,
  responseTree: Tree,
  ofPage: AnchorNotes,
): string {
  const {
    name,
    key,
    method,
    expression,
    title,
    description: text,
    parameters,
    requestBody,
    responses,
  } = callback;
  const { servers, security } = callback;
  const notes: AnchorNotes = (anchor) => ofPage(callbackAnchor(key, anchor));
  return blocks(
    `## ${say(words.callbackIs, { name: code(name) })}`,
    title === name ? undefined : paragraph(title),
    callback.deprecated ? `**${words.deprecated}.**` : undefined,
    code(`${method} ${expression}`),
    description(text, 2),
    callback.externalDocs && renderDocs(callback.externalDocs),
    servers.length > 0 ? blocks(words.sentTo, renderServers(servers)) : undefined,
    security &&
      (security.every(({ schemes }) => schemes.length === 0)
        ? words.sentWithoutAuthentication
        : renderSecurity(security)),
    renderSome(parameters, 'parameter', (each) => renderParameter(each, requestTree, notes)),
    description(requestBody?.description, 3),
    renderContent(requestBody?.content ?? [], requestTree, (path, variant) =>
      notes(bodyAnchor(path, variant)),
    ),
    renderResponses(responses, responseTree, 3, notes),
  );
}

function renderErrors({ errors }: Operation, portalUrl: string): string | undefined {
  if (errors.length === 0) return undefined;
  const lines = errors.map(
    ({ code: name, status, title, retry }) =>
      `- ${status} ${link(code(name), `${portalUrl}${errorUrl(name)}`)}: ${escapeText(title)}. ${retryWords(retry)}.`,
  );
  return blocks(`## ${words.errors}`, lines.join('\n'));
}
