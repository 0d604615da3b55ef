import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { workflowUrl } from '../../links/urls.ts';
import { failure } from '../answer.ts';
import { argument, readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { findApis, missing } from '../find-api.ts';
import { answerPart } from './get-operation.ts';
import { withPermalink } from './get-schema.ts';

export function registerGetWorkflow(server: McpServer, { site }: McpContext): void {
  server.registerTool(
    'get_workflow',
    {
      title: 'Read a workflow',
      description:
        'A sequence of calls that reaches a goal, as Markdown: its inputs, and of each step what it sends, expects and hands on to others. Without a name, the workflows that there are.',
      inputSchema: z.strictObject({
        workflow: argument.name('workflowId or slug (`sign-up`). Left out: a list of them.').optional(),
        api: argument.api,
        part: argument.part,
      }),
      annotations: readOnly,
    },
    async ({ workflow: name, api, part }) => {
      const apis = await findApis(api, site);
      if ('missing' in apis) return failure(apis.missing);
      const all = (await Promise.all(apis.map(({ slug }) => site.listWorkflows(slug)))).flat();
      const named = all.find((each) => each.workflowId === name || each.slug === name);
      if (named) return answerPart(await withPermalink(workflowUrl(named.api, named.slug), site), part);
      const ids = all.map(({ workflowId }) => workflowId);
      if (name !== undefined)
        return failure(missing('workflow', name, ids, 'Leave `workflow` out to see all.'));
      const lines = all.map(
        ({ workflowId, title, steps }) => `- ${workflowId}: ${title} (${steps.length} steps)`,
      );
      return answerPart(lines.length > 0 ? lines.join('\n') : 'There are no workflows.', part);
    },
  );
}
