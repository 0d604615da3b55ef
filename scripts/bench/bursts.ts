/**
 * npm run bench:bursts -- [--rounds 5]
 *
 * What a client sees of two bursts. 200 calls of one client at once, of which ten are admitted: how long the others wait
 * for their refusal, beside a bare server of node that refuses all of them. 100 sign-ins at once: how long `/livez` of the
 * sandbox takes meanwhile. Client and servers are a process each.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSite } from '#lib/site/read-site.ts';
import { publicOrigin, startProcess, startProxy, tellPort } from './proxy-process.ts';
import { formatSpread, quantile, spread } from './statistics.ts';

const { mainApi } = await readSite();
if (process.argv[2] === 'bare')
  tellPort(http.createServer((_request, response) => void response.writeHead(429).end('{}')));
else {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  await measureRefusals(Number(values.rounds));
  await measureSignIns(Number(values.rounds));
}

function say(what: string, values: readonly number[]): void {
  process.stdout.write(`${what}: ${formatSpread(spread(values), 0)} ms\n`);
}

async function measureRefusals(rounds: number): Promise<void> {
  // Never answers, so that the admitted calls hold their places until the client has left.
  const silent = createServer((socket) => socket.on('error', () => {}));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const proxy = await startProxy(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  const bare = await startProcess(import.meta.filename, 'bare');
  const taken = { proxy: [] as number[][], bare: [] as number[][] };
  for (let round = 0; round <= rounds; round += 1) {
    taken.bare.push(await burst(bare.port, round, 200));
    taken.proxy.push(await burst(proxy.port, round, 190));
  }
  for (const [name, all] of Object.entries(taken))
    for (const [what, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['last', 1],
    ] as const) {
      const [first = 0, ...warm] = all.map((times) => quantile(times, share));
      say(`200 calls at once, ${name}, ${what} (the first burst of the process ${first.toFixed(0)})`, warm);
    }
  silent.close();
  proxy.end();
  bare.end();
}

/** Milliseconds until each of the refused among 200 calls was refused, sent at once over connections that stand. */
async function burst(port: number, round: number, refused: number): Promise<number[]> {
  const sockets = await Promise.all(Array.from({ length: 200 }, () => open(port)));
  const call = JSON.stringify({ api: mainApi, operation: 'listUsers' });
  const request = [
    'POST /api/try HTTP/1.1',
    'Host: portal.test',
    'Content-Type: application/json',
    `Origin: ${publicOrigin}`,
    `X-Forwarded-For: 192.0.2.${round}`,
    `Content-Length: ${call.length}`,
    '',
    call,
  ].join('\r\n');
  const started = performance.now();
  const times: number[] = [];
  const done = new Promise<void>((resolve) => {
    for (const socket of sockets)
      socket.once('data', () => {
        times.push(performance.now() - started);
        if (times.length === refused) resolve();
      });
  });
  for (const socket of sockets) socket.write(request);
  await done;
  for (const socket of sockets) socket.destroy();
  return times;
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

async function measureSignIns(rounds: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-bursts-'));
  const port = 4590;
  const env = {
    ...process.env,
    SANDBOX_PORT: String(port),
    DATABASE_URL: `file://${path.join(folder, 'sandbox.db')}`,
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['sandbox/server.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (!(await isReady(port))) await new Promise((resolve) => setTimeout(resolve, 100));
    const key = await createKey(port);
    const slowest: number[] = [];
    const whole: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const signIns = Promise.all(
        Array.from({ length: 100 }, (_, at) => signIn(port, key, `${round}-${at}`)),
      );
      let isOver = false;
      const over = signIns.then(() => {
        isOver = true;
      });
      const health: number[] = [];
      while (!isOver) {
        const asked = performance.now();
        await request(port, { path: '/livez' });
        health.push(performance.now() - asked);
      }
      await over;
      whole.push(performance.now() - started);
      slowest.push(Math.max(...health));
    }
    say('100 sign-ins at once, all answered after', whole);
    say('/livez meanwhile, the slowest of each round', slowest);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true });
  }
}

async function isReady(port: number): Promise<boolean> {
  return request(port, { path: '/readyz' }).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function createKey(port: number): Promise<string> {
  const { text } = await request(port, { method: 'POST', path: '/sandbox/accounts' }, { plan: 'enterprise' });
  return (JSON.parse(text) as { key: string }).key;
}

async function signIn(port: number, key: string, name: string): Promise<void> {
  const options = { method: 'POST', path: '/v1/auth/sign-in', headers: { Authorization: `Bearer ${key}` } };
  const sent = { email: `nobody-${name}@example.com`, password: 'not the password of anybody' };
  const { status } = await request(port, options, sent);
  if (status !== 401) throw new Error(`a sign-in was answered with ${status}`);
}

function request(
  port: number,
  options: http.RequestOptions,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const headers = { ...options.headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
  return new Promise((resolve, reject) => {
    const call = http.request({ host: '127.0.0.1', port, agent: false, ...options, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}
