// A front in a process of its own, so that it can be sent signals. `/slow` takes a second.
import { endOnSignal } from '#lib/front/lifecycle.ts';
import { createFront } from '#lib/front/server.ts';

const health = { isReady: true };
const server = createFront({
  settings: { portalUrl: 'http://portal.test', basePath: '', trustedProxyHops: 0 },
  health,
  handler: (request, response) => {
    setTimeout(
      () => response.end('done'),
      request.url === '/slow' ? 1000 : request.url === '/never' ? 60_000 : 0,
    );
  },
  log: () => {},
});
const drain = (): void => {
  health.isReady = false;
};
endOnSignal(server, drain, process.exit);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as { port: number }).port}\n`);
});
