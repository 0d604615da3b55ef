import { createMcpHandler } from '@modelcontextprotocol/server';
import { AppError } from '../errors/app-error.ts';
import { clientOf } from '../proxy/context.ts';
import { requireJson } from '../proxy/guard.ts';
import { createLimiter, type Limiter, type Slot } from '../proxy/limiter.ts';
import { readBody } from '../proxy/read-body.ts';
import { parseStrictJson } from '../proxy/strict-json.ts';
import { refuseAccept, refuseMessage } from './check-message.ts';
import type { McpPortal } from './context.ts';
import { createMcpServer } from './create-server.ts';
import { refuseForeign } from './guard.ts';
import { mcpLimits } from './limits.ts';
import { rpcProblem, rpcResponse } from './rpc-refusal.ts';

const fields = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

/**
 * `POST /mcp`: the Model Context Protocol over Streamable HTTP, without sessions. Each request is answered by a server
 * of its own, so that nothing is kept between two and any process can answer any of them. It speaks the revision of
 * 2026-07-28 and those with an `initialize` before it.
 */
export function createMcp(portal: McpPortal, version: string): (request: Request) => Promise<Response> {
  const limiter = createLimiter(mcpLimits);
  return async (request) => {
    const { settings } = portal.proxy;
    try {
      refuseForeign(request.headers, settings);
      requireJson(request.headers);
      const unacceptable = refuseAccept(request.headers);
      if (unacceptable !== undefined) return rpcResponse(unacceptable, fields);
      // Before the limit: a client that is told to wait goes on over the same connection.
      const body = parseStrictJson(await readBody(request));
      const refusal = refuseMessage(request.headers, body);
      if (refusal !== undefined) return rpcResponse(refusal, fields);
      return await withinLimit(limiter, clientOf(request), body, () =>
        answerOnce(request, body, portal, version),
      );
    } catch (error) {
      if (!(error instanceof AppError)) console.error('mcp: unexpected fault', error);
      return rpcProblem(error, settings.portalUrl, fields);
    }
  };
}

/** Each message of a batch counts: together they may ask for no more than one after the other. */
async function withinLimit(
  limiter: Limiter,
  client: string,
  body: unknown,
  answer: () => Promise<Response>,
): Promise<Response> {
  const slots: Slot[] = [];
  try {
    const messages = Array.isArray(body) ? Math.max(1, body.length) : 1;
    while (slots.length < messages) slots.push(limiter.take(client));
    return await answer();
  } finally {
    for (const slot of slots) slot.release();
  }
}

async function answerOnce(
  request: Request,
  parsedBody: unknown,
  portal: McpPortal,
  version: string,
): Promise<Response> {
  const caller = { client: clientOf(request), signal: request.signal };
  const mcp = createMcpHandler(() => createMcpServer({ ...portal, caller }, version), {
    // Nothing here changes while the process runs: a stream of changes would only hold a connection open.
    maxSubscriptions: 0,
  });
  const answer = await mcp.fetch(request, { parsedBody });
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(fields)) headers.set(name, value);
  // Whether a connection is kept is for the front to say: it may be draining, or the client have asked for an end.
  headers.delete('connection');
  // Read whole, so that the client's slot is held until its answer is there.
  return new Response(answer.body === null ? null : await answer.arrayBuffer(), {
    status: answer.status,
    headers,
  });
}
