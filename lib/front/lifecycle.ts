import type { Server } from 'node:http';

const drainTime = 28_000;

/**
 * Ends a server on SIGTERM or SIGINT: no new connections, what is under way is finished, then exit 0 (R31). The
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
    server.close(() => exit(0));
    server.closeIdleConnections();
    // A connection that becomes idle while others still work would otherwise be kept for its whole keep-alive time.
    setInterval(() => server.closeIdleConnections(), 250).unref();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
