import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** What `npm run audit` says where a registry answers so to the packages that it is asked about. */
async function auditAt(answer: (names: string[]) => { status: number; body: unknown }) {
  const registry = createServer(async (request, response) => {
    // For a package that is found it asks which other versions there are.
    if (request.method === 'GET') return response.writeHead(404).end();
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const sent = Buffer.concat(pieces);
    const asked = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
    const { status, body } = answer(Object.keys(JSON.parse(asked.toString() || '{}')));
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const { port } = registry.address() as AddressInfo;
  const options = ['--registry', `http://127.0.0.1:${port}/`, '--fetch-retries', '0', '--offline', 'false'];
  const child = spawn(process.execPath, ['scripts/audit-packages.ts', ...options]);
  const [out, problems, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  registry.closeAllConnections();
  registry.close();
  return { code, said: out + problems };
}

it('Q04 a package with a grave vulnerability is named', async () => {
  let asked: string[] = [];
  const { code, said } = await auditAt((names) => {
    asked = names;
    const found = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'Requests that reach everything',
      severity: 'critical',
      vulnerable_versions: '<99.0.0',
      cwe: [],
      cvss: { score: 10, vectorString: null },
    };
    return { status: 200, body: { next: [found] } };
  });
  expect(asked).toEqual(expect.arrayContaining(['next', 'react', 'hono', 'pg']));
  expect(said).toContain('Requests that reach everything https://advisories.example/1');
  expect(code).toBe(1);
}, 60_000);

it('Q04 a lockfile without one passes', async () => {
  const { code, said } = await auditAt(() => ({ status: 200, body: {} }));
  expect(said).toMatch(/^\d{3,} packages, 0 with a grave vulnerability\n$/);
  expect(code).toBe(0);
}, 60_000);

it('Q04 a registry that does not say is no pass', async () => {
  const { code, said } = await auditAt(() => ({ status: 405, body: {} }));
  expect(said).toContain('UNKNOWN');
  expect(code).toBe(2);
}, 60_000);
