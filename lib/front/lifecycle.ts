import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';

const drainTime = 28_000;
/** How long an idle connection is kept, so that a request already on its way finds somebody, in milliseconds. */
const graceTime = 1_000;

/**
 * Ends a server on SIGTERM or SIGINT: no new connections, what is under way is finished, then exit 0. The
 * second signal, or the deadline, ends it at once.
 */
export function endOnSignal(server: Server, onDrain: () => void, exit: (code: number) => void): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) {
      exit(1);
      return;
    }
    isEnding = true;
    onDrain();
    setTimeout(() => exit(1), drainTime).unref();
    // Not the HTTP server's own close: it cuts idle connections at once, under the feet of a client that sends.
    TcpServer.prototype.close.call(server, () => exit(0));
    setTimeout(() => setInterval(() => server.closeIdleConnections(), 100), graceTime).unref();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
