import { AppError } from '../errors/app-error.ts';
import { problemResponse } from '../errors/problem.ts';
import { withPrefer } from '../mock/prefer.ts';
import { buildRequest } from '../request/build-request.ts';
import { answerCall } from './answer.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { refuseCrossSite, requireJson } from './guard.ts';
import { streamLines, tryLines } from './ndjson.ts';
import { baseUrlOf, isMocked } from './plan-call.ts';
import { readBody } from './read-body.ts';
import { refuseKeys } from './refused-keys.ts';
import { parseStrictJson } from './strict-json.ts';
import { parseTryCall, type TryCall } from './try-call.ts';

/** `POST /api/try`: one console request → the sandbox or the mock → its answer as NDJSON, or a problem. */
export async function handleTry(request: Request, context: ProxyContext): Promise<Response> {
  try {
    return await tryOnce(request, context);
  } catch (error) {
    return refusal(error, context);
  }
}

async function tryOnce(request: Request, context: ProxyContext): Promise<Response> {
  const { settings } = context;
  refuseCrossSite(request.headers, settings.publicOrigin);
  requireJson(request.headers);
  const value = parseStrictJson(await readBody(request));
  refuseKeys(value, refusedPrefixes(context));
  const call = parseTryCall(value);
  const operation = await operationOf(call, context);
  const built = buildRequest(operation, call.values, { baseUrl: baseUrlOf(operation, context) });
  const takeSlot = () => context.calls.take(clientOf(request));
  const { exchange, shown, slot } = await answerCall(operation, built, request, context, takeSlot);
  const lines = tryLines(exchange, shown, settings.publicOrigin, (count) => slot.addBytes(count));
  return new Response(
    streamLines(lines, () => exchange.close()),
    {
      headers: { ...inertHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8', ...slot.headers },
    },
  );
}

async function operationOf(call: TryCall, context: ProxyContext) {
  const operation = await context.findOperation(call.api, call.operation);
  if (operation?.kind !== 'operation') throw new AppError('not_found', 'There is no such operation.');
  return isMocked(operation, context) ? withPrefer(operation) : operation;
}

/** Of all APIs, not only the one that is called: a key typed into the wrong console is as lost. */
export function refusedPrefixes({ portal }: ProxyContext): readonly string[] {
  return [...new Set(portal.apis.flatMap((api) => api.refusedKeyPrefixes))];
}

/** A problem under the same fields as an answer. */
export function refusal(error: unknown, { settings }: ProxyContext): Response {
  if (!(error instanceof AppError)) console.error('proxy: unexpected fault', error);
  return problemResponse(error, settings.publicOrigin, inertHeaders);
}
