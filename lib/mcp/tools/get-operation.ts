import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { operationRows, type Row, type SampleLanguages } from '../../links/operation-rows.ts';
import type { Site } from '../../links/site.ts';
import { operationUrl } from '../../links/urls.ts';
import type { Api, Operation, OperationSummary } from '../../openapi/model.ts';
import { code } from '../../render/markdown/text.ts';
import { renderPage } from '../../render/render-page.ts';
import { answer, failure, partOf, permalink } from '../answer.ts';
import { argument, readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { findApis, missing } from '../find-api.ts';

export function registerGetOperation(server: McpServer, { site, languages }: McpContext): void {
  server.registerTool(
    'get_operation',
    {
      title: 'Read an operation',
      description: [
        'The reference page of one operation or webhook as Markdown: authentication and scopes, parameters, request',
        'body, responses with their headers, errors, examples, and code samples. Ends with the anchors of its parts,',
        'so that an answer can link to the exact parameter or property.',
      ].join(' '),
      inputSchema: z.strictObject({
        operation: argument.name(
          'Slug (`sign-up`), operationId (`signUp`), or method and path (`POST /auth/sign-up`).',
        ),
        api: argument.api,
        server: argument.server,
        part: argument.part,
      }),
      annotations: readOnly,
    },
    async ({ operation: name, api, server: wanted, part }) => {
      const apis = await findApis(api, site);
      if ('missing' in apis) return failure(apis.missing);
      const operation = await findOperation(name, apis, site);
      if (operation === undefined) return failure(await missingOperation(name, apis, site));
      const page = operationUrl(operation.api, operation.slug);
      const shown = wanted === undefined ? site : (site.forServer?.({ server: wanted }) ?? site);
      const text = `${await renderPage(page, shown)}\n${linkParts(operation, permalink(page, site.portalUrl), languages)}`;
      return answerPart(text, part);
    },
  );
}

/** One part of a page, or that there are fewer. */
export function answerPart(text: string, part: number) {
  const found = partOf(text, part);
  return found === undefined ? failure('The page has fewer parts than that.') : answer(found);
}

/** By slug, operationId, or method and path; in the first API that has one. */
export async function findOperation(
  name: string,
  apis: readonly Api[],
  site: Site,
): Promise<Operation | undefined> {
  for (const { slug } of apis) {
    const found = await site.getOperation(slug, name);
    if (found !== undefined) return found;
  }
  const wanted = name.replace(/\s+/g, ' ').toLowerCase();
  for (const { slug } of apis) {
    const summaries = await site.listOperations(slug);
    const same = summaries.find((each) => callOf(each).toLowerCase() === wanted);
    if (same !== undefined) return site.getOperation(slug, same.slug);
  }
  return undefined;
}

export async function missingOperation(name: string, apis: readonly Api[], site: Site): Promise<string> {
  const lists = await Promise.all(apis.map(({ slug }) => site.listOperations(slug)));
  const isCall = /\S\s+\//.test(name);
  const names = lists.flat().map((each) => (isCall ? callOf(each) : each.slug));
  return missing('operation', name, names, '`list_operations` shows all, `search` finds them by words.');
}

function callOf({ method, path }: OperationSummary): string {
  return `${method} ${path}`;
}

/** More rows than this are those of a body that a reader would not link into one by one. */
const longest = 150;

function linkParts(operation: Operation, to: string, languages: SampleLanguages): string {
  const anchors = operationRows(operation, languages)
    .filter(isWorthLinking)
    .map(({ anchor }) => code(anchor));
  const rest = anchors.length > longest ? `, and ${anchors.length - longest} more` : '';
  return `## Permalinks\n\nThis page: ${to}\n\nA part of it: ${to}/ and one of ${anchors.slice(0, longest).join(', ')}${rest}\n`;
}

/** The members of an error are the same under every status. */
function isWorthLinking({ anchor, kind }: Row): boolean {
  return kind !== 'example' && !/^response-(?:[45]\w\w|default)[.:]/.test(anchor);
}
