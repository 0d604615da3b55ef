import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { createServerFolder, freePort, unprivileged } from './servers.ts';

const binary = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path));

if (!binary) console.warn('Redis is not installed here: its suites of the sandbox do not run.');

/** Whether this machine can run Redis. */
export const hasRedis = binary !== undefined;

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

/** A Redis of its own for one test, on a free port of the loopback; it keeps nothing. */
export async function startRedis() {
  const folder = createServerFolder();
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ReturnType<typeof spawn> | undefined;
  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
    server = spawn(binary ?? '', options, { ...unprivileged, cwd: folder, stdio: 'ignore' });
    const deadline = Date.now() + 60_000;
    while (!(await answers(url))) {
      if (Date.now() > deadline) throw new Error('Redis did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return { url, start, kill };
}
