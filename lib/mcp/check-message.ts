import { isInitializeRequest, isJSONRPCRequest, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { mcpLimits } from './limits.ts';
import { type RpcRefusal, refused } from './rpc-refusal.ts';

/** Revisions from this one on know no batches. */
const withoutBatches = '2025-06-18';

/** Both types must be named, in every revision; the SDK asks it of the older ones only. */
export function refuseAccept(headers: Headers): RpcRefusal | undefined {
  const accepted = (headers.get('accept') ?? '').split(',').map((range) => range.split(';')[0]?.trim());
  if (accepted.includes('application/json') && accepted.includes('text/event-stream')) return undefined;
  const message = 'Send "Accept: application/json, text/event-stream".';
  return { status: 406, code: refused, message };
}

/** What the SDK lets pass, or answers as if it were a fault of the server's. */
export function refuseMessage(headers: Headers, body: unknown): RpcRefusal | undefined {
  if (Array.isArray(body)) return refuseBatch(headers, body);
  if (!isJSONRPCRequest(body) || body.method !== 'initialize' || isInitializeRequest(body)) return undefined;
  return {
    status: 200,
    code: ProtocolErrorCode.InvalidParams,
    message:
      'initialize takes `protocolVersion` (text), `capabilities` and `clientInfo` with a name and a version.',
    id: body.id,
  };
}

function refuseBatch(headers: Headers, messages: readonly unknown[]): RpcRefusal | undefined {
  const refusal = (message: string) => ({ status: 400, code: ProtocolErrorCode.InvalidRequest, message });
  // The field came with the revision that ended batches: a client that does not send it is older.
  if ((headers.get('mcp-protocol-version') ?? '') >= withoutBatches)
    return refusal(`Send each message on its own: since ${withoutBatches} there are no batches.`);
  if (messages.length > mcpLimits.callsAtOnce)
    return refusal(`A batch may hold ${mcpLimits.callsAtOnce} messages.`);
  const ids = messages.filter((each) => isJSONRPCRequest(each)).map(({ id }) => id);
  return new Set(ids).size < ids.length ? refusal('Two requests of a batch have the same id.') : undefined;
}
