import type { IncomingMessage, ServerResponse } from 'node:http';

// Node compiles what belongs to fetch when one of its names is first read, for 0.1 s and more: now, not in the first call.
const { Headers } = globalThis;

/** What a handler reads of a request: a `Request` is one, and so is what the front has let through. */
export interface CallRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
  readonly signal: AbortSignal;
}

/**
 * A request of node's server as a handler reads it. The origin in its `url` says nothing: which host was asked for is
 * never looked at.
 */
export function readCall(incoming: IncomingMessage, outgoing: ServerResponse): CallRequest {
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
  return {
    method: incoming.method ?? '',
    url: `http://portal.invalid${incoming.url ?? '/'}`,
    headers,
    // A body that is refused midway is left to the front, which lets the answer be read first.
    body: incoming.iterator({ destroyOnReturn: false }),
    signal: gone.signal,
  };
}

/**
 * Writes a handler's answer at the pace of the client. One that breaks off ends with the connection, never like a
 * whole one.
 *
 * @throws where it breaks off before its first byte: nothing has been written then.
 */
export async function writeAnswer(answer: Response, outgoing: ServerResponse): Promise<void> {
  const reader = answer.body?.getReader();
  let goOn = (): void => {};
  outgoing.on('drain', () => goOn());
  outgoing.once('close', () => {
    reader?.cancel().catch(() => {});
    goOn();
  });
  let piece = await reader?.read();
  for (const [name, value] of answer.headers) outgoing.setHeader(name, value);
  outgoing.writeHead(answer.status);
  try {
    while (reader && piece && !piece.done) {
      if (!outgoing.write(piece.value) && !outgoing.destroyed)
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      piece = await reader.read();
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}
