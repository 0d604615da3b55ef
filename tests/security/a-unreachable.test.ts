import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useBench } from './support/bench.ts';
import { exchangeRaw, rawCall, startFront } from './support/front.ts';
import { createProxy } from './support/proxy.ts';

const bench = useBench();
const folder = path.join(import.meta.dirname, 'support', 'certificates');
const pem = (name: string): Buffer => readFileSync(path.join(folder, `${name}.pem`));

describe('A53: a sandbox that cannot be reached', () => {
  async function expectUnreachable(origin: string): Promise<void> {
    const proxy = createProxy(bench.reader, origin);
    const response = await proxy.post({ api: 'widgets', operation: 'listWidgets' });
    expect(response.status).toBe(502);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: 'sandbox_unreachable' });
    expect(JSON.stringify(problem)).not.toMatch(
      /127|192\.0|ECONN|EHOST|ENET|EAI|ENOTFOUND|nobody|SSL|TLS|EPROTO|certificate|signed|expired|altname/i,
    );
  }

  it('A53 where nothing listens', () => expectUnreachable('http://127.0.0.1:9'));

  it('A53 for a name that nobody has', () => expectUnreachable('http://nobody.invalid'));

  it('A53 for an address that the kernel does not route to', () =>
    expectUnreachable('http://255.255.255.255'));

  it('A53 for a peer that speaks no TLS', async () => {
    const server = createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await expectUnreachable(`https://localhost:${(server.address() as { port: number }).port}`);
    server.close();
  });

  it('A53 for a certificate that nobody vouches for', async () => {
    const server = createServer({ cert: pem('self-signed'), key: pem('self-signed') }, (_, response) =>
      response.end('{}'),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await expectUnreachable(`https://localhost:${(server.address() as { port: number }).port}`);
    } finally {
      server.close();
    }
  });

  it.each([
    ['good', '200'],
    ['expired', 'sandbox_unreachable'],
    ['other', 'sandbox_unreachable'],
  ])('A53 a certificate that is %s, of an authority that is trusted: %s', async (name, outcome) => {
    const server = createServer({ cert: pem(name), key: pem('key') }, (_, response) => response.end('{}'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    // Authorities are read when a process starts.
    const script = `
      import { createDial } from '#lib/proxy/exchange.ts';
      import { createLookup } from '#lib/proxy/address.ts';
      const dial = createDial(process.argv[1], createLookup([]));
      const request = { method: 'GET', target: '/v1/widgets', headers: [], body: undefined };
      const options = { signal: new AbortController().signal, onClosed: () => {} };
      process.stdout.write(await dial(request, options).then(({ status }) => String(status), ({ code }) => code));
      process.exit();
    `;
    const origin = `https://localhost:${(server.address() as { port: number }).port}`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '-e', script, origin],
      {
        env: {
          ...process.env,
          NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem'),
          // By which a process looks at no certificate at all.
          NODE_TLS_REJECT_UNAUTHORIZED: '0',
        },
      },
    );
    server.close();
    expect(stdout).toBe(outcome);
  });
});

it('A54 a portal that is its own sandbox under another name answers, and calls itself once', async () => {
  // The port is chosen by the system first, so that the portal can be told of itself.
  const first = await startFront(bench.reader, bench.upstream.origin);
  const { port } = first;
  await first.close();
  const front = await startFront(bench.reader, `http://127.0.0.1:${port}`, {}, port);
  try {
    const call = rawCall('{"api":"widgets","operation":"listWidgets"}', ['Connection: close']);
    const text = await exchangeRaw(front.port, call);
    // The page handler behind the front stands in for a page that is not there.
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(front.passed.map(({ url }) => url)).toEqual(['/v1/widgets']);
  } finally {
    await front.close();
  }
});
