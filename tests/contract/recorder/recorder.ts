import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface Recorded {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  /** As often as they came: names in lower case; values as Latin-1 text. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** A server on loopback that answers everything with 200 and keeps what it was sent. */
export class Recorder {
  private readonly requests: Recorded[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      this.requests.push({
        method: request.method ?? '',
        target: request.url ?? '',
        headers: pairUp(request.rawHeaders),
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

  /** What came since it was last asked. */
  take(): Recorded[] {
    return this.requests.splice(0);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function pairUp(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), String(raw[index + 1])] as [string, string]] : [],
  );
}
