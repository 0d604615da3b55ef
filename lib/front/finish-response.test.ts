import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { finishResponse } from './finish-response.ts';

async function answerOf(html: string, status = 200, method = 'GET'): Promise<Response> {
  const server = createServer((request, response) => {
    finishResponse(request, response, '/go/x');
    response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate');
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method });
  } finally {
    server.close();
  }
}

async function statusOf(html: string, status?: number): Promise<number> {
  return (await answerOf(html, status)).status;
}

test('a browser may keep a page for the way back, but not what a form was answered with', async () => {
  const fieldOf = async (method: string) =>
    (await answerOf('<p>page</p>', 200, method)).headers.get('cache-control');
  expect(await fieldOf('GET')).toBe('private, no-cache');
  expect(await fieldOf('POST')).toContain('no-store');
});

test('a page rendered on request may say that it is a refusal', async () => {
  expect(await statusOf('<meta name="portal-status" content="404"/>')).toBe(404);
  expect(await statusOf('<meta name="portal-status" content="410"/>')).toBe(410);
});

test('nothing else changes the status', async () => {
  expect(await statusOf('<p>fine</p>')).toBe(200);
  expect(await statusOf('<meta name="portal-status" content="204"/>')).toBe(200);
  expect(await statusOf('&lt;meta name="portal-status" content="404"/&gt;')).toBe(200);
  expect(await statusOf('<meta name="portal-status" content="404"/>', 500)).toBe(500);
});
