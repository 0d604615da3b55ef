import { isUtf8 } from 'node:buffer';
import { problemOf } from '../errors/problem.ts';
import type { ExchangeLine } from '../request/exchange.ts';
import type { Exchange } from './exchange.ts';
import { limits } from './limits.ts';

export type TryLine = ExchangeLine<ReturnType<typeof problemOf>>;

/** The answer of a sandbox as it arrives, one line per event. */
export async function* tryLines(
  exchange: Exchange,
  request: Extract<TryLine, { type: 'response' }>['request'],
  portalUrl: string,
  onBytes: (count: number) => void,
): AsyncGenerator<TryLine, void> {
  const { status, statusText, headers, timing } = exchange;
  yield { type: 'response', status, statusText, headers, request };

  const text = splitText(exchange.isEncoded);
  let bytes = 0;
  let truncated = false;
  try {
    for await (const chunk of exchange.chunks()) {
      const room = limits.responseBody - bytes;
      truncated = chunk.byteLength > room;
      const kept = truncated ? chunk.subarray(0, room) : chunk;
      bytes += kept.byteLength;
      onBytes(kept.byteLength);
      yield* text.add(kept);
      if (truncated) break;
    }
    if (!truncated) yield* text.end();
    yield { type: 'end', bytes, truncated, timing };
  } catch (error) {
    // As where it was cut: a character that did not come whole would make bytes of all that is text.
    yield { type: 'error', problem: problemOf(error, portalUrl) };
  }
}

/** Bytes → body lines: text where they are UTF-8, cut between characters; base64 for all else. */
function splitText(isEncoded: boolean) {
  let rest: Uint8Array = new Uint8Array();
  function* add(chunk: Uint8Array): Generator<TryLine> {
    const bytes = rest.byteLength > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    const whole = bytes.subarray(0, bytes.byteLength - unfinished(bytes));
    rest = bytes.subarray(whole.byteLength);
    if (whole.byteLength === 0) return;
    if (!isEncoded && isUtf8(whole)) yield { type: 'body', text: whole.toString('utf8') };
    else {
      yield { type: 'body', base64: bytes.toString('base64') };
      rest = new Uint8Array();
    }
  }
  function* end(): Generator<TryLine> {
    if (rest.byteLength > 0) yield { type: 'body', base64: Buffer.from(rest).toString('base64') };
    rest = new Uint8Array();
  }
  return { add, end };
}

/** How many bytes at the end begin a character whose other bytes are still to come (RFC 3629). */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.byteLength); back += 1) {
    const byte = bytes[bytes.byteLength - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Lines → bytes, pulled one by one, so that a slow reader slows the sandbox down instead of filling memory. */
export function streamLines(lines: AsyncGenerator<TryLine, void>, close: () => void): ReadableStream {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    cancel: close,
  });
}
