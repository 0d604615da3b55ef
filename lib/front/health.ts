import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether this process should be given visitors; told by the process itself. */
export interface Health {
  isReady: boolean;
}

/**
 * `/livez` and `/readyz`, answered before anything that can be slow. Ready does not depend on the sandbox: the pages
 * do without it, and the console says so itself.
 */
export function answerHealth(
  path: string,
  health: Health,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (path !== '/livez' && path !== '/readyz') return false;
  const isFine = path === '/livez' || health.isReady;
  const status = path === '/livez' ? 'alive' : health.isReady ? 'ready' : 'ending';
  const body = JSON.stringify({ status });
  response.writeHead(isFine ? 200 : 503, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
