import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Site } from '../../links/site.ts';
import { operationUrl } from '../../links/urls.ts';
import type { Api } from '../../openapi/model.ts';
import { code, escapeText, link } from '../../render/markdown/text.ts';
import { answer, failure, permalink } from '../answer.ts';
import { argument, readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { findApis, missing } from '../find-api.ts';
import { mcpLimits } from '../limits.ts';

const listed = z.object({
  api: z.string(),
  operation: z.string().describe('Slug: what the other tools take.'),
  operationId: z.string().optional(),
  kind: z.enum(['operation', 'webhook']),
  method: z.string(),
  path: z.string(),
  title: z.string(),
  tag: z.string(),
  deprecated: z.boolean(),
  permalink: z.string(),
});
type Listed = z.infer<typeof listed>;

const output = z.object({
  apis: z.array(z.object({ api: z.string(), title: z.string(), version: z.string() })),
  total: z.int(),
  operations: z.array(listed),
  nextCursor: z.string().optional(),
});

export function registerListOperations(server: McpServer, { site }: McpContext): void {
  server.registerTool(
    'list_operations',
    {
      title: 'List operations',
      description: `Every operation and webhook of one API, or of all, in reading order, ${mcpLimits.listed} at a time: method, path, title, tag and the slug that \`get_operation\` and \`run_operation\` take.`,
      inputSchema: z.strictObject({
        api: argument.api,
        tag: argument.name('Only those of this tag, by its title or slug.').optional(),
        cursor: z
          .string()
          .regex(/^\d{1,6}$/)
          .optional()
          .describe('`nextCursor` of the answer before.'),
      }),
      outputSchema: output,
      annotations: readOnly,
    },
    async ({ api: name, tag, cursor }) => {
      const apis = await findApis(name, site);
      if ('missing' in apis) return failure(apis.missing);
      const all = (await Promise.all(apis.map((api) => listApi(api, site)))).flat();
      const wanted = tag === undefined ? all : all.filter((each) => isTagged(each, tag));
      if (wanted.length === 0 && tag !== undefined)
        return failure(
          missing(
            'tag',
            tag,
            all.map((each) => each.tag),
            'Leave `tag` out to see all.',
          ),
        );
      return answerPage(apis, wanted, Number(cursor ?? 0));
    },
  );
}

async function listApi(api: Api, site: Site): Promise<Listed[]> {
  const tags = new Map(
    api.tags.flatMap(({ title, operations }) => operations.map(({ slug }) => [slug, title])),
  );
  const webhooks = new Set(api.webhooks.map(({ slug }) => slug));
  return (await site.listOperations(api.slug)).map(
    ({ slug, operationId, method, path, title, deprecated }) => ({
      api: api.slug,
      operation: slug,
      ...(operationId !== undefined && { operationId }),
      kind: webhooks.has(slug) ? 'webhook' : 'operation',
      method,
      path,
      title,
      tag: tags.get(slug) ?? 'Webhooks',
      deprecated,
      permalink: permalink(operationUrl(api.slug, slug), site.portalUrl),
    }),
  );
}

function isTagged({ tag }: Listed, wanted: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain(tag) === plain(wanted);
}

function answerPage(apis: readonly Api[], all: readonly Listed[], from: number) {
  const operations = all.slice(from, from + mcpLimits.listed);
  const end = from + operations.length;
  const head = apis.map(
    ({ slug, title, version }) => `${escapeText(title)} (${code(slug)}), version ${escapeText(version)}`,
  );
  const lines = operations.map(
    ({ api, operation, kind, method, path, title, tag, deprecated, permalink: to }) =>
      `- ${link(escapeText(title), to)}: ${kind === 'webhook' ? 'webhook' : code(`${method} ${path}`)} · ${code(operation)} · ${escapeText(tag)}${apis.length > 1 ? ` · ${api}` : ''}${deprecated ? ' · deprecated' : ''}`,
  );
  const more = end < all.length ? [`${end} of ${all.length}. Call again with \`cursor\`: "${end}".`] : [];
  return answer([head.join('; '), lines.join('\n'), ...more].join('\n\n'), {
    apis: apis.map(({ slug, title, version }) => ({ api: slug, title, version })),
    total: all.length,
    operations,
    ...(end < all.length && { nextCursor: String(end) }),
  });
}
