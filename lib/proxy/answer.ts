import type { ProxyContext } from './context.ts';
import type { Exchange, UpstreamRequest } from './exchange.ts';
import type { Slot } from './limiter.ts';

/** Opens a call under its slot, which is freed when the connection to the sandbox has closed. */
export async function openExchange(
  upstream: UpstreamRequest,
  slot: Slot,
  request: Request,
  { dial }: ProxyContext,
): Promise<Exchange> {
  slot.addBytes(upstream.body?.byteLength ?? 0);
  try {
    return await dial(upstream, { signal: request.signal, onClosed: () => slot.release() });
  } catch (error) {
    slot.release();
    throw error;
  }
}
