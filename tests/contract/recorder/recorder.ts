import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface Recorded {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  /** Names in lower case; values as Latin-1 text. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** A server on loopback that answers everything with 200 and keeps what it was sent. */
export class Recorder {
  readonly requests: Recorded[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      this.requests.push({
        method: request.method ?? '',
        target: request.url ?? '',
        headers: joinHeaders(request.rawHeaders),
        body: Buffer.concat(chunks),
      });
      response.setHeader('Content-Type', 'application/json');
      response.end('{}');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function joinHeaders(raw: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index < raw.length; index += 2) {
    headers.set(String(raw[index]).toLowerCase(), String(raw[index + 1]));
  }
  return headers;
}
