import { inertHeaders } from './answer-headers.ts';
import type { ProxyContext } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { Slot } from './limiter.ts';
import { streamLines, type TryLine, tryLines } from './ndjson.ts';

/**
 * What a backend or mock answers, in lines as it arrives.
 *
 * @param shown the request as the reader may see it
 */
export function streamAnswer(
  exchange: Exchange,
  shown: Extract<TryLine, { type: 'response' }>['request'],
  slot: Slot,
  { settings }: ProxyContext,
): Response {
  const lines = tryLines(exchange, shown, settings.portalUrl, (count) => slot.addBytes(count));
  return new Response(
    streamLines(lines, () => exchange.close()),
    {
      headers: { ...inertHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8', ...slot.headers },
    },
  );
}
