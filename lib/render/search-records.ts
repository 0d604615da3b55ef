import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { inputAnchor, sectionAnchors, stepAnchor } from '../links/anchors.ts';
import { operationRows, type SampleLanguages } from '../links/operation-rows.ts';
import { type Content, firstApi, readMainApi } from '../links/site.ts';
import { apiUrl, changelogUrl, errorUrl, operationUrl, schemaUrl, workflowUrl } from '../links/urls.ts';
import { newerThan } from '../links/versions.ts';
import type { Api, Operation, OperationSummary } from '../openapi/model.ts';
import type { Workflow } from '../workflows/model.ts';
import { sectionTexts } from './guide-sections.ts';
import { renderPlainText } from './plain-text.ts';
import { type RowRecord, rowRecords } from './search-rows.ts';

export type { RowNameKind } from './search-rows.ts';

export type PageKind =
  | 'guide'
  | 'heading'
  | 'api'
  | 'operation'
  | 'webhook'
  | 'schema'
  | 'workflow'
  | 'step'
  | 'error';

/** A page, or a heading of a guide. */
export interface PageRecord {
  readonly kind: PageKind;
  readonly url: string;
  readonly title: string;
  /** Where it stands: a section, an API, `POST /auth/sign-up`. */
  readonly context: string;
  /** Other things that it is called: operationId, code, status. */
  readonly names: readonly string[];
  readonly method?: string;
  /** Of the overview of an older version of an API: slug of the current one. */
  readonly newer?: string;
  /** Path template of an operation. */
  readonly path?: string;
  /** Plain text to search in, without the title. */
  readonly text: string;
  /** Of an operation: its named values. */
  readonly rows: readonly RowRecord[];
}

const longestText = 2000;

/** All that search knows, page by page, from the model. */
export async function* searchRecords(
  content: Content,
  languages: SampleLanguages,
): AsyncGenerator<PageRecord> {
  for (const guide of await content.getGuides()) {
    const { href, title, place, headings, description, hasLead, markdown } = guide;
    const text = renderPlainText(hasLead ? `${description}\n\n${markdown}` : markdown, longestText * 5);
    yield page('guide', href, title, place, { text });
    const sections = sectionTexts(markdown, headings.length);
    for (const [index, { id, text: heading }] of headings.entries()) {
      const own = renderPlainText(sections[index] ?? '', longestText);
      yield page('heading', `${href}#${id}`, heading, title, { text: own });
    }
  }
  for (const api of await content.getApis()) yield* apiRecords(api, content, languages);
  for (const record of await changelogRecords(content)) yield record;
  const main = await readMainApi(content);
  for (const { code, status, title, description, cause, resolution } of main?.api.errors ?? []) {
    const text = renderPlainText([description, cause, resolution].join('\n\n'), longestText);
    yield page('error', errorUrl(code), code, `${status} ${title}`, { names: [String(status), title], text });
  }
}

async function changelogRecords(content: Content): Promise<PageRecord[]> {
  const apis = await content.getApis();
  const first = firstApi(apis, content.mainApi);
  return Promise.all(
    apis.map(async ({ slug, title }) => {
      const { releases } = await content.getHistory(slug);
      const names = releases.flatMap(({ version, changes }) => [version, ...changes.map(({ name }) => name)]);
      const text = [...new Set(names)].join(' ').slice(0, longestText);
      const url = changelogUrl(slug === first?.slug ? undefined : slug);
      return page('guide', url, words.changelog, title, { text });
    }),
  );
}

async function* apiRecords(
  api: Api,
  content: Content,
  languages: SampleLanguages,
): AsyncGenerator<PageRecord> {
  const text = renderPlainText(api.description ?? '', longestText);
  const newer = newerThan(api)?.slug;
  const more = { text, names: [api.slug], ...(newer !== undefined && { newer }) };
  yield page('api', apiUrl(api.slug), api.title, words.apiReference, more);
  for (const summary of await content.listOperations(api.slug)) {
    const operation = await content.getOperation(api.slug, summary.slug);
    if (operation) yield operationRecord(operation, summary, languages);
  }
  for (const workflow of await content.listWorkflows(api.slug)) yield* workflowRecords(workflow, api);
  for (const { slug, name, title } of api.schemas) {
    yield page('schema', schemaUrl(api.slug, slug), title, say(words.titleSchema, { title: api.title }), {
      names: [name],
    });
  }
}

function* workflowRecords(workflow: Workflow, api: Api): Generator<PageRecord> {
  const { slug, title, workflowId, description, inputs, steps } = workflow;
  const rows = inputs.map(
    ({ name }): RowRecord => ({ kind: 'property', name, anchor: inputAnchor(name), place: 'input' }),
  );
  const text = renderPlainText(description ?? '', longestText);
  yield page('workflow', workflowUrl(api.slug, slug), shortTitle(title), api.title, {
    names: [workflowId],
    text,
    rows,
  });
  for (const step of steps)
    yield page('step', workflowUrl(api.slug, slug, stepAnchor(step.stepId)), step.title, shortTitle(title), {
      names: [step.stepId],
      text: renderPlainText(step.description ?? '', longestText),
    });
}

function operationRecord(
  operation: Operation,
  { slug, title, method, path, operationId }: OperationSummary,
  languages: SampleLanguages,
): PageRecord {
  const isWebhook = operation.kind === 'webhook';
  return page(
    isWebhook ? 'webhook' : 'operation',
    operationUrl(operation.api, slug),
    shortTitle(title),
    operation.tag.title,
    {
      method: isWebhook ? 'WEBHOOK' : method,
      path,
      names: operationId === undefined ? [] : [operationId],
      text: renderPlainText(operation.description ?? '', longestText),
      rows: [
        ...operationRows(operation, languages).flatMap(rowRecords),
        ...scopesOf(operation).map(
          (name): RowRecord => ({
            kind: 'value',
            name,
            anchor: sectionAnchors.authentication,
            place: 'scope',
          }),
        ),
      ],
    },
  );
}

/** Some files put whole paragraphs into `summary`. */
function shortTitle(title: string): string {
  return title.length > 100 ? renderPlainText(title, 100) : title;
}

function scopesOf({ security }: Operation): string[] {
  return [...new Set(security.flatMap(({ schemes }) => schemes.flatMap(({ scopes }) => scopes)))];
}

function page(
  kind: PageKind,
  url: string,
  title: string,
  context: string,
  more: Partial<PageRecord> = {},
): PageRecord {
  return { kind, url, title, context, names: [], text: '', rows: [], ...more };
}
