import type { Server } from 'node:http';
import { type Server as NetServer, Server as TcpServer } from 'node:net';

/** Milliseconds in which idle connections may still bring a request that was already on its way. */
const grace = 500;
const deadline = 30_000;

/**
 * Stops accepting, lets what is in flight finish (at most 30 s), then resolves. Idle keep-alive connections stay open
 * for a moment: a request that its client has sent before it noticed gets an answer, with `Connection: close`.
 */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    // http.Server#close would drop the idle connections at once.
    TcpServer.prototype.close.call(server as NetServer, () => resolve());
  });
  const idle = setTimeout(() => server.closeIdleConnections(), grace);
  const sweep = setInterval(() => server.closeIdleConnections(), grace);
  const forced = setTimeout(() => server.closeAllConnections(), deadline);
  await closed;
  clearTimeout(idle);
  clearInterval(sweep);
  clearTimeout(forced);
}
