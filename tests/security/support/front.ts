import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Environment } from '#lib/env/parse.ts';
import { createFront } from '#lib/front/server.ts';
import type { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { createEntries } from '#lib/proxy/entries.ts';
import { createProxy, publicOrigin } from './proxy.ts';

export interface TestFront {
  readonly port: number;
  /** What reached the handler behind the front. */
  readonly passed: { readonly method: string; readonly url: string; readonly headers: Headers }[];
  close(): Promise<void>;
}

/** The portal's own front over the proxy, with a page handler in place of Next. */
export async function startFront(
  reader: CatalogReader,
  sandbox: string,
  env: Environment = {},
  port = 0,
): Promise<TestFront> {
  const { context } = createProxy(reader, sandbox, env);
  const passed: TestFront['passed'] = [];
  const server = createFront({
    settings: context.settings,
    health: { isReady: true },
    entries: createEntries(context),
    handler: ({ method = '', url = '', headers }, response) => {
      passed.push({ method, url, headers: new Headers(headers as Record<string, string>) });
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>A page</h1>');
    },
    log: () => {},
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    passed,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends bytes as they are and gives back all that comes until the peer closes, or until `wait` ms of silence. */
export async function exchangeRaw(port: number, bytes: string | Buffer, wait = 1000): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1').on('error', () => {});
  let text = '';
  socket.on('data', (chunk: string) => {
    text += chunk;
  });
  socket.write(bytes);
  await Promise.race([once(socket, 'close'), silence(socket, wait)]);
  socket.destroy();
  return text;
}

function silence(socket: Socket, wait: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, wait);
    socket.on('data', () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, wait);
    });
  });
}

/** A call of the console as a browser puts it on the wire. */
export function rawCall(body: string, fields: readonly string[] = []): string {
  return [
    'POST /api/try HTTP/1.1',
    'Host: portal.test',
    'Content-Type: application/json',
    `Origin: ${publicOrigin}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...fields,
    '',
    body,
  ].join('\r\n');
}
