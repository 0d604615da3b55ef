import { McpServer } from '@modelcontextprotocol/server';
import type { McpContext } from './context.ts';
import { registerGetError } from './tools/get-error.ts';
import { registerGetGuide } from './tools/get-guide.ts';
import { registerGetOperation } from './tools/get-operation.ts';
import { registerGetSchema } from './tools/get-schema.ts';
import { registerGetWorkflow } from './tools/get-workflow.ts';
import { registerListOperations } from './tools/list-operations.ts';
import { registerRunOperation } from './tools/run-operation.ts';
import { registerSearch } from './tools/search.ts';

/** The portal's tools for one request: the SDK's objects hold the state of a connection, and here there is none. */
export function createMcpServer(context: McpContext, version: string): McpServer {
  const { site } = context;
  const server = new McpServer(
    { name: 'developer-portal', title: `${site.name} documentation`, version, websiteUrl: site.portalUrl },
    {
      instructions: [
        `The developer documentation of ${site.name}: ${site.description}`,
        'Read before you write code: `search` finds the page, `get_operation` has every parameter, error and sample.',
        'Cite the permalinks (`/go/…`), which outlive renames. `run_operation` never calls production, only what the site names for trying an API, or a mock.',
      ].join(' '),
    },
  );
  registerSearch(server, context);
  registerListOperations(server, context);
  registerGetOperation(server, context);
  registerGetSchema(server, context);
  registerGetWorkflow(server, context);
  registerGetError(server, context);
  registerGetGuide(server, context);
  registerRunOperation(server, context);
  return server;
}
