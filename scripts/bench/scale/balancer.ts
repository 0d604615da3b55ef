import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';

interface Kept {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Hands requests to processes in turn, and to the next where one refuses the connection or closes a kept one. */
export class Balancer {
  readonly ports: readonly number[];
  readonly #kept = new Map<string, Kept>();
  readonly #hasCache: boolean;
  readonly #agent = new http.Agent({ keepAlive: true });
  readonly #server = http.createServer((request, response) => void this.#answer(request, response));
  #turn = 0;
  /** Answers that came out of the cache. */
  hits = 0;
  retries = 0;

  constructor(ports: readonly number[], { hasCache }: { readonly hasCache: boolean }) {
    this.ports = ports;
    this.#hasCache = hasCache;
  }

  /** What the cache keeps: method and path, then the fields that the answer varies by. */
  get kept(): ReadonlySet<string> {
    return new Set(this.#kept.keys());
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject).listen(port, '127.0.0.1', () => resolve());
    });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    this.#agent.destroy();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const mayKeep = this.#hasCache && request.method === 'GET' && !request.headers['cache-control'];
    const found = mayKeep ? this.#kept.get(keyOf(request)) : undefined;
    if (found) {
      this.hits += 1;
      response.writeHead(200, found.headers).end(found.body);
      return;
    }
    this.#turn += 1;
    this.#send({ request, response, body: Buffer.concat(chunks), mayKeep }, this.#turn, this.ports.length);
  }

  #send(call: Call, turn: number, left: number): void {
    const { request, response, body } = call;
    const { method = 'GET', url = '/', headers } = request;
    const port = this.ports[turn % this.ports.length];
    const forwarded = { ...headers, 'x-forwarded-for': request.socket.remoteAddress };
    // What may not be sent twice goes over a connection of its own, which nobody closes for being idle.
    const agent = method === 'GET' ? this.#agent : false;
    const sent = http.request({ port, method, path: url, headers: forwarded, agent }, (answer) =>
      this.#pass(call, answer),
    );
    sent.on('error', (error: NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] }) => {
      const isRefused = [error, ...(error.errors ?? [])].some(({ code }) => code === 'ECONNREFUSED');
      // RFC 9112, 9.3.1: closed while the request was on its way.
      const isClosed = error.code === 'ECONNRESET' && method === 'GET' && sent.reusedSocket;
      if ((isRefused || isClosed) && left > 0 && !response.headersSent) {
        this.retries += 1;
        this.#send(call, turn + 1, left - 1);
      } else if (response.headersSent) response.destroy();
      else response.writeHead(502).end(`${method} ${url} at ${port}: ${error.code}`);
    });
    sent.end(body);
  }

  #pass({ request, response, mayKeep }: Call, answer: IncomingMessage): void {
    const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, headers);
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => {
      if (mayKeep) chunks.push(chunk);
      response.write(chunk);
    });
    answer.on('aborted', () => response.destroy());
    answer.on('end', () => {
      if (mayKeep && isKeepable(answer))
        this.#kept.set(keyOf(request), { headers, body: Buffer.concat(chunks) });
      response.end();
    });
  }
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly mayKeep: boolean;
}

/** RFC 9111: a shared cache keeps what says how long, and never what is private or not to be stored. */
function isKeepable({ statusCode, headers }: IncomingMessage): boolean {
  const control = headers['cache-control'] ?? '';
  const isOpen = !/\b(?:no-store|private|no-cache)\b/.test(control) && headers['set-cookie'] === undefined;
  return statusCode === 200 && isOpen && /\b(?:s-maxage|max-age)=[1-9]/.test(control);
}

/** The portal's pages vary by these and by fields of Next's own, which no reader's browser sends here. */
function keyOf({ method, url, headers }: IncomingMessage): string {
  return [`${method} ${url}`, headers.accept, headers['accept-encoding'], headers.rsc].join(' | ');
}
