import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let portal: ChildProcess;
let port = 0;
let ended: Promise<unknown[]>;

beforeEach(async () => {
  portal = spawn(process.execPath, [path.join(import.meta.dirname, 'support', 'slow-portal.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ended = once(portal, 'exit');
  const [line] = await once(portal.stdout as NodeJS.ReadableStream, 'data');
  port = Number(String(line));
});
afterEach(() => portal.kill('SIGKILL'));

function get(
  target: string,
  agent: http.Agent | false = false,
): Promise<{ status: number; connection: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port, host: '127.0.0.1', path: target, agent }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, connection: String(response.headers.connection) }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

describe('O15: SIGTERM', () => {
  it('O15 finishes what is under way, takes nothing new, and exits with 0', async () => {
    const underWay = Array.from({ length: 5 }, () => get('/slow'));
    await sleep(300);
    portal.kill('SIGTERM');
    await sleep(100);
    await expect(get('/')).rejects.toThrow(/ECONNREFUSED/);
    for (const { status } of await Promise.all(underWay)) expect(status).toBe(200);
    expect(await ended).toEqual([0, null]);
  });

  it('O16 serves a request on a connection that was kept, and asks to close it', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    expect((await get('/', agent)).connection).toBe('keep-alive');
    portal.kill('SIGTERM');
    await sleep(100);
    expect(await get('/', agent)).toEqual({ status: 200, connection: 'close' });
    expect(await ended).toEqual([0, null]);
    agent.destroy();
  });

  it('O15 does not wait for connections that are idle', async () => {
    const agent = new http.Agent({ keepAlive: true });
    await get('/', agent);
    const started = performance.now();
    portal.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - started).toBeLessThan(4000);
    agent.destroy();
  });

  it('O15 ends at once on the second signal', async () => {
    get('/never').catch(() => {});
    await sleep(200);
    portal.kill('SIGTERM');
    await sleep(200);
    portal.kill('SIGTERM');
    expect(await ended).toEqual([1, null]);
  });
});
