import { AppError } from '../errors/app-error.ts';
import { problemResponse } from '../errors/problem.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { refuseCrossSite, requireJson } from './guard.ts';
import { streamLines, tryLines } from './ndjson.ts';
import type { CallRequest } from './node-door.ts';
import { readBody } from './read-body.ts';
import { startCall } from './start-call.ts';
import { parseStrictJson } from './strict-json.ts';

/** `POST /api/try`: one console request → the sandbox or the mock → its answer as NDJSON, or a problem. */
export async function handleTry(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    return await tryOnce(request, context);
  } catch (error) {
    return refusal(error, context);
  }
}

async function tryOnce(request: CallRequest, context: ProxyContext): Promise<Response> {
  const { publicOrigin, portalUrl } = context.settings;
  refuseCrossSite(request.headers, publicOrigin);
  requireJson(request.headers);
  const caller = { client: clientOf(request), signal: request.signal };
  const body = await readBody(request);
  // Others may have come in while the body did: a flood of calls costs no more than reading them.
  context.calls.receive(caller.client, body.byteLength);
  const value = parseStrictJson(body);
  const { exchange, shown, slot } = await startCall(value, caller, context);
  const lines = tryLines(exchange, shown, portalUrl, (count) => slot.addBytes(count));
  return new Response(
    streamLines(lines, () => exchange.close()),
    {
      headers: { ...inertHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8', ...slot.headers },
    },
  );
}

/** A problem under the same fields as an answer. */
export function refusal(error: unknown, { settings }: ProxyContext): Response {
  if (!(error instanceof AppError)) console.error('proxy: unexpected fault', error);
  return problemResponse(error, settings.portalUrl, inertHeaders);
}
