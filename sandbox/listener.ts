import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { createApp } from './app.ts';

/** Seconds that a client may take for its headers, and for the whole request. */
const receiptTimeout = 10;
const mostConnections = 4_096;
/** Seconds without a byte in either direction, in the middle of an exchange. */
const idleTimeout = 30;

function answerRaw(socket: Socket, status: string, headers: readonly string[]): void {
  if (!socket.writable) return;
  const lines = [`HTTP/1.1 ${status}`, 'Connection: close', 'Content-Length: 0', ...headers];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
}

/** What the parser refuses never reaches the app: malformed requests, too large heads, slow clients, odd methods. */
function onClientError(error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket): void {
  const isRequestLine = /^[A-Za-z-]{1,20} \//.test(error.rawPacket?.toString('latin1', 0, 24) ?? '');
  if (error.code === 'HPE_INVALID_METHOD' && isRequestLine) {
    answerRaw(socket, '405 Method Not Allowed', ['Allow: GET, POST, PATCH, DELETE']);
  } else if (error.code === 'HPE_HEADER_OVERFLOW')
    answerRaw(socket, '431 Request Header Fields Too Large', []);
  else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') answerRaw(socket, '408 Request Timeout', []);
  else answerRaw(socket, '400 Bad Request', []);
}

/** Node keeps the first of several Host fields; whoever stands in front may have looked at the other. */
function hasOneHost({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length === 1;
}

/**
 * The target as it was received. A segment `.` or `..` names no path of this service: it is escaped once more, so that no
 * parser of URLs takes it for a step, and is answered as unknown.
 */
function withoutDotSegments(target: string): string {
  const end = target.search(/[?#]/);
  const path = end < 0 ? target : target.slice(0, end);
  const segments = path.split('/');
  if (!segments.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) return target;
  const escaped = path.replace(/\.|%2e/gi, '%252E');
  return end < 0 ? escaped : escaped + target.slice(end);
}

/** Puts the app behind `node:http`, with limits on what clients may do to the process. */
export function createListener(app: ReturnType<typeof createApp>): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: receiptTimeout * 1000,
    requestTimeout: receiptTimeout * 1000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    requireHostHeader: true,
  });
  server.maxConnections = mostConnections;
  // A client that does not read its answer holds that answer in memory: not for long.
  server.setTimeout(idleTimeout * 1000);
  const listen = getRequestListener(
    (request, env) => app.fetch(request, { address: env.incoming.socket.remoteAddress }),
    { overrideGlobalObjects: true },
  );
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (!incoming.url?.startsWith('/') || !hasOneHost(incoming)) {
      outgoing.writeHead(400, { Connection: 'close' }).end();
      return;
    }
    // Once closing, each answer tells its client to take the next request elsewhere.
    if (!server.listening) outgoing.setHeader('Connection', 'close');
    incoming.url = withoutDotSegments(incoming.url);
    void listen(incoming, outgoing);
  };
  server.on('request', answer);
  // An expectation that is none of HTTP's is not one of the documented errors: it is passed over (RFC 9110, 10.1.1).
  server.on('checkExpectation', answer);
  server.on('clientError', onClientError);
  server.on('connect', (_request, socket: Socket) =>
    answerRaw(socket, '405 Method Not Allowed', ['Allow: GET, POST, PATCH, DELETE']),
  );
  return server;
}
