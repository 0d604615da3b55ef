import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBuiltFiles } from './built-files.ts';
import { createFront } from './server.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'built-'));
const page = `<h1>${'A page. '.repeat(500)}</h1>`;
const smallest = brotliCompressSync('a();'.repeat(1000));
const origin = 'http://portal.test';
let port = 0;
let close = async (): Promise<void> => {};

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
  writeFileSync(path.join(dist, name), text);
}

beforeAll(async () => {
  const fixed = { initialRevalidateSeconds: false };
  write('BUILD_ID', 'one');
  write(
    'prerender-manifest.json',
    JSON.stringify({
      routes: { '/': fixed, '/a/b': fixed, '/aged': { initialRevalidateSeconds: 60 }, '/_not-found': fixed },
    }),
  );
  for (const name of ['index', 'a/b', 'aged', '_not-found']) {
    write(`server/app/${name}.html`, page);
    write(
      `server/app/${name}.meta`,
      JSON.stringify({
        headers: { 'content-security-policy': `for ${name}`, 'speculation-rules': '"/rules"' },
      }),
    );
  }
  write('static/chunks/a.js', 'a();'.repeat(1000));
  writeFileSync(path.join(dist, 'static/chunks/a.js.br'), smallest);
  write('static/secret.map', '{}');

  const server = createFront({
    settings: { portalUrl: origin, basePath: '', trustedProxyHops: 0 },
    health: { isReady: true },
    files: await listBuiltFiles(dist),
    handler: (_request, response) => response.end('from next'),
    log: () => {},
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as { port: number }).port;
  close = async () => {
    server.close();
    await once(server, 'close');
  };
});
afterAll(async () => {
  await close();
  rmSync(dist, { recursive: true });
});

async function get(target: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = send({ port, host: '127.0.0.1', path: target, method, headers, agent: false });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

describe('files of the build', () => {
  it.each(['/', '/a/b', '/a/b?q=1'])('answers %s with its page and its own policy', async (target) => {
    const { status, headers, body } = await get(target);
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
    expect(headers['content-security-policy']).toBe(target === '/' ? 'for index' : 'for a/b');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('s-maxage=31536000');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('encodes as the client likes it', async () => {
    const zipped = await get('/', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(page);
    const brotli = await get('/', { 'Accept-Encoding': 'gzip, br' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    expect(
      (await get('/', { 'Accept-Encoding': 'br;q=0, zstd' })).headers['content-encoding'],
    ).toBeUndefined();
    expect(brotli.headers.vary).toMatch(/Accept-Encoding/);
  });

  it('takes the small form of a script that the build has made, and gives it under no name of its own', async () => {
    const { headers, body } = await get('/_next/static/chunks/a.js', { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(body).toEqual(smallest);
    const plain = await get('/_next/static/chunks/a.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe('a();'.repeat(1000));
    expect((await get('/_next/static/chunks/a.js.br')).body.toString()).toBe('from next');
  });

  it("answers with the page where Next's router would ask for a part of it", async () => {
    for (const headers of [{ RSC: '1' }, { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' }])
      expect((await get('/', headers)).body.toString()).toBe(page);
  });

  it('says which links may be followed early, but not to whoever saves data', async () => {
    const { headers } = await get('/');
    expect(headers['speculation-rules']).toBe('"/rules"');
    expect(headers.vary).toContain('Save-Data');
    expect((await get('/', { 'Save-Data': 'on' })).headers['speculation-rules']).toBeUndefined();
  });

  it('says 304 to whoever has it already, in whatever encoding', async () => {
    const { headers } = await get('/', { 'Accept-Encoding': 'br' });
    const again = await get('/', { 'If-None-Match': String(headers.etag), 'Accept-Encoding': 'gzip' });
    expect(again.status).toBe(304);
    expect(again.body.byteLength).toBe(0);
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('answers HEAD with the fields alone', async () => {
    const { headers, body } = await get('/', {}, 'HEAD');
    expect(headers['content-length']).toBe(String(page.length));
    expect(body.byteLength).toBe(0);
  });

  it('gives scripts out for good', async () => {
    const { headers } = await get('/_next/static/chunks/a.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each<[string, Record<string, string>]>([
    ['/_not-found', {}],
    ['/aged', {}],
    ['/a', {}],
    ['/index', {}],
    ['/a/b.html', {}],
    ['/a/b.meta', {}],
    ['/_next/static/secret.map', {}],
    ['/_next/static/chunks', {}],
    ['/', { Accept: 'text/markdown' }],
  ])('H18 leaves %s to Next (%o)', async (target, headers) => {
    const { body } = await get(target, headers);
    expect(body.toString()).toBe('from next');
  });
});
