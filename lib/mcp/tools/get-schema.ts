import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Site } from '../../links/site.ts';
import { schemaUrl } from '../../links/urls.ts';
import type { Api } from '../../openapi/model.ts';
import { renderPage } from '../../render/render-page.ts';
import { failure, permalink } from '../answer.ts';
import { argument, readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { findApis, missing } from '../find-api.ts';
import { answerPart } from './get-operation.ts';

export function registerGetSchema(server: McpServer, { site }: McpContext): void {
  server.registerTool(
    'get_schema',
    {
      title: 'Read a schema',
      description:
        'A named schema as Markdown: its properties with types, constraints and meaning, and the operations that use it.',
      inputSchema: z.strictObject({
        schema: argument.name('Component name (`User`) or slug (`user`).'),
        api: argument.api,
        part: argument.part,
      }),
      annotations: readOnly,
    },
    async ({ schema: name, api, part }) => {
      const apis = await findApis(api, site);
      if ('missing' in apis) return failure(apis.missing);
      const url = findSchema(name, apis);
      if (url === undefined) {
        const names = apis.flatMap(({ schemas }) => schemas.map((each) => each.name));
        return failure(missing('schema', name, names, '`search` finds schemas and properties by words.'));
      }
      return answerPart(await withPermalink(url, site), part);
    },
  );
}

/** A page's Markdown under its permanent link. */
export async function withPermalink(url: string, site: Site): Promise<string> {
  return `${await renderPage(url, site)}\nPermalink: ${permalink(url, site.portalUrl)}\n`;
}

function findSchema(name: string, apis: readonly Api[]): string | undefined {
  for (const { slug: api, schemas } of apis) {
    const found = schemas.find((each) => each.name === name) ?? schemas.find((each) => each.slug === name);
    if (found !== undefined) return schemaUrl(api, found.slug);
  }
  return undefined;
}
