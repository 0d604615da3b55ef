import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One exchange as it went through. */
export interface Passed {
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What belongs to one connection and is not passed on; Java offers HTTP/2 there. */
const ownFields = new Set(['host', 'connection', 'content-length', 'upgrade', 'http2-settings']);

/** The key in the environment of all samples. */
export const sharedKey = 'key-of-the-reader';

/** Stands between samples and the sandbox and keeps what the sandbox answered: samples print it in ways of their own. */
export class PassThrough {
  readonly passed: Passed[] = [];
  /** What stands for `sharedKey` in the requests to come, one for each; samples in one process share their environment. */
  readonly keys: string[] = [];
  readonly origin: string;
  readonly #server: Server;

  private constructor(server: Server, passed: Passed[], keys: string[]) {
    this.#server = server;
    this.passed = passed;
    this.keys = keys;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(target: string): Promise<PassThrough> {
    const passed: Passed[] = [];
    const keys: string[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers))
        if (!ownFields.has(name)) headers.set(name, String(value));
      if (headers.get('authorization') === `Bearer ${sharedKey}`)
        headers.set('authorization', `Bearer ${keys.shift()}`);
      const body = Buffer.concat(chunks);
      const answer = await fetch(target + request.url, {
        method: request.method ?? 'GET',
        headers,
        ...(body.length > 0 && { body }),
      });
      const text = await answer.text();
      passed.push({
        method: request.method ?? '',
        target: request.url ?? '',
        status: answer.status,
        headers: answer.headers,
        text,
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PassThrough(server, passed, keys);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
