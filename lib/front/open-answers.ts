import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Requests of a connection that are not answered yet, in their order: clients may send the next before (pipelining). */
export class OpenAnswers {
  readonly #open = new WeakMap<Duplex, Set<ServerResponse>>();

  add({ socket }: IncomingMessage, response: ServerResponse): void {
    const open = this.#open.get(socket) ?? new Set();
    this.#open.set(socket, open.add(response));
    response.once('close', () => open.delete(response));
  }

  /**
   * Whether bytes written to a connection now are the answer to what was just read from it, rather than a piece of
   * another request's answer (RFC 9112 section 9.3.2).
   */
  isNext(socket: Duplex): boolean {
    const [first, ...others] = this.#open.get(socket) ?? [];
    if (first === undefined) return true;
    // The one request whose body could not be read to its end.
    return others.length === 0 && !first.headersSent && !first.req.complete;
  }

  /** Calls `then` once the answers that stand before it on a connection are through, or at once where there are none. */
  afterAll(socket: Duplex, then: () => void): void {
    const last = [...(this.#open.get(socket) ?? [])].at(-1);
    if (last === undefined || this.isNext(socket)) then();
    else last.once('close', then);
  }
}
