import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { errorUrl } from '../../links/urls.ts';
import { failure } from '../answer.ts';
import { argument, readOnly } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { missing } from '../find-api.ts';
import { answerPart } from './get-operation.ts';
import { withPermalink } from './get-schema.ts';

export function registerGetError(server: McpServer, { site }: McpContext): void {
  server.registerTool(
    'get_error',
    {
      title: 'Read about an error',
      description:
        'What an error code means, why it happens, what to do, whether to retry, and the operations that return it.',
      inputSchema: z.strictObject({
        code: argument.name('The `code` member of a problem document, such as `email_taken`.'),
      }),
      annotations: readOnly,
    },
    async ({ code }) => {
      const codes = (await site.getApi(site.mainApi))?.errors.map((each) => each.code) ?? [];
      if (!codes.includes(code))
        return failure(missing('error code', code, codes, '`search` also takes the whole error document.'));
      return answerPart(await withPermalink(errorUrl(code), site), 1);
    },
  );
}
