import { ProtocolErrorCode } from '@modelcontextprotocol/server';
import { problemParts } from '../errors/problem.ts';

/** Servers may give codes from here on a meaning of their own (JSON-RPC 2.0, section 5.1); the SDK uses this one too. */
export const refused = -32_000;

/** Why a message is not answered. */
export interface RpcRefusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** Of the request, where it could be read. */
  readonly id?: string | number;
}

export function rpcResponse(refusal: RpcRefusal, headers: Readonly<Record<string, string>>): Response {
  const { status, code, message, id = null } = refusal;
  return Response.json({ jsonrpc: '2.0', id, error: { code, message } }, { status, headers });
}

/**
 * The answer for a thrown value. MCP clients read JSON-RPC and no problem details, which stand in it as `data`; no id,
 * because what is refused here was not read as a message.
 */
export function rpcProblem(
  thrown: unknown,
  portalUrl: string,
  fields: Readonly<Record<string, string>>,
): Response {
  const { status, body, headers } = problemParts(thrown, portalUrl, fields);
  const problem = JSON.parse(body);
  const error = { code: codeOf(problem.code), message: problem.detail, data: problem };
  return Response.json(
    { jsonrpc: '2.0', id: null, error },
    { status, headers: { ...headers, 'Content-Type': 'application/json' } },
  );
}

function codeOf(problem: string): number {
  // Before a message is read, only its text can be at fault.
  if (problem === 'invalid_request') return ProtocolErrorCode.ParseError;
  return problem === 'internal_error' ? ProtocolErrorCode.InternalError : refused;
}
