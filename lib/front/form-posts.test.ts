import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { takePostedForm } from '../proxy/posted-form.ts';
import { createFront } from './server.ts';

let close = (): void => {};
afterEach(() => close());

async function startFront() {
  const seen: { method?: string | undefined; type?: string | undefined; form?: string }[] = [];
  const server = createFront({
    settings: { portalUrl: 'http://portal.test', basePath: '', trustedProxyHops: 0 },
    health: { isReady: true },
    log: () => {},
    handler: async (request, response) => {
      const post = takePostedForm(new Headers(request.headers as Record<string, string>));
      const form = post && (await post.text());
      seen.push({ method: request.method, type: request.headers['content-type'], ...(form && { form }) });
      response.setHeader('content-type', 'text/html');
      response.end('<meta name="portal-status" content="403"/>');
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => server.close();
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a form that is posted to its page', () => {
  it('is set aside for the page, which is asked for in its place and may say its status', async () => {
    const { seen, origin } = await startFront();
    const body = new URLSearchParams({ 'query.q': 'x' });
    const response = await fetch(`${origin}/try/widgets/list`, { method: 'POST', body });
    expect(seen).toEqual([{ method: 'GET', type: undefined, form: 'query.q=x' }]);
    expect(response.status).toBe(403);
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");
  });

  it('rule 32: is taken ten times at once from one client, and beside them from the next', async () => {
    const held: ServerResponse[] = [];
    const server = createFront({
      settings: { portalUrl: 'http://portal.test', basePath: '', trustedProxyHops: 1 },
      health: { isReady: true },
      log: () => {},
      handler: (_request, response) => held.push(response),
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    close = () => server.close();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/try/widgets/list`;
    const post = async (client: string) => {
      const headers = { 'X-Forwarded-For': client, Connection: 'close' };
      const response = await fetch(url, { method: 'POST', headers, body: new URLSearchParams({ a: 'b' }) });
      await response.text();
      return response;
    };
    const taken = Array.from({ length: 10 }, () => post('192.0.2.1'));
    await expect.poll(() => held.length).toBe(10);
    const refused = await Promise.all(Array.from({ length: 50 }, () => post('192.0.2.1')));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    taken.push(post('192.0.2.2'));
    await expect.poll(() => held.length).toBe(11);
    held[0]?.end();
    expect((await taken[0])?.status).toBe(200);
    taken.push(post('192.0.2.1'));
    await expect.poll(() => held.length).toBe(12);
    for (const response of held) response.end();
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it('cannot be asked for by a client', async () => {
    const { seen, origin } = await startFront();
    await fetch(`${origin}/try/widgets/list`, { headers: { 'x-portal-form': 'guess' } });
    expect(seen).toEqual([{ method: 'GET', type: undefined }]);
  });

  it.each(['/try', '/try/a', '/try/a/b/c', '/reference/a/b', '/'])('is refused at %s', async (path) => {
    const { seen, origin } = await startFront();
    const response = await fetch(origin + path, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect(response.status).toBe(405);
    expect(seen).toEqual([]);
  });
});
