import { clientOf, type ProxyContext } from './context.ts';
import { refuseCrossSite, requireJson } from './guard.ts';
import type { Limiter } from './limiter.ts';
import type { CallRequest } from './node-door.ts';
import { readBody } from './read-body.ts';
import { parseStrictJson } from './strict-json.ts';

/**
 * What a page of this portal has posted as JSON: from here alone, within the limits of a body, and counted.
 *
 * @param calls whose bytes it counts for. @throws AppError
 */
export async function readCall(
  request: CallRequest,
  calls: Limiter,
  { settings }: ProxyContext,
): Promise<unknown> {
  refuseCrossSite(request.headers, settings.publicOrigin);
  requireJson(request.headers);
  const body = await readBody(request);
  // Others may have come in while the body did: a flood of calls costs no more than reading them.
  calls.receive(clientOf(request), body.byteLength);
  return parseStrictJson(body);
}
