import { AppError } from '../errors/app-error.ts';
import { problemResponse } from '../errors/problem.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import type { CallRequest } from './node-door.ts';
import { readCall } from './read-call.ts';
import { startCall } from './start-call.ts';
import { streamAnswer } from './stream-answer.ts';

/** `POST /api/try`: one console request → the sandbox or the mock → its answer as NDJSON, or a problem. */
export async function handleTry(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    const value = await readCall(request, context.calls, context);
    const caller = { client: clientOf(request), signal: request.signal };
    const { exchange, shown, slot } = await startCall(value, caller, context);
    return streamAnswer(exchange, shown, slot, context);
  } catch (error) {
    return refusal(error, context);
  }
}

/** A problem under the same fields as an answer. */
export function refusal(error: unknown, { settings }: ProxyContext): Response {
  if (!(error instanceof AppError)) console.error('proxy: unexpected fault', error);
  return problemResponse(error, settings.portalUrl, inertHeaders);
}
