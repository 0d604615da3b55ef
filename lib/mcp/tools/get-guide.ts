import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Guide } from '../../content/model.ts';
import type { Site } from '../../links/site.ts';
import { escapeText, link } from '../../render/markdown/text.ts';
import { answer, failure, permalink } from '../answer.ts';
import { argument, readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { missing } from '../find-api.ts';
import { answerPart } from './get-operation.ts';
import { withPermalink } from './get-schema.ts';

export function registerGetGuide(server: McpServer, { site }: McpContext): void {
  server.registerTool(
    'get_guide',
    {
      title: 'Read a guide',
      description:
        'A guide or best-practices page as Markdown, with runnable code. Without `guide`: the list of all guides.',
      inputSchema: z.strictObject({
        guide: argument.name('Name (`pagination`) or path (`/guides/pagination`).').optional(),
        part: argument.part,
      }),
      annotations: readOnly,
    },
    async ({ guide: name, part }) => {
      const guides = await site.getGuides();
      if (name === undefined) return answer(listGuides(guides, site));
      const found = guides.find(({ href, slug }) => href === name || slug === name);
      if (found === undefined)
        return failure(
          missing(
            'guide',
            name,
            guides.map(({ slug }) => slug),
            'Leave `guide` out to see all.',
          ),
        );
      return answerPart(await withPermalink(found.href, site), part);
    },
  );
}

function listGuides(guides: readonly Guide[], site: Site): string {
  return guides
    .map(({ href, title, description }) => {
      const to = permalink(href, site.portalUrl);
      return `- ${link(escapeText(title), to)} (\`${href}\`): ${escapeText(description)}`;
    })
    .join('\n');
}
