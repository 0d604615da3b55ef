import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { responseAnchor } from '../../links/anchors.ts';
import type { Site } from '../../links/site.ts';
import { errorUrl, operationUrl } from '../../links/urls.ts';
import { type CollectedCall, collectCall } from '../../proxy/collect-call.ts';
import { blocks, code, fence } from '../../render/markdown/text.ts';
import { answer, failure, permalink, refusalText } from '../answer.ts';
import { argument } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { findApis } from '../find-api.ts';
import { mcpLimits } from '../limits.ts';
import { findOperation, missingOperation } from './get-operation.ts';

const values = (what: string) => z.record(z.string(), z.unknown()).optional().describe(what);

// The members of `POST /api/try`, and no other: there is none that could name a destination.
const input = z.strictObject({
  operation: argument.name(
    'Slug (`sign-up`), operationId (`signUp`), or method and path (`POST /auth/sign-up`).',
  ),
  api: argument.api,
  path: values('Path parameters by name.'),
  query: values('Query parameters by name.'),
  header: values('Header parameters by name, such as `Idempotency-Key`.'),
  cookie: values('Cookie parameters by name.'),
  auth: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Credential by the name of its security scheme, without a prefix such as `Bearer`. Sandbox keys only.',
    ),
  contentType: z.string().optional().describe('Media type of the body where the operation takes several.'),
  body: z
    .unknown()
    .optional()
    .describe('The request body as a JSON value, or as text for a type that is not JSON.'),
  parts: z
    .array(
      z.strictObject({
        name: z.string(),
        value: z.unknown().optional(),
        base64: z.string().optional(),
        filename: z.string().optional(),
        contentType: z.string().optional(),
      }),
    )
    .optional()
    .describe('The fields of a multipart or urlencoded body.'),
});

const output = z.object({
  status: z.int(),
  statusText: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string().optional().describe('Absent where it is not text.'),
  truncated: z.boolean(),
  request: z.object({ method: z.string(), url: z.string() }),
  milliseconds: z.number(),
  documentation: z.string().describe('Permanent link to what the documentation says about this answer.'),
});

export function registerRunOperation(server: McpServer, context: McpContext): void {
  server.registerTool(
    'run_operation',
    {
      title: 'Run an operation in the sandbox or the mock',
      description: [
        'Sends one request to the sandbox, never to production, and returns its answer. For an API that has none a mock',
        'answers, from the description, and says so by the field `X-Mock`. The same checks and limits as',
        'those of the console on the pages hold: only operations and parameters of the description, a limit of calls',
        'per minute, and no production keys. Most operations need a sandbox key in `auth`, but not with a mock; ask the user for theirs.',
        'An answer with status 4xx is a result, not a failure: it carries the error document of the API.',
      ].join(' '),
      inputSchema: input,
      outputSchema: output,
      annotations: {
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: false,
        openWorldHint: false,
      },
    },
    async ({ operation: name, api, ...rest }) => {
      const { site, caller, proxy } = context;
      const apis = await findApis(api, site);
      if ('missing' in apis) return failure(apis.missing);
      const operation = await findOperation(name, apis, site);
      if (operation === undefined) return failure(await missingOperation(name, apis, site));
      try {
        const call = { ...rest, api: operation.api, operation: operation.slug };
        const given = Object.entries(call).filter(([, value]) => value !== undefined);
        return describe(await collectCall(Object.fromEntries(given), caller, proxy), site);
      } catch (error) {
        return failure(refusalText(error));
      }
    },
  );
}

function describe({ operation, response, end, body }: CollectedCall, site: Site) {
  const { status, statusText, headers, request } = response;
  const { portalUrl } = site;
  const page = operationUrl(operation.api, operation.slug);
  const declared = operation.responses.find((each) => each.status === String(status));
  const problem = operation.errors.find((each) => each.code === problemCode(body));
  const documentation =
    problem === undefined
      ? permalink(declared ? `${page}#${responseAnchor(declared.status)}` : page, portalUrl)
      : permalink(errorUrl(problem.code), portalUrl);
  const shown = body?.slice(0, mcpLimits.answer);
  const isCut = end.truncated || (shown?.length ?? 0) < (body?.length ?? 0);
  const text = blocks(
    `${code(`${request.method} ${request.url}`)} answered ${status} ${statusText} in ${Math.round(end.timing.total)} ms.`,
    headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    shown === undefined ? `${end.bytes} bytes that are not text.` : fence(shown, 'json'),
    isCut ? `The body is longer (${end.bytes} bytes or more) and was cut.` : undefined,
    status === 401 && !site.isMocked(operation.api)
      ? `A sandbox key goes into \`auth\`. Readers get one at ${portalUrl}${page}#try-it`
      : undefined,
    `Documentation: ${documentation}`,
  );
  return answer(text, {
    status,
    statusText,
    headers: headers.map(([name, value]) => [name, value]),
    ...(shown !== undefined && { body: shown }),
    truncated: isCut,
    request: { method: request.method, url: request.url },
    milliseconds: Math.round(end.timing.total),
    documentation,
  });
}

/** The `code` of a problem document, where that is what the body is. */
function problemCode(body: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(body ?? '');
    return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
      ? value.code
      : undefined;
  } catch {
    return undefined;
  }
}
