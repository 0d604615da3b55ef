import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { code, escapeText, link } from '../../render/markdown/text.ts';
import { answer, permalink } from '../answer.ts';
import { readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { mcpLimits } from '../limits.ts';

const hit = z.object({
  title: z.string(),
  kind: z.string().describe('What it is: guide, operation, parameter, property, error, …'),
  context: z.string().describe('Where it stands.'),
  method: z.string().optional(),
  page: z.string().describe('Path of the page, with the fragment of the row.'),
  permalink: z.string().describe('Absolute link that outlives renames: cite this one.'),
});

export function registerSearch(server: McpServer, { site, search }: McpContext): void {
  server.registerTool(
    'search',
    {
      title: 'Search the documentation',
      description: [
        'Finds guides, operations, paths, parameters, properties, enum values, headers, schemas and error codes of',
        'all APIs of this portal; typos are tolerated. Also takes a request line (`POST /auth/sign-up`), a URL of the',
        'API, or an error document as JSON, and finds what it is about. Begin here when you do not know the name.',
      ].join(' '),
      inputSchema: z.strictObject({
        query: z
          .string()
          .trim()
          .min(1)
          .max(mcpLimits.query)
          .describe('Words, a path, a URL or an error as JSON.'),
        limit: z.int().min(1).max(mcpLimits.found).default(10),
      }),
      outputSchema: z.object({ hits: z.array(hit) }),
      annotations: readOnly,
    },
    async ({ query, limit }) => {
      const { hits } = await search(query, limit);
      const found = hits.map(({ url, ...rest }) => ({
        ...rest,
        page: url,
        permalink: permalink(url, site.portalUrl),
      }));
      const lines = found.map(
        (each) =>
          `- ${link(escapeText(each.title), each.permalink)} · ${each.kind} · ${escapeText(each.context)}${each.method === undefined ? '' : ` · ${code(each.method)}`}`,
      );
      const text = lines.length === 0 ? 'Nothing was found. Try fewer or other words.' : lines.join('\n');
      return answer(text, { hits: found });
    },
  );
}
