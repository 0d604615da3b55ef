import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFront } from './server.ts';

const asked: string[] = [];
const server = createFront({
  settings: { portalUrl: 'http://portal.test/docs', basePath: '/docs', trustedProxyHops: 0 },
  health: { isReady: true },
  entries: new Map([
    ['/api/feedback', (_, response) => response.writeHead(303, { Location: '/guides/start#thanks' }).end()],
  ]),
  handler: ({ url = '' }, response) => {
    asked.push(url);
    if (url === '/moved') response.setHeader('Location', '/go/moved');
    if (url === '/away') response.setHeader('location', 'https://elsewhere.test/x');
    response
      .writeHead(url === '/moved' || url === '/away' ? 307 : 200, { 'Content-Type': 'text/plain' })
      .end();
  },
  log: () => {},
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

function ask(path: string, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const call = request(
        { port, path, method, headers: { Host: 'portal.test' }, agent: false },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (piece: string) => {
            body += piece;
          });
          answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
        },
      );
      call.on('error', reject).end();
    },
  );
}

describe('a portal below a base path', () => {
  it.each([
    ['/docs', '/'],
    ['/docs/', '/'],
    ['/docs?q=1', '/?q=1'],
    ['/docs/reference/x?y', '/reference/x?y'],
    ['/reference/x?y', '/reference/x?y'],
    ['http://portal.test/docs/reference/x', '/reference/x'],
    ['/docsx', '/docsx'],
  ])('answers %s as the page %s', async (target, page) => {
    expect((await ask(target)).status).toBe(200);
    expect(asked.at(-1)).toBe(page);
  });

  it.each(['/docs/livez', '/livez', '/docs/readyz'])('tells its health at %s', async (path) => {
    expect((await ask(path)).status).toBe(200);
  });

  it.each([
    ['/docs/moved', '/docs/go/moved'],
    ['/moved', '/docs/go/moved'],
    ['/docs/away', 'https://elsewhere.test/x'],
  ])('leads from %s to %s', async (path, location) => {
    expect((await ask(path)).headers.location).toBe(location);
  });

  it('leads a posted form back below it', async () => {
    expect((await ask('/docs/api/feedback', 'POST')).headers.location).toBe('/docs/guides/start#thanks');
  });

  it('knows methods and problems by the address inside the portal', async () => {
    const refused = await ask('/docs/api/try', 'DELETE');
    expect(refused).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(JSON.parse(refused.body).type).toBe('http://portal.test/docs/errors/method_not_allowed');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.end('BREW /docs/mcp HTTP/1.1\r\nHost: portal.test\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('Allow: POST\r\n');
  });
});
